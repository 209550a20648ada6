// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace dropbeat {

class ElidedLabel;
class ToneLabel;

/// The quiet line at the window's foot: that every change is on disk, what undo would take back, what waits.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setReadOnly(bool readOnly);
    /// The label of what undo takes back; empty: nothing.
    void setUndo(const QString &label);
    void setWaiting(int edits);
    /// Says something for a while in the place of “Saved”.
    void say(const QString &text);
    QString text() const;

signals:
    void undoRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showRest();

    static constexpr int kWhile = 8000; ///< milliseconds

    ToneLabel *m_saved;
    QPushButton *m_undo;
    ToneLabel *m_waiting;
    QTimer m_said;
    bool m_readOnly = false;
};

} // namespace dropbeat
