// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"
#include "ui/drop/report.h"
#include "ui/widgets/card.h"

namespace dropbeat {

class ProblemBanner;
class ProductsModel;
class RowTable;

/// What a drop sells: typed in, pasted from a spreadsheet, or taken from a shop's products file.
class ProductsCard : public Card
{
    Q_OBJECT

public:
    ProductsCard(Plan &plan, Report report, QWidget *parent = nullptr);

    void setDrop(Id<Drop> drop);
    void reload();
    /// Puts the cursor where a new product's name is typed.
    void startProduct();
    /// Takes a products file in.
    void importFile(const QString &path);
    /// Takes the table in the clipboard in.
    void paste();
    QList<QAction *> commands() const { return m_commands; }
    RowTable *table() const { return m_table; }
    ProductsModel *model() const { return m_model; }

signals:
    /// A person wants to choose a file.
    void fileWanted();

private:
    void makeCommands();
    void take(const QByteArray &bytes);
    void move(int by);

    Plan &m_plan;
    Report m_report;
    Id<Drop> m_drop;
    ProblemBanner *m_note;
    ProductsModel *m_model;
    RowTable *m_table;
    QList<QAction *> m_commands;
};

} // namespace dropbeat
