// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"

#include <QDialog>

class QCheckBox;
class QDateTimeEdit;
class QPushButton;

namespace dropbeat {

class ProblemBanner;
class ToneLabel;

/// Asks for a new launch and says beforehand what moves with it.
class MoveLaunchDialog : public QDialog
{
    Q_OBJECT

public:
    MoveLaunchDialog(Plan &plan, const Drop &drop, QWidget *parent = nullptr);

private:
    LocalTime chosen() const;
    QString preview() const;
    void move();

    Plan &m_plan;
    Drop m_drop;
    std::vector<Touchpoint> m_touchpoints;
    ProblemBanner *m_problem;
    QDateTimeEdit *m_launch;
    QCheckBox *m_undated;
    ToneLabel *m_preview;
    QPushButton *m_move = nullptr;
};

} // namespace dropbeat
