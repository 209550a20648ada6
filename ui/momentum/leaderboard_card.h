// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/kpi_board.h"
#include "ui/charts/interval_chart.h"

#include <QWidget>

class QComboBox;

namespace dropbeat {

class ChartFrame;
class Plan;

/// Which clips, hooks, formats or calls to action work, by one KPI: with intervals, drawn towards what is usual where
/// little was counted.
class LeaderboardCard : public QWidget
{
    Q_OBJECT

public:
    explicit LeaderboardCard(Plan &plan, QWidget *parent = nullptr);

    void refresh();
    IntervalChart *chart() const { return m_chart; }
    const std::vector<CreativePlace> &places() const { return m_places; }

signals:
    void openClip(dropbeat::Id<dropbeat::Clip> clip);

private:
    void fillKpis();

    Plan &m_plan;
    std::vector<CreativePlace> m_places;
    ChartFrame *m_frame;
    IntervalChart *m_chart;
    QComboBox *m_trait;
    QComboBox *m_kpi;
};

} // namespace dropbeat
