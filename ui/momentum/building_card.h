// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/kpi_board.h"
#include "ui/charts/day_chart.h"

#include <QWidget>

class QComboBox;

namespace dropbeat {

class ChartFrame;
class ToneLabel;

/// Does each drop build on the last: one figure of every drop by launch, the usual drop as a line, and what the trend
/// says in a sentence.
class BuildingCard : public QWidget
{
    Q_OBJECT

public:
    explicit BuildingCard(QWidget *parent = nullptr);

    void setMomentum(const Momentum &momentum);
    void choose(BuildingFigure figure);
    DayChart *chart() const { return m_chart; }
    QString sentence() const;

signals:
    void openDrop(dropbeat::Id<dropbeat::Drop> drop);

private:
    void refresh();

    Momentum m_momentum;
    std::vector<DropFigure> m_figures;
    ChartFrame *m_frame;
    DayChart *m_chart;
    QComboBox *m_choice;
    ToneLabel *m_sentence;
};

/// "Revenue grew from drop to drop (by € 320 in the middle; 4 of 5 above the one before)."
QString trendText(BuildingFigure figure, const DropTrend &trend, const Currency &currency);

} // namespace dropbeat
