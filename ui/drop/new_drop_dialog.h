// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"

#include <QDialog>

class QCheckBox;
class QDateTimeEdit;
class QLineEdit;
class QPushButton;

namespace dropbeat {

class ProblemBanner;

/// Asks for what a drop begins with: its name, its launch, its story in one sentence.
class NewDropDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewDropDialog(Plan &plan, QWidget *parent = nullptr);

signals:
    void made(dropbeat::Id<dropbeat::Drop> drop);

private:
    void make();
    LocalTime proposedLaunch() const;

    Plan &m_plan;
    ProblemBanner *m_problem;
    QLineEdit *m_name;
    QCheckBox *m_dated;
    QDateTimeEdit *m_launch;
    QLineEdit *m_story;
    QPushButton *m_make = nullptr;
};

} // namespace dropbeat
