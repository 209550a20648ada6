// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"
#include "ui/drop/report.h"
#include "ui/widgets/card.h"

namespace dropbeat {

class FindingList;
class RowTable;
class TouchpointsModel;

/// The touchpoints of a drop in order of time.
class RolloutCard : public Card
{
    Q_OBJECT

public:
    RolloutCard(Plan &plan, Report report, QWidget *parent = nullptr);

    void setDrop(Id<Drop> drop);
    void reload();
    /// Puts the cursor where a new touchpoint's title is typed.
    void startTouchpoint();
    void choose(Id<Touchpoint> touchpoint);
    /// Asks which touchpoints to add, or how to keep those there are for other drops.
    void openRollout(bool save);
    /// Shows what the review says about the roll-out.
    FindingList *findings() const { return m_findings; }
    QList<QAction *> commands() const { return m_commands; }
    RowTable *table() const { return m_table; }
    TouchpointsModel *model() const { return m_model; }

signals:
    /// The launch in the table was activated.
    void moveLaunchRequested();
    /// All of a touchpoint is to be edited: checklist, files, repetition.
    void detailsRequested(dropbeat::Id<dropbeat::Touchpoint> touchpoint);

private:
    void makeCommands();
    void currentMoved();

    Plan &m_plan;
    Id<Drop> m_drop;
    FindingList *m_findings;
    TouchpointsModel *m_model;
    RowTable *m_table;
    QList<QAction *> m_commands;
    QAction *m_pin = nullptr;
    QAction *m_details = nullptr;
};

} // namespace dropbeat
