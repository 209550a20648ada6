// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results/subject_assignment_model.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace dropbeat {

class Plan;
class ProblemBanner;
class ToneLabel;

/// Where a person says what reported ads, campaigns and accounts belong to. Each press of a button is one entry of the
/// undo history; nothing waits for OK.
class AssignmentDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AssignmentDialog(Plan &plan, QWidget *parent = nullptr);

    QTableView *table() const { return m_table; }
    QComboBox *targets() const { return m_targets; }

private:
    QWidget *makeTop();
    QWidget *makeBottom();
    void makeTable();
    void read();
    void fillTargets();
    void refilter();
    void enableButtons();
    std::vector<Id<Subject>> chosen() const;
    void assign();
    void takeOut();
    void assignAllByName();
    void write(const Assignment::Target &target);

    Plan &m_plan;
    SubjectAssignmentModel *m_model;
    QSortFilterProxyModel *m_filter;
    ProblemBanner *m_problem;
    QLineEdit *m_search;
    QComboBox *m_which;
    QTableView *m_table;
    QComboBox *m_targets;
    QPushButton *m_assign;
    QPushButton *m_takeOut;
    QPushButton *m_byName;
    ToneLabel *m_told;
    std::vector<AssignmentChoice> m_choices;
};

} // namespace dropbeat
