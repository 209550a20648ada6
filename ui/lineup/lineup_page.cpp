// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lineup/lineup_page.h"

#include "ui/lineup/arc_strips.h"
#include "ui/lineup/drop_card.h"
#include "ui/lineup/drop_strip.h"
#include "ui/lineup/week_model.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QContextMenuEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

constexpr int kNarrow = 960; ///< below this width the cards stand under each other

std::vector<LineupCard> exampleCards(QDate today)
{
    const auto card = [today](int number, const QString &name, int days, DropStatus status, const char *colour,
                              const QString &line) {
        LineupCard example;
        example.id = {number};
        example.name = name;
        example.chapter = number;
        example.launch = {today.addDays(days), QTime(10, 0)};
        example.status = status;
        example.colour = QColor(QLatin1String(colour));
        example.line = line;
        return example;
    };
    return {
        card(1, LineupPage::tr("Linen Set"), -40, DropStatus::Closed, "#dcc9a6", LineupPage::tr("a first drop")),
        card(2, LineupPage::tr("Denim Edit"), -10, DropStatus::Live, "#aab7c9", LineupPage::tr("what comes in")),
        card(3, LineupPage::tr("Knit Capsule"), 20, DropStatus::Planned, "#c9a9a6", LineupPage::tr("what comes next"))};
}

} // namespace

LineupPage::LineupPage(Plan &plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_header(new PageHeader(this))
    , m_stack(new QStackedWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    m_header->setTitle(tr("Line-up"));
    QPushButton *rhythm = m_header->addButton(tr("Rhythm…"));
    rhythm->setObjectName(QStringLiteral("rhythmButton"));
    rhythm->setToolTip(tr("Story arcs, their rhythm, and the next drops at once"));
    connect(rhythm, &QPushButton::clicked, this, &LineupPage::rhythmRequested);
    QPushButton *newDrop = m_header->addButton(tr("New drop"), true);
    newDrop->setObjectName(QStringLiteral("newDrop"));
    newDrop->setEnabled(!plan.isReadOnly());
    connect(newDrop, &QPushButton::clicked, this, &LineupPage::newDropRequested);
    m_stack->addWidget(makeContent());
    setFocusProxy(m_strip);
    connect(&plan, &Plan::changed, this, &LineupPage::planChanged);
    refresh();
}

QWidget *LineupPage::makeContent()
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    m_strip = new ArcStrips([this](Id<Drop> drop) { return coverOf(drop); }, content);
    column->addWidget(m_strip);
    m_cards = new QBoxLayout(QBoxLayout::LeftToRight);
    m_cards->setSpacing(14);
    m_cards->addWidget(makeWeekCard(), 6);
    m_cards->addWidget(makeFindingsCard(), 6);
    m_cards->addWidget(makeScoreCard(), 4);
    column->addLayout(m_cards);
    column->addStretch(1);
    scroll->setWidget(content);
    connect(m_strip, &ArcStrips::opened, this, &LineupPage::dropOpened);
    connect(m_strip, &ArcStrips::chosenChanged, this, &LineupPage::currentChanged);
    return scroll;
}

Card *LineupPage::makeWeekCard()
{
    auto *card = new Card(tr("This week"), this);
    m_week = new WeekModel(this);
    m_weekView = new QTableView(card);
    m_weekView->setModel(m_week);
    styleTable(*m_weekView);
    m_weekView->horizontalHeader()->hide();
    m_weekView->setAccessibleName(tr("Touchpoints of the next seven days"));
    m_noWeek =
        new ToneLabel(tr("No touchpoint is planned for the next seven days."), Tone::Muted, FontRole::Body, card);
    m_noWeek->setWordWrap(true);
    card->content()->addWidget(m_weekView);
    card->content()->addWidget(m_noWeek);
    card->content()->addStretch(1);
    connect(m_weekView, &QTableView::activated, this,
            [this](const QModelIndex &index) { openTouchpoint(index.row()); });
    return card;
}

Card *LineupPage::makeFindingsCard()
{
    auto *card = new Card(tr("Needs a decision"), this);
    m_findings = new FindingList(FindingRow::Form::Wide, card);
    m_findings->setReadOnly(m_plan.isReadOnly());
    card->content()->addWidget(m_findings, 1);
    connect(m_findings, &FindingList::fixWanted, this, &LineupPage::fix);
    connect(m_findings, &FindingList::openWanted, this, &LineupPage::findingOpened);
    connect(m_findings, &FindingList::setAsideWanted, this, [this](const Finding &finding, const QString &reason) {
        attempt([&] { setAside(m_plan, finding, reason); }, [this](const Error &error) { emit problem(error); });
    });
    return card;
}

void LineupPage::fix(const Finding &finding)
{
    bool fixed = false;
    if (attempt([&] { fixed = applyFix(m_plan, finding); }, [this](const Error &error) { emit problem(error); }) &&
        !fixed) {
        emit findingOpened(finding);
    }
}

Card *LineupPage::makeScoreCard()
{
    m_scoreCard = new Card(tr("Against targets"), this);
    auto *holder = new QWidget(m_scoreCard);
    m_bullets = new QVBoxLayout(holder);
    m_bullets->setContentsMargins(0, 0, 0, 0);
    m_bullets->setSpacing(10);
    m_scoreCard->content()->addWidget(holder);
    m_scoreCard->content()->addStretch(1);
    return m_scoreCard;
}

