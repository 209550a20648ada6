// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/launch_move.h"
#include "core/store/plan.h"

#include <QDialog>

class QVBoxLayout;

namespace dropbeat {

class ProblemBanner;

/// What moving a drop's launch takes along, leaves where it is and gets in the way of; moves it when told so.
class MoveDropDialog : public QDialog
{
    Q_OBJECT

public:
    MoveDropDialog(Plan &plan, const LaunchMove &move, QWidget *parent = nullptr);

private:
    void addConflicts(QVBoxLayout *column);
    void addParts(QVBoxLayout *column, const QString &title, const std::vector<LaunchMove::Part> &parts);
    void carryOut();

    Plan &m_plan;
    LaunchMove m_move;
    ProblemBanner *m_problem;
};

} // namespace dropbeat
