// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/past_clips.h"

#include <QWidget>

namespace dropbeat {

/// How long viewers of a past clip stayed, over the beats of the present one: the curve by second, its beats below as
/// stripes, and where most left.
class RetentionStrip : public QWidget
{
    Q_OBJECT

public:
    explicit RetentionStrip(QWidget *parent = nullptr);

    void show(const RetentionCurve &curve, const std::vector<LeavingBeat> &leaving, const std::vector<Beat> &beats);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double xOf(double second) const;
    double yOf(double share) const;
    void paintBeats(QPainter &painter) const;
    void paintLeaving(QPainter &painter) const;
    void paintCurve(QPainter &painter) const;

    RetentionCurve m_curve;
    std::vector<LeavingBeat> m_leaving;
    std::vector<Beat> m_beats;
};

} // namespace dropbeat
