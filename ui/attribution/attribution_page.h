// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/finding.h"
#include "core/domain/ledger_scope.h"
#include "ui/attribution/attribution_context.h"

#include <QWidget>

#include <optional>

namespace dropbeat {

class CardRow;
class EmptyState;
class AfterSaleCard;
class LandingCard;
class LinksCard;
class LedgerCards;
class PageHeader;
class Plan;
class ProblemBanner;
class ScopeBar;
class Touched;

/// What brought the orders of a drop: its links and codes, and the cards about the evidence. The page owns the choice
/// of drop and days and hands it on; each card reads what it shows.
class AttributionPage : public QWidget
{
    Q_OBJECT

public:
    explicit AttributionPage(Plan &plan, const AttributionContext &context = {}, QWidget *parent = nullptr);

    const LedgerScope &scope() const { return m_scope; }
    /// Another drop, on the days usual for it; null: all drops.
    void showDrop(Id<Drop> drop);
    void setScope(const LedgerScope &scope);
    /// How many orders there are in the scope, for the line under the title; nullopt while they are counted.
    void setOrderCount(std::optional<qint64> orders);
    /// An error of a card.
    void showProblem(const Error &error);

    /// The drop that a finding of this page is about, and the thing itself where it can be changed.
    void openFinding(const Finding &finding);

    LinksCard *links() const { return m_linksCard; }
    LandingCard *landing() const { return m_landing; }
    PageHeader *header() const { return m_header; }
    ScopeBar *scopeBar() const { return m_bar; }
    AfterSaleCard *afterSale() const { return m_afterSale; }
    LedgerCards *ledger() const { return m_ledgerCards; }

signals:
    /// Cards connect their setScope to it.
    void scopeChanged(const dropbeat::LedgerScope &scope);
    void searchRequested();
    void newDropRequested();
    void importRequested();
    void countPostsRequested(dropbeat::Id<dropbeat::Drop> drop);
    /// Something for the status line: "28 links copied".
    void said(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeHeader();
    QWidget *makeContent();
    void makeCards(QWidget *parent);
    /// Adds a card that has setScope(const LedgerScope &) to a row.
    template <class ScopedCard> void addScoped(CardRow *row, ScopedCard *card, int stretch = 1);
    void planChanged(const Touched &touched);
    void refresh();
    void fillHeader(const std::vector<Drop> &drops);

    Plan &m_plan;
    LedgerScope m_scope;
    std::optional<qint64> m_orders;
    bool m_begun = false; ///< a drop was chosen, by hand or by the page
    bool m_dirty = true;

    AttributionContext m_context;
    AfterSaleCard *m_afterSale = nullptr;
    LedgerCards *m_ledgerCards = nullptr;
    PageHeader *m_header;
    ScopeBar *m_bar = nullptr;
    ProblemBanner *m_problem = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_content = nullptr;
    LinksCard *m_linksCard = nullptr;
    LandingCard *m_landing = nullptr;
    CardRow *m_links = nullptr;    ///< the links
    CardRow *m_evidence = nullptr; ///< how sure can we be, and order by order
    CardRow *m_ledger = nullptr;   ///< the models side by side, and what analytics counted
    CardRow *m_list = nullptr;     ///< the orders one by one
    CardRow *m_after = nullptr;    ///< the checkout's list, and what came after the sale
};

} // namespace dropbeat
