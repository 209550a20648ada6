// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/boost_effect.h"
#include "ui/widgets/card.h"

class QTableWidget;
class QPushButton;

namespace dropbeat {

class FindingList;
class Plan;
class ToneLabel;

/// The boosts of a clip: organic and boosted results side by side, what a boosted click and order cost, and what the
/// gate says about those that run.
class BoostsCard : public Card
{
    Q_OBJECT

public:
    explicit BoostsCard(Plan &plan, QWidget *parent = nullptr);

    /// Reads the clip's boosts anew; hides itself when there are none.
    void setClip(Id<Clip> clip);
    const std::vector<BoostEffect> &effects() const { return m_effects; }
    QTableWidget *table() const { return m_table; }

signals:
    void openBoost(dropbeat::Id<dropbeat::Boost> boost);

private:
    void fillTable();
    void removeChosen();

    Plan &m_plan;
    Id<Clip> m_clip;
    std::vector<BoostEffect> m_effects;
    QTableWidget *m_table;
    ToneLabel *m_cost;
    FindingList *m_gate;
};

} // namespace dropbeat
