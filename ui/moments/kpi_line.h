// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/moment_results.h"
#include "core/base/error.h"
#include "core/store/plan.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace dropbeat {

class ChipButton;
class ToneLabel;

/// A moment's one KPI: which, what it comes to now, and what it aims at.
class KpiLine : public QWidget
{
    Q_OBJECT

public:
    KpiLine(Plan &plan, std::function<void(const Error &)> report, QWidget *parent = nullptr);

    void setMoment(const BoardMoment &whole);

private:
    void showRemarks(const MomentKpi &kpi, const MomentFigure &figure);
    void openKpis(ChipButton *chip);
    void openTarget(ChipButton *chip);
    void askOwnKpi();
    void change(const QString &label, std::function<void(Moment &)> edit, const QString &gesture = {});

    Plan &m_plan;
    std::function<void(const Error &)> m_report;
    BoardMoment m_whole;
    QVBoxLayout *m_column;
    QWidget *m_line = nullptr;
    ToneLabel *m_remark;
};

} // namespace dropbeat
