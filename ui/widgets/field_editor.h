// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>

class QLineEdit;
class QPlainTextEdit;
class QWidget;

namespace dropbeat {

/// Writes what is typed in a field: a moment after the last key, on Enter, and on leaving it. All of one stay in the
/// field is one gesture. Undo and redo in it are the plan's.
class FieldEditor : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPause = 500; ///< milliseconds after the last key

    using Write = std::function<void(const QString &text, const QString &gesture)>;
    FieldEditor(QLineEdit *field, Write write);
    FieldEditor(QPlainTextEdit *field, Write write);

    /// What the plan holds now. Text being typed is left alone.
    void setStored(const QString &text);
    /// With true, a field that is left empty shows the stored text again.
    void setNeeded(bool needed) { m_needed = needed; }
    /// With true, it writes only on Enter and on leaving: for figures, which mean nothing half typed.
    void setWritesWhole(bool whole) { m_whole = whole; }
    /// Writes what is not yet written.
    void flush();
    /// The same for every field of a window.
    static void flushAll(const QObject &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FieldEditor(QWidget *field, Write write);
    QString text() const;
    void setText(const QString &text);
    void typed();
    void leave();

    QWidget *m_field;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_area = nullptr;
    Write m_write;
    QString m_stored;
    QString m_seen; ///< an area tells of new looks of its text, too
    QString m_gesture;
    QTimer m_pause;
    bool m_pending = false;
    bool m_needed = false;
    bool m_whole = false;
};

} // namespace dropbeat
