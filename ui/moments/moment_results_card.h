// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/moment_results.h"
#include "core/base/error.h"
#include "core/store/plan.h"
#include "ui/widgets/card.h"

#include <functional>

class QPushButton;
class QTableWidget;

namespace dropbeat {

class ChartFrame;
class DayChart;
class ToneLabel;

/// What a live moment did, period by period: a chart against target and benchmark, and the figures, which are written
/// in here or come from a file.
class MomentResultsCard : public QWidget
{
    Q_OBJECT

public:
    MomentResultsCard(Plan &plan, std::function<void(const Error &)> report, QWidget *parent = nullptr);

    void setMoment(const QString &key);
    QTableWidget *table() const { return m_table; }
    DayChart *chart() const { return m_chart; }

signals:
    void importWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitColumns();
    void fillChart(const BoardMoment &whole, const std::vector<MomentResult> &results);
    void fillTable(const BoardMoment &whole, const std::vector<MomentResult> &results);
    void add();
    void edit();
    void remove();
    void openForm(const MomentResult &result);
    const MomentResult *chosen() const;

    Plan &m_plan;
    std::function<void(const Error &)> m_report;
    QString m_key;
    std::vector<MomentResult> m_results;
    DayChart *m_chart;
    ChartFrame *m_frame;
    ToneLabel *m_empty;
    QTableWidget *m_table;
    QPushButton *m_edit;
    QPushButton *m_remove;
};

} // namespace dropbeat
