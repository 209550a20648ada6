// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    QString text() const;

signals:
    void undoRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ToneLabel *m_saved;
    QPushButton *m_undo;
    ToneLabel *m_waiting;
};

} // namespace dropbeat
