// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/test_view.h"
#include "ui/charts/day_chart.h"

#include <QDialog>

class QComboBox;

namespace dropbeat {

class ToneLabel;

/// How sure a test's verdict is: the difference of two variants over time with its always-valid interval and the day on
/// which the call became possible, every pair with Holm's correction, the split, and whether the first days differed.
class TestDetailsDialog : public QDialog
{
    Q_OBJECT

public:
    TestDetailsDialog(const TestView &view, const Currency &currency, QDate today, QWidget *parent = nullptr);

    DayChart *chart() const { return m_chart; }
    /// The facts below the chart, a line each.
    QStringList facts() const;

private:
    void showPair();
    QStringList pairFacts() const;
    QStringList testFacts() const;

    TestView m_view;
    Currency m_currency;
    QDate m_today;
    QComboBox *m_pair;
    DayChart *m_chart;
    ToneLabel *m_facts;
};

/// The difference b − a day by day as a chart takes it: better is up, whichever direction the KPI has.
DayContent differenceContent(const TestView &view, const PairCourse &pair, const Currency &currency);

} // namespace dropbeat
