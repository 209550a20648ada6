// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/after_sale.h"
#include "core/base/error.h"
#include "core/domain/ledger_scope.h"
#include "ui/widgets/card.h"

#include <QFutureWatcher>

#include <optional>

class QPushButton;

namespace dropbeat {

class FigureStrip;
class Plan;
class ToneLabel;
class Touched;

/// "After the sale": what a drop left behind: signups, posts by customers, who bought again and how soon, and orders
/// that customers brought each other.
class AfterSaleCard : public Card
{
    Q_OBJECT

public:
    /// More orders than this are read on a worker.
    static constexpr qint64 kManyOrders = 6'000;

    explicit AfterSaleCard(Plan &plan, QWidget *parent = nullptr);
    /// Waits for the worker.
    ~AfterSaleCard() override;

    /// Null: of no single drop.
    void setDrop(Id<Drop> drop);
    void setScope(const LedgerScope &scope) { setDrop(scope.drop); }
    FigureStrip *figures() const { return m_figures; }
    /// Waits until the figures are there; for pictures and tests.
    void finishReading();

signals:
    void countPostsRequested(dropbeat::Id<dropbeat::Drop> drop);
    void problem(const dropbeat::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Answer
    {
        Id<Drop> drop;
        AfterTheSale after;
        std::optional<Error> error;
    };
    void planChanged(const Touched &touched);
    void refresh();
    void take(const AfterTheSale &after);

    Plan &m_plan;
    Id<Drop> m_drop;
    bool m_dirty = true;
    QFutureWatcher<Answer> m_watcher;
    FigureStrip *m_figures;
    ToneLabel *m_sentence;
    QPushButton *m_count;
};

} // namespace dropbeat
