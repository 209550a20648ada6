// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/kpi_board.h"
#include "core/base/error.h"

#include <QFutureWatcher>
#include <QWidget>

#include <optional>

class QTableView;

namespace dropbeat {

class BoardModel;
class BuildingCard;
class Card;
class CustomersCard;
class EmptyState;
class LaunchCard;
class LeaderboardCard;
class PageHeader;
class Plan;
class ProblemBanner;
class ProfitModel;
class ToneLabel;
class Touched;

/// The season as a whole: what each drop earned, all drops against all KPIs, which creative works, whether each drop
/// builds on the last, who comes back, and what one big launch would have been.
class MomentumPage : public QWidget
{
    Q_OBJECT

public:
    /// More rows of results than this are read on a worker.
    static constexpr qint64 kManyRows = 6'000;

    explicit MomentumPage(Plan &plan, QWidget *parent = nullptr);
    /// Waits for the worker.
    ~MomentumPage() override;

    /// Waits until all is worked out; for pictures.
    void finishReading();
    BoardModel *board() const { return m_board; }
    ProfitModel *profits() const { return m_profits; }
    BuildingCard *building() const { return m_building; }
    CustomersCard *customers() const { return m_customers; }
    LeaderboardCard *leaderboard() const { return m_leaderboard; }
    LaunchCard *launch() const { return m_launch; }
    QTableView *boardView() const { return m_boardView; }

signals:
    void searchRequested();
    void importRequested();
    void countPostsRequested();
    void dropResultsRequested(dropbeat::Id<dropbeat::Drop> drop);
    void openDrop(dropbeat::Id<dropbeat::Drop> drop);
    void openClip(dropbeat::Id<dropbeat::Clip> clip);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Answer
    {
        Momentum momentum;
        std::optional<Error> error;
    };

    QWidget *makeContent();
    Card *makeBoard(QWidget *parent);
    Card *makeProfits(QWidget *parent);
    void planChanged(const Touched &touched);
    void refresh();
    void readOnWorker();
    void take(const Momentum &momentum);
    void fitTables();

    Plan &m_plan;
    bool m_dirty = true;
    QFutureWatcher<Answer> m_watcher;
    PageHeader *m_header;
    ProblemBanner *m_problem = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_content = nullptr;
    BoardModel *m_board;
    QTableView *m_boardView = nullptr;
    ProfitModel *m_profits;
    QTableView *m_profitView = nullptr;
    ToneLabel *m_restated = nullptr;
    BuildingCard *m_building = nullptr;
    CustomersCard *m_customers = nullptr;
    LeaderboardCard *m_leaderboard = nullptr;
    LaunchCard *m_launch = nullptr;
};

} // namespace dropbeat
