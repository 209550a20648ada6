// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rhythm/roll_out.h"
#include "core/store/plan.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace dropbeat {

class ProblemBanner;
class RolloutStepsModel;
class RowTable;
class ToneLabel;

/// Shows what a roll-out would add to a drop before it does; steps can be changed, left out, and kept as a roll-out of
/// one's own.
class RolloutDialog : public QDialog
{
    Q_OBJECT

public:
    RolloutDialog(Plan &plan, const Drop &drop, QWidget *parent = nullptr);

    /// Begins with the drop's own touchpoints and asks for a name for them.
    void startSaving();

private:
    void fillRollouts(const QString &chosen);
    void showChosen();
    void showSum();
    QWidget *makeSaving();
    void save();
    void removeChosen();
    void apply();

    Plan &m_plan;
    Drop m_drop;
    std::vector<RolloutPlan> m_rollouts; ///< the first is the drop's own, when it has steps
    ProblemBanner *m_problem;
    QComboBox *m_which;
    QPushButton *m_remove;
    RolloutStepsModel *m_model;
    RowTable *m_table;
    ToneLabel *m_sum;
    QLineEdit *m_name = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace dropbeat
