// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/line_bank.h"
#include "core/store/plan.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace dropbeat {

class LineBankModel;
class ProblemBanner;
class ToneLabel;

/// Earlier hooks and CTAs with how they did, and lines kept for later: to be found as typed, used again, kept or let
/// go.
class LineBankDialog : public QDialog
{
    Q_OBJECT

public:
    LineBankDialog(Plan &plan, LineKind kind, QWidget *parent = nullptr);

    QLineEdit *search() const { return m_search; }
    QTableView *table() const { return m_table; }
    QComboBox *kinds() const { return m_kinds; }

signals:
    void used(dropbeat::LineKind kind, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    LineKind kind() const;
    void read();
    void enable();
    void use();
    void keepOrLetGo();
    const BankLine *current() const;

    Plan &m_plan;
    ProblemBanner *m_problem;
    QComboBox *m_kinds;
    QLineEdit *m_search;
    LineBankModel *m_model;
    QTableView *m_table;
    ToneLabel *m_empty;
    QPushButton *m_keep;
    QPushButton *m_use;
};

} // namespace dropbeat
