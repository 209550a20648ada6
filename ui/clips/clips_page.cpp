// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/clips_page.h"

#include "ui/clips/beat_commands.h"
#include "ui/clips/clip_commands.h"
#include "ui/clips/clip_list.h"
#include "ui/clips/clip_list_model.h"
#include "ui/clips/phone_card.h"
#include "ui/clips/script_cursor.h"
#include "ui/clips/timeline_card.h"
#include "ui/clips/variants_card.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kNarrow = 1000; ///< below this width the right column stands under the middle one
constexpr int kWide = 1700;   ///< from here on the outer columns get more room, too
constexpr int kListWidth = 206;
constexpr int kSideWidth = 226;

} // namespace

ClipsPage::ClipsPage(Plan &plan, ClipsContext context, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_context(std::move(context))
    , m_header(new PageHeader(this))
    , m_cursor(new ScriptCursor(this))
    , m_list(new ClipList(
          plan, [this](const Error &error) { emit problem(error); }, this))
    , m_commands(new ClipCommands(
          plan, *m_list, [this](const Error &error) { emit problem(error); }, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(makeBody(), 1);
    makeHeader();
    addActions(m_commands->actions());
    addActions(m_timeline->commands()->actions());
    addActions(m_variants->commands());
    addActions(m_phone->commands());
    setFocusProxy(m_list);
    connect(m_list, &ClipList::chosenChanged, this, [this](Id<Clip> clip) {
        m_cursor->setClip(clip);
        showClip();
    });
    connect(m_list, &ClipList::scopeChanged, this, &ClipsPage::showClip);
    connect(m_commands, &ClipCommands::resultsWanted, this, &ClipsPage::resultsRequested);
    connect(m_commands, &ClipCommands::dropWanted, this, &ClipsPage::dropOpened);
    connect(&plan, &Plan::changed, this, &ClipsPage::planChanged);
}

void ClipsPage::makeHeader()
{
    QPushButton *details = m_header->addButton(tr("Details…"));
    details->setObjectName(QStringLiteral("clipDetailsButton"));
    details->setToolTip(tr("Name, question, format, code and notes of the clip"));
    QAction *open = m_commands->action(QStringLiteral("clipDetails"));
    connect(details, &QPushButton::clicked, open, &QAction::trigger);
    connect(open, &QAction::changed, details, [details, open] { details->setEnabled(open->isEnabled()); });
    details->setEnabled(open->isEnabled());
    QPushButton *shots = m_header->addButton(tr("Shot list PDF"));
    shots->setObjectName(QStringLiteral("shotListButton"));
    shots->setToolTip(tr("Everything the crew needs for this drop: where, what to bring, and every shot"));
    connect(shots, &QPushButton::clicked, this, &ClipsPage::shotListRequested);
    QPushButton *make = m_header->addButton(tr("New clip"), true);
    make->setObjectName(QStringLiteral("newClipButton"));
    make->setEnabled(!m_plan.isReadOnly());
    connect(make, &QPushButton::clicked, m_commands, &ClipCommands::startClip);
}

QWidget *ClipsPage::makeBody()
{
    m_stack = new QStackedWidget(this);
    auto *body = new QWidget(m_stack);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(20, 16, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    m_shown = new QStackedWidget(body);
    m_shown->addWidget(makeColumns());
    m_shown->addWidget(makeNoClips());
    row->addWidget(m_shown, 1);
    m_stack->addWidget(body);
    m_stack->addWidget(makeNoDrops());
    return m_stack;
}

QWidget *ClipsPage::makeColumns()
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, body);
    m_columns->setContentsMargins(14, 0, 16, 16);
    m_columns->setSpacing(14);
    auto *middle = new QVBoxLayout;
    middle->setSpacing(12);
    fillMiddle(*middle);
    middle->addStretch(1);
    m_side = new QWidget(body);
    m_sideCards = new QBoxLayout(QBoxLayout::TopToBottom, m_side);
    m_sideCards->setContentsMargins(0, 0, 0, 0);
    m_sideCards->setSpacing(12);
    fillSide();
    m_sideCards->addStretch(1);
    m_columns->addLayout(middle, 1);
    m_columns->addWidget(m_side);
    scroll->setWidget(body);
    return scroll;
}

void ClipsPage::setClip(Id<Clip> clip)
{
    m_begun = true;
    if (m_dirty) {
        refresh();
    }
    m_list->choose(clip);
    showClip();
}

void ClipsPage::setVariant(Id<Variant> variant)
{
    if (const auto row = m_plan.tables().variants().get(variant)) {
        setClip(row->clip);
        m_cursor->setVariant(variant);
    }
}

void ClipsPage::showDrop(Id<Drop> drop)
{
    m_begun = true;
    if (m_dirty) {
        refresh();
    }
    m_list->showDrop(drop);
}

Id<Drop> ClipsPage::firstDrop() const
{
    // What a person most likely works on: the next drop to launch that has clips, else the last one that has.
    Id<Drop> best;
    QDate bestDay;
    std::vector<Clip> clips = m_plan.tables().clips().all();
    for (const Drop &drop : m_plan.tables().drops().all()) {
        const bool has =
            std::any_of(clips.begin(), clips.end(), [&](const Clip &each) { return each.drop == drop.id; });
        if (!has) {
            continue;
        }
        const QDate day = drop.launch.date;
        const bool ahead = day.isValid() && day >= m_plan.today();
        const bool bestAhead = bestDay.isValid() && bestDay >= m_plan.today();
        if (!best || (ahead && (!bestAhead || day < bestDay)) || (!ahead && !bestAhead && day > bestDay)) {
            best = drop.id;
            bestDay = day;
        }
    }
    return best ? best : m_list->drop();
}

void ClipsPage::planChanged(const Touched &touched)
{
    const char *const ours[] = {"clip", "beat", "variant", "drop_", "clip_format", "outlet", "product", "set_aside"};
    if (std::none_of(std::begin(ours), std::end(ours),
                     [&](const char *table) { return touched.has(QLatin1String(table)); })) {
        return;
    }
    m_dirty = true;
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

void ClipsPage::refresh()
{
    m_dirty = false;
    m_list->reload();
    if (!m_begun) {
        m_begun = true;
        m_list->showDrop(firstDrop());
        if (!m_list->chosen() && m_list->model()->rowCount() > 0) {
            m_list->choose(m_list->model()->at(0).clip.id);
        }
    }
    showClip();
}

void ClipsPage::showClip()
{
    const bool drops = m_list->scope()->count() > 1;
    m_stack->setCurrentIndex(drops ? 0 : 1);
    m_commands->enable();
    const auto clip = m_plan.tables().clips().get(m_list->chosen());
    m_shown->setCurrentIndex(clip ? 0 : 1);
    m_header->setTitle(clip ? clip->name : tr("Clips"));
    const auto drop = m_plan.tables().drops().get(m_list->drop());
    m_header->setSubtitle(clip    ? subtitleOf(*clip)
                          : !drop ? tr("No clips yet")
                                  : tr("%1 · no clips yet").arg(drop->name));
}

QString ClipsPage::subtitleOf(const Clip &clip) const
{
    const std::vector<Clip> clips = m_plan.tables().clips().ofDrop(clip.drop);
    const auto at = std::find_if(clips.begin(), clips.end(), [&](const Clip &each) { return each.id == clip.id; });
    const auto drop = m_plan.tables().drops().get(clip.drop);
    QString subtitle = tr("%1 · clip %2 of %3")
                           .arg(drop ? drop->name : QString(), QLocale().toString((at - clips.begin()) + 1),
                                QLocale().toString(clips.size()));
    if (!clip.question.isEmpty()) {
        subtitle += QStringLiteral(" · ") + clip.question;
    }
    return subtitle;
}

void ClipsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reflow();
    if (m_dirty) {
        refresh();
    }
}

void ClipsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    reflow();
}

void ClipsPage::reflow()
{
    const bool narrow = width() < kNarrow;
    const int more = width() < kWide ? 0 : std::min((width() - kWide) / 6, 120);
    m_list->setFixedWidth((narrow ? kListWidth - 26 : kListWidth) + more);
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_sideCards->setDirection(narrow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_side->setMinimumWidth(narrow ? 0 : kSideWidth + more);
    m_side->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : kSideWidth + more);
}

} // namespace dropbeat
