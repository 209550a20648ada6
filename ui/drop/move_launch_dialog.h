// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/launch_move.h"
#include "core/store/plan.h"

#include <QDialog>

class QCheckBox;
class QDateTimeEdit;
class QListWidget;
class QPushButton;

namespace dropbeat {

class ProblemBanner;
class ToneLabel;

/// Asks for a new launch and says beforehand what moves with it, and what that would get in the way of.
class MoveLaunchDialog : public QDialog
{
    Q_OBJECT

public:
    MoveLaunchDialog(Plan &plan, const Drop &drop, QWidget *parent = nullptr);

private:
    LocalTime chosen() const;
    QString preview(const LaunchMove &move) const;
    void showMove();
    void move();

    Plan &m_plan;
    Drop m_drop;
    ProblemBanner *m_problem;
    QDateTimeEdit *m_launch;
    QCheckBox *m_undated;
    ToneLabel *m_preview;
    ToneLabel *m_conflicts;
    QListWidget *m_parts;
    QPushButton *m_move = nullptr;
};

} // namespace dropbeat
