// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/interval_geometry.h"

#include <QPainter>

namespace dropbeat {

/// Draws an interval chart into its geometry; shared by the screen and by exports.
class IntervalPainter
{
public:
    struct Look
    {
        Colours colours;
        QFont labelFont;
        QFont smallFont;
        bool mirrored = false;
        int hovered = -1;
        int focused = -1;
    };

    IntervalPainter(QPainter &painter, const IntervalContent &content, const IntervalGeometry &geometry, Look look);
    void paint();

    /// The words beside a row's interval.
    static QString valueText(const IntervalContent &content, const IntervalRow &row);

private:
    struct Placed
    {
        QRectF rect;
        QString text;
        QColor colour;
    };

    void placeValues();
    void paintHover();
    void paintFocus();
    void paintBand();
    void paintTarget();
    void paintAxis();
    void paintRow(size_t row);
    QColor rowColour(const IntervalRow &row) const;

    QPainter &m_painter;
    const IntervalContent &m_content;
    const IntervalGeometry &m_geometry;
    Look m_look;
    std::vector<Placed> m_values;
    QRectF m_bandLabel;
};

} // namespace dropbeat
