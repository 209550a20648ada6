// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/launch_or_drops.h"
#include "ui/charts/day_chart.h"

#include <QFutureWatcher>
#include <QWidget>

class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace dropbeat {

class ChartFrame;
class Plan;
class ToneLabel;

/// "One big launch or six drops": the same budget either way, as curves with bands, every figure that goes in beside
/// them with where it comes from, to be changed and tried.
class LaunchCard : public QWidget
{
    Q_OBJECT

public:
    explicit LaunchCard(Plan &plan, QWidget *parent = nullptr);
    /// Waits for the simulation.
    ~LaunchCard() override;

    /// The brand's own closed drops, which tell the figures that they can.
    void setHistory(const std::vector<PastDrop> &past);
    /// Waits until the curves are there; for pictures and tests.
    void finish();
    DayChart *chart() const { return m_chart; }
    QString sentence() const;

private:
    void makeInputs(QGridLayout &grid);
    void fillAssumptions();
    void simulate();
    void take(const LaunchOrDrops &outcome);
    LaunchOrDropsSetup setup() const;

    Plan &m_plan;
    std::vector<LaunchAssumption> m_assumptions;
    std::optional<double> m_usualWorking;
    QFutureWatcher<LaunchOrDrops> m_watcher;
    bool m_again = false;
    bool m_simulating = false; ///< the curves of the last change are not there yet
    ChartFrame *m_frame;
    DayChart *m_chart;
    ToneLabel *m_sentence;
    QLineEdit *m_budget;
    QSpinBox *m_drops;
    QSpinBox *m_every;
    QGridLayout *m_figures;
};

} // namespace dropbeat
