// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"
#include "ui/drop/report.h"
#include "ui/widgets/card.h"

#include <QSet>

class QLineEdit;
class QPushButton;

namespace dropbeat {

class BulletBar;
class FieldEditor;

/// What a drop aims at, KPI by KPI, over the benchmark.
class TargetsCard : public Card
{
    Q_OBJECT

public:
    TargetsCard(Plan &plan, Report report, QWidget *parent = nullptr);

    void setDrop(Id<Drop> drop);
    void reload();
    QLineEdit *field(const QString &kpi) const;

private:
    struct Row
    {
        Kpi kpi;
        QWidget *holder;
        BulletBar *bar;
        QLineEdit *field;
        FieldEditor *editor;
    };

    void addRow(const Kpi &kpi);
    void showRows(const std::vector<Target> &targets);
    void show(const Row &row, std::optional<double> target, const std::optional<Benchmark> &benchmark);
    void write(const Kpi &kpi, const QString &text);

    Plan &m_plan;
    Report m_report;
    Id<Drop> m_drop;
    Currency m_currency;
    std::vector<Row> m_rows;
    QPushButton *m_more = nullptr;
    QSet<QString> m_shown; ///< KPIs with a row; one that was shown stays while the drop does
};

} // namespace dropbeat
