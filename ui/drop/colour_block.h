// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QColor>

namespace dropbeat {

/// The colour of a drop's card; a click offers others.
class ColourBlock : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ColourBlock(QWidget *parent = nullptr);
    void setColour(const QColor &colour);
    QColor colour() const { return m_colour; }
    QSize sizeHint() const override { return {150, 170}; }

signals:
    void colourChosen(const QColor &colour);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void offer();

    QColor m_colour;
};

} // namespace dropbeat
