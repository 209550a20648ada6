// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace dropbeat {

class RehearsalRun;

/// What a rehearsal says to those in front of the camera, to be read from across the room: what to do now, what to say,
/// how long still, and what comes then.
class RehearsalBoard : public QWidget
{
    Q_OBJECT

public:
    explicit RehearsalBoard(RehearsalRun &run, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override { return {320, 300}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    QRectF paintNow(QPainter &painter, const QRectF &room) const;
    void paintLine(QPainter &painter, const QRectF &room) const;
    void paintNext(QPainter &painter, const QRectF &room) const;
    void paintProgress(QPainter &painter, const QRectF &bar) const;

    RehearsalRun &m_run;
    QString m_described;
};

} // namespace dropbeat
