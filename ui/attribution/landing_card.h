// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/link_book.h"
#include "core/domain/ledger_scope.h"
#include "ui/attribution/attribution_context.h"
#include "ui/widgets/card.h"

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace dropbeat {

class FindingList;
class ToneLabel;

/// "Frictionless checkout": what has to be right on the landing page and in the shop before a launch, ticked with who
/// looked and when.
class LandingCard : public Card
{
    Q_OBJECT

public:
    LandingCard(Plan &plan, ReportError report, QWidget *parent = nullptr);

    void setScope(const LedgerScope &scope);
    void reload();
    QListWidget *list() const { return m_list; }
    QLineEdit *newItem() const { return m_new; }

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void planChanged(const Touched &touched);
    void itemChanged(QListWidgetItem *item);
    void addTyped();
    void remove();
    void showFindings();
    void fit();

    Plan &m_plan;
    ReportError m_report;
    Id<Drop> m_drop;
    std::vector<ShownCheck> m_checks;
    bool m_dirty = true;
    QListWidget *m_list;
    QLineEdit *m_new;
    ToneLabel *m_choose;
    FindingList *m_findings;
};

} // namespace dropbeat