EmptyState *LineupPage::makeEmptyState()
{
    auto *empty = new EmptyState(tr("A drop is one small campaign: a product story in one sentence, a launch day, and "
                                    "a few clips that tell it."),
                                 tr("New drop"), this);
    auto *example = new DropStrip;
    example->setCards(exampleCards(m_plan.today()), m_plan.today());
    example->setFixedWidth(3 * StripGeometry::kLeastCard + 2 * StripGeometry::kGap + 48);
    example->setFixedHeight(StripGeometry::kCardHeight + StripGeometry::kRibbon);
    for (DropCard *card : example->cards()) {
        card->setFocusPolicy(Qt::NoFocus);
    }
    auto *middle = new QWidget;
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(example, 0, Qt::AlignTop);
    row->addStretch(1);
    empty->setExample(middle);
    empty->button()->setEnabled(!m_plan.isReadOnly());
    connect(empty, &EmptyState::activated, this, &LineupPage::newDropRequested);
    return empty;
}

Id<Drop> LineupPage::current() const
{
    return m_strip->chosen();
}

void LineupPage::setCurrent(Id<Drop> drop)
{
    if (m_dirty) {
        refresh();
    }
    m_strip->choose(drop);
}

void LineupPage::planChanged(const Touched &touched)
{
    if (touched.has(QStringLiteral("drop_cover"))) {
        m_covers.clear();
    }
    for (const char *table :
         {"drop_",   "drop_cover", "arc",       "touchpoint", "skipped_day", "check_item", "asset",
          "expense", "product",    "set_aside", "occasion",   "cutoff",      "setting",    "target",
          "subject", "clip",       "variant",   "benchmark",  "kpi",         "channel",    "plan"}) {
        if (touched.has(QLatin1String(table))) {
            m_dirty = true;
            refreshSoon();
            return;
        }
    }
}

QPixmap LineupPage::coverOf(Id<Drop> drop)
{
    auto cover = m_covers.find(drop);
    if (cover == m_covers.end()) {
        cover = m_covers.insert(drop, QPixmap::fromImage(QImage::fromData(m_plan.tables().covers().image(drop))));
    }
    return *cover;
}

void LineupPage::openTouchpoint(int row)
{
    if (const auto touchpoint = m_plan.tables().touchpoints().get(m_week->at(row).touchpoint)) {
        emit touchpointOpened(*touchpoint);
    }
}

void LineupPage::refreshSoon()
{
    if (m_coming || !isVisible()) {
        return;
    }
    m_coming = true; // going back over many edits reads once
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_coming = false;
            if (m_dirty) {
                refresh();
            }
        },
        Qt::QueuedConnection);
}

void LineupPage::refresh()
{
    m_dirty = false;
    const LineupView view =
        readLineup(m_plan.tables(), m_plan.today(), missingOnDisk(QFileInfo(m_plan.path()).absolutePath()));
    m_header->setSubtitle(view.cards.empty() ? tr("No drops yet") : view.subtitle);
    m_strip->setStrips(view.strips, m_plan.today());
    showWeek(view.week);
    m_findings->setFindings(review(m_plan));
    showScore(view.score);
    if (view.strips.empty() && m_stack->count() == 1) {
        m_stack->addWidget(makeEmptyState());
    }
    m_stack->setCurrentIndex(view.strips.empty() ? 1 : 0);
    if (!m_strip->chosen() && !view.cards.empty()) {
        m_strip->choose(view.score ? view.score->drop : view.cards.front().id);
    }
}

void LineupPage::showWeek(const std::vector<LineupTouchpoint> &week)
{
    m_week->setRows(week);
    m_weekView->setVisible(!week.empty());
    m_noWeek->setVisible(week.empty());
    m_weekView->resizeRowsToContents();
    m_weekView->resizeColumnToContents(WeekModel::When);
    m_weekView->resizeColumnToContents(WeekModel::Where);
    m_weekView->horizontalHeader()->setSectionResizeMode(WeekModel::What, QHeaderView::Stretch);
    fitHeightToRows(*m_weekView);
}

void LineupPage::showScore(const std::optional<LineupScore> &score)
{
    while (QLayoutItem *item = m_bullets->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_scoreCard->setTitle(score ? tr("%1 against targets").arg(score->name) : tr("Against targets"));
    if (!score || score->bullets.empty()) {
        auto *why = new ToneLabel(tr("Once a drop is out and its results are in, they stand here against its targets "
                                     "and the benchmarks."),
                                  Tone::Muted, FontRole::Body);
        why->setWordWrap(true);
        m_bullets->addWidget(why);
        QPushButton *import = makeButton(tr("Import results…"));
        import->setEnabled(!m_plan.isReadOnly());
        connect(import, &QPushButton::clicked, this, &LineupPage::importRequested);
        m_bullets->addWidget(import, 0, Qt::AlignLeft);
        return;
    }
    for (const Bullet &bullet : score->bullets) {
        auto *bar = new BulletBar(bullet);
        connect(bar, &BulletBar::activated, this, [this, drop = score->drop] { emit resultsRequested(drop); });
        m_bullets->addWidget(bar);
    }
    auto *key = new ToneLabel(tr("bar = result · tick = target · band = benchmark"), Tone::Muted, FontRole::Small);
    key->setWordWrap(true);
    m_bullets->addWidget(key);
}

void LineupPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_dirty) {
        refresh();
    }
}

void LineupPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_cards->setDirection(width() < kNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void LineupPage::contextMenuEvent(QContextMenuEvent *event)
{
    QWidget *at = event->reason() == QContextMenuEvent::Keyboard ? focusWidget() : childAt(event->pos());
    auto *card = qobject_cast<DropCard *>(at);
    if (!card || m_cardActions.isEmpty()) {
        return;
    }
    m_strip->choose(card->card().id);
    QMenu menu(this);
    menu.addActions(m_cardActions);
    menu.exec(event->reason() == QContextMenuEvent::Keyboard ? card->mapToGlobal(card->rect().center())
                                                             : event->globalPos());
}

} // namespace dropbeat
