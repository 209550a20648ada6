// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/test_view.h"
#include "core/store/plan.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QGridLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace dropbeat {

class ProblemBanner;
class ToneLabel;

/// What a test decides by, fixed before one looks: its question, one KPI, the smallest difference worth having, how
/// much is to be counted or until when, which variants, and whether chance split them.
class TestDialog : public QDialog
{
    Q_OBJECT

public:
    TestDialog(Plan &plan, const TestView &view, QWidget *parent = nullptr);

signals:
    void saved();

private:
    struct ArmRow
    {
        Id<Variant> variant;
        QCheckBox *chosen = nullptr;
        QSpinBox *weight = nullptr;
    };

    QWidget *makeArms();
    void makeFields();
    void layOut();
    void kpiChanged();
    void suggestSample();
    Kpi kpi() const;
    std::optional<double> usualValue() const;
    void save();

    Plan &m_plan;
    TestView m_view;
    Currency m_currency;
    std::vector<Kpi> m_kpis;
    std::vector<ArmRow> m_arms;
    ProblemBanner *m_problem;
    QLineEdit *m_name;
    QComboBox *m_kpi;
    QLineEdit *m_smallest;
    QLineEdit *m_planned;
    ToneLabel *m_advice;
    QCheckBox *m_hasStart;
    QDateEdit *m_starts;
    QCheckBox *m_hasEnd;
    QDateEdit *m_ends;
    QCheckBox *m_randomised;
    QPushButton *m_save = nullptr;
};

} // namespace dropbeat
