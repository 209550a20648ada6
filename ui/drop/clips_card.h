// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"
#include "ui/drop/report.h"
#include "ui/widgets/card.h"

namespace dropbeat {

class ClipsModel;
class RowTable;

/// The clips of a drop and their variants, by name.
class ClipsCard : public Card
{
    Q_OBJECT

public:
    ClipsCard(Plan &plan, Report report, QWidget *parent = nullptr);

    void setDrop(Id<Drop> drop);
    void reload();
    /// Puts the cursor where a new clip's name is typed.
    void startClip();
    /// Adds a variant to the clip that is chosen (else to the last one) and puts the cursor in its name.
    void startVariant();
    void choose(Id<Clip> clip);
    QList<QAction *> commands() const { return m_commands; }
    RowTable *table() const { return m_table; }
    ClipsModel *model() const { return m_model; }

signals:
    /// The chosen clip's script is to be opened.
    void scriptRequested(const dropbeat::Clip &clip);

private:
    void makeCommands();
    void openScript();
    void edit(int row, int column);

    Plan &m_plan;
    Report m_report;
    ClipsModel *m_model;
    RowTable *m_table;
    QList<QAction *> m_commands;
};

} // namespace dropbeat
