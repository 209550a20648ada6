// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

namespace dropbeat {

/// A small square of a channel's or drop's colour. Decoration: the name stands beside it.
class Swatch : public QWidget
{
    Q_OBJECT

public:
    explicit Swatch(const QColor &colour = {}, QWidget *parent = nullptr);
    void setColour(const QColor &colour);
    QColor colour() const { return m_colour; }
    QSize sizeHint() const override { return {10, 10}; }

    /// The same for delegates.
    static void paint(QPainter &painter, const QRectF &rect, const QColor &colour);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_colour;
};

} // namespace dropbeat
