// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace dropbeat {

class FlowLayout;

/// One figure with what it is of below it: "19 %" over "bought again in 60 days".
struct StripFigure
{
    QString figure;
    QString words;
    QString toolTip;

    friend bool operator==(const StripFigure &, const StripFigure &) = default;
};

/// Figures beside each other, wrapping where there is no room.
class FigureStrip : public QWidget
{
    Q_OBJECT

public:
    explicit FigureStrip(QWidget *parent = nullptr);

    void setFigures(const std::vector<StripFigure> &figures);
    const std::vector<StripFigure> &figures() const { return m_shown; }

private:
    FlowLayout *m_flow;
    std::vector<StripFigure> m_shown;
};

} // namespace dropbeat
