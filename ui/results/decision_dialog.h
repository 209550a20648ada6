// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/test_view.h"
#include "core/store/plan.h"

#include <QDialog>

class QComboBox;
class QPlainTextEdit;

namespace dropbeat {

class ProblemBanner;

/// Writes a decision into the log: what the verdict says, or something else with a reason.
class DecisionDialog : public QDialog
{
    Q_OBJECT

public:
    DecisionDialog(Plan &plan, const TestView &view, QWidget *parent = nullptr);

signals:
    void decided(dropbeat::Id<dropbeat::Decision> decision);

private:
    void offer();
    void decide();

    Plan &m_plan;
    TestView m_view;
    ProblemBanner *m_problem;
    QComboBox *m_choice;
    QPlainTextEdit *m_reason;
};

} // namespace dropbeat
