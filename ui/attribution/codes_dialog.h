// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"
#include "ui/attribution/attribution_context.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QTableView;

namespace dropbeat {

class CodesModel;
class ProblemBanner;

/// The promo codes of a drop: edited in place, and proposed for a channel or a creator.
class CodesDialog : public QDialog
{
    Q_OBJECT

public:
    CodesDialog(Plan &plan, Id<Drop> drop, AttributionContext context, QWidget *parent = nullptr);

    CodesModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }

private:
    void makeTable();
    void add();
    void remove();
    void saveTable();
    void planChanged(const Touched &touched);

    Plan &m_plan;
    Id<Drop> m_drop;
    AttributionContext m_context;
    ProblemBanner *m_problem;
    CodesModel *m_model;
    QTableView *m_table;
    QComboBox *m_channel;
    QLineEdit *m_creator;
};

} // namespace dropbeat
