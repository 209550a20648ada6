// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/kpi_board.h"
#include "ui/widgets/card.h"

class QPushButton;
class QSpinBox;
class QTableView;

namespace dropbeat {

class CohortModel;
class FigureStrip;
class ToneLabel;

/// Customers who come back: how long they take, how many do by the month of their first order, and how steady revenue
/// is from week to week.
class CustomersCard : public Card
{
    Q_OBJECT

public:
    explicit CustomersCard(Plan &plan, QWidget *parent = nullptr);

    void setMomentum(const Momentum &momentum);
    CohortModel *cohorts() const { return m_cohorts; }
    FigureStrip *figures() const { return m_figures; }
    QString sentence() const;

signals:
    void importRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    Plan &m_plan;
    CohortModel *m_cohorts;
    QTableView *m_table;
    FigureStrip *m_figures;
    ToneLabel *m_sentence;
    QSpinBox *m_window;
    QPushButton *m_import;
};

} // namespace dropbeat
