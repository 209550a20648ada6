// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/ledger_scope.h"

#include <QWidget>

#include <optional>

namespace dropbeat {

class CardRow;
class EmptyState;
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
    explicit AttributionPage(Plan &plan, QWidget *parent = nullptr);

    const LedgerScope &scope() const { return m_scope; }
    /// Another drop, on the days usual for it; null: all drops.
    void showDrop(Id<Drop> drop);
    void setScope(const LedgerScope &scope);
    /// How many orders there are in the scope, for the line under the title; nullopt while they are counted.
    void setOrderCount(std::optional<qint64> orders);
    /// An error of a card.
    void showProblem(const Error &error);

    PageHeader *header() const { return m_header; }
    ScopeBar *scopeBar() const { return m_bar; }

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
    QWidget *makeContent();
    void makeCards(QWidget *parent);
    void addAfterSale(QWidget *parent);
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

    PageHeader *m_header;
    ScopeBar *m_bar = nullptr;
    ProblemBanner *m_problem = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_content = nullptr;
    CardRow *m_links = nullptr;    ///< the links
    CardRow *m_evidence = nullptr; ///< how sure can we be, and order by order
    CardRow *m_ledger = nullptr;   ///< the models side by side, and the orders one by one
    CardRow *m_after = nullptr;    ///< the checkout's list, and what came after the sale
};

} // namespace dropbeat
