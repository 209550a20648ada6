// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/momentum/momentum_page.h"

#include "core/actions/results_view.h"
#include "core/store/plan.h"
#include "core/store/read_aside.h"
#include "ui/momentum/board_model.h"
#include "ui/momentum/building_card.h"
#include "ui/momentum/customers_card.h"
#include "ui/momentum/launch_card.h"
#include "ui/momentum/leaderboard_card.h"
#include "ui/momentum/profit_model.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>

namespace dropbeat {

namespace {

/// What the page rests on.
const std::array<const char *, 17> kRead{"drop_",     "clip",   "variant",      "beat",      "subject", "kpi",
                                         "benchmark", "target", "drop_account", "product",   "expense", "clip_format",
                                         "plan",      "order_", "order_sum",    "ugc_count", "setting"};

constexpr int kLeastColumn = 56;

QTableView *makeTable(QAbstractItemModel *model, const QString &name, QWidget *parent)
{
    auto *view = new QTableView(parent);
    styleTable(*view);
    view->setItemDelegate(new CellDelegate(view));
    view->setModel(model);
    view->setAccessibleName(name);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    return view;
}

/// The name takes what the figures leave; where they leave too little, the table scrolls sideways, and is higher by its
/// scroll bar.
void fit(QTableView &view)
{
    QHeaderView *header = view.horizontalHeader();
    header->setMinimumSectionSize(kLeastColumn);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    int figures = 0;
    for (int column = 1; column < view.model()->columnCount(); ++column) {
        figures += view.columnWidth(column);
    }
    const int left = view.viewport()->width() - figures;
    const bool fits = left >= view.columnWidth(0);
    header->setSectionResizeMode(0, fits ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    fitHeightToRows(view);
    if (!fits) {
        view.setFixedHeight(view.height() + view.horizontalScrollBar()->sizeHint().height());
    }
}

} // namespace

MomentumPage::MomentumPage(Plan &plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_header(new PageHeader(this))
    , m_board(new BoardModel(this))
    , m_profits(new ProfitModel(this))
{
    m_header->setTitle(tr("Momentum"));
    m_header->setSubtitle(tr("What the drops earned, and whether each builds on the last"));
    QPushButton *posts = m_header->addButton(tr("Count posts…"));
    posts->setObjectName(QStringLiteral("countPosts"));
    posts->setToolTip(tr("What customers posted of a drop"));
    connect(posts, &QPushButton::clicked, this, [this] { emit countPostsRequested(); });
    connect(m_header, &PageHeader::searchRequested, this, &MomentumPage::searchRequested);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    m_empty =
        new EmptyState(tr("Once results of a drop are in, it stands here against the others: what it earned, what "
                          "worked, and whether the next one builds on it."),
                       tr("Import results…"), this);
    connect(m_empty, &EmptyState::activated, this, &MomentumPage::importRequested);
    m_content = makeContent();
    layout->addWidget(m_content, 1);
    layout->addWidget(m_empty, 1);
    connect(&plan, &Plan::changed, this, &MomentumPage::planChanged);
    connect(&m_watcher, &QFutureWatcher<Answer>::finished, this, [this] {
        const Answer answer = m_watcher.result();
        if (m_dirty) {
            refresh();
        } else if (answer.error) {
            m_problem->show(*answer.error);
        } else {
            take(answer.momentum);
        }
    });
}

MomentumPage::~MomentumPage()
{
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

QWidget *MomentumPage::makeContent()
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    m_problem = new ProblemBanner(holder);
    m_building = new BuildingCard(holder);
    m_customers = new CustomersCard(m_plan, holder);
    m_leaderboard = new LeaderboardCard(m_plan, holder);
    m_launch = new LaunchCard(m_plan, holder);
    column->addWidget(m_problem);
    column->addWidget(makeProfits(holder));
    column->addWidget(makeBoard(holder));
    column->addWidget(m_building);
    column->addWidget(m_customers);
    column->addWidget(m_leaderboard);
    column->addWidget(m_launch);
    column->addStretch(1);
    for (QWidget *card : {static_cast<QWidget *>(m_building), static_cast<QWidget *>(m_leaderboard),
                          static_cast<QWidget *>(m_launch)}) {
        card->setMinimumHeight(card == m_launch ? 620 : 340);
    }
    scroll->setWidget(holder);
    connect(m_building, &BuildingCard::openDrop, this, &MomentumPage::openDrop);
    connect(m_customers, &CustomersCard::importRequested, this, &MomentumPage::importRequested);
    connect(m_leaderboard, &LeaderboardCard::openClip, this, &MomentumPage::openClip);
    return scroll;
}

Card *MomentumPage::makeBoard(QWidget *parent)
{
    auto *card = new Card(tr("All drops, all KPIs"), parent);
    card->setSubtitle(tr("against the drop's target, else the benchmark; ✓ reached, ✕ missed"));
    m_boardView = makeTable(m_board, tr("All drops, all KPIs"), card);
    connect(m_boardView, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit dropResultsRequested(m_board->dropAt(index.row())); });
    card->content()->addWidget(m_boardView);
    return card;
}

Card *MomentumPage::makeProfits(QWidget *parent)
{
    auto *card = new Card(tr("What each drop earned"), parent);
    card->setSubtitle(tr("from the shop's own figures"));
    m_profitView = makeTable(m_profits, tr("What each drop earned"), card);
    connect(m_profitView, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit openDrop(m_profits->dropAt(index.row())); });
    card->content()->addWidget(m_profitView);
    m_restated = new ToneLabel({}, Tone::Warn, FontRole::Small, card);
    m_restated->setWordWrap(true);
    card->content()->addWidget(m_restated);
    return card;
}

void MomentumPage::planChanged(const Touched &touched)
{
    const bool reads =
        std::any_of(kRead.begin(), kRead.end(), [&](const char *table) { return touched.has(QLatin1String(table)); });
    if (!reads) {
        return;
    }
    m_dirty = true;
    if (isVisible()) {
        QTimer::singleShot(0, this, [this] {
            if (m_dirty) {
                refresh();
            }
        });
    }
}

void MomentumPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_dirty) {
        refresh();
    }
}

void MomentumPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    QTimer::singleShot(0, this, &MomentumPage::fitTables); // once the tables have their new width
}

void MomentumPage::fitTables()
{
    for (QTableView *view : {m_boardView, m_profitView}) {
        if (view->model()->rowCount() > 0) {
            fit(*view);
        }
    }
}

void MomentumPage::refresh()
{
    m_dirty = false;
    attempt(
        [this] {
            ResultQuery all;
            all.sumUnassigned = false;
            const Tables &tables = m_plan.tables();
            if (tables.orders().count() > kManyRows || dayRows(tables, all) > kManyRows) {
                readOnWorker();
            } else {
                take(readMomentum(tables, m_plan.today()));
            }
        },
        [this](const Error &error) { m_problem->show(error); });
}

void MomentumPage::readOnWorker()
{
    if (m_watcher.isRunning()) {
        m_dirty = true; // what has changed meanwhile is read when the worker is back
        return;
    }
    m_header->setSubtitle(tr("Counting the days…"));
    const QString path = m_plan.path();
    const Clock *clock = &m_plan.clock();
    m_watcher.setFuture(QtConcurrent::run([path, clock, today = m_plan.today()] {
        Answer answer;
        try {
            readAside(path, *clock, [&](const Tables &tables) { answer.momentum = readMomentum(tables, today); });
        } catch (const Error &error) {
            answer.error = error;
        }
        return answer;
    }));
}

void MomentumPage::take(const Momentum &momentum)
{
    m_header->setSubtitle(tr("What the drops earned, and whether each builds on the last"));
    const KpiBoard &board = momentum.board;
    m_content->setVisible(!board.rows.empty());
    m_empty->setVisible(board.rows.empty());
    if (board.rows.empty()) {
        return;
    }
    m_board->setBoard(board);
    QStringList restated;
    for (const DropMoney &money : momentum.money) {
        restated << restatedText(money, board.currency, m_plan.today());
    }
    restated.removeAll(QString());
    m_profits->setRows(momentum.money, board.currency, m_plan.today());
    m_restated->setText(restated.join(u'\n'));
    m_restated->setVisible(!restated.isEmpty());
    fitTables();
    m_building->setMomentum(momentum);
    m_customers->setMomentum(momentum);
    m_leaderboard->refresh();
    m_launch->setHistory(momentum.past);
}

void MomentumPage::finishReading()
{
    if (m_dirty) {
        refresh();
    }
    while (m_watcher.isRunning() || m_dirty) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    }
    m_launch->finish();
}

} // namespace dropbeat
