// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/moments_page.h"

#include "core/actions/moment_board.h"
#include "core/store/plan.h"
#include "ui/moments/dry_run_card.h"
#include "ui/moments/message_editor.h"
#include "ui/moments/moment_commands.h"
#include "ui/moments/moment_editor.h"
#include "ui/moments/moment_findings.h"
#include "ui/moments/moment_grid.h"
#include "ui/moments/moment_handover.h"
#include "ui/moments/moment_results_card.h"
#include "ui/moments/moment_tiles.h"
#include "ui/moments/moment_words.h"
#include "ui/moments/setup_card.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QBoxLayout>
#include <QCursor>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kNarrow = 720; ///< below this width the chosen moment stands under the board
constexpr int kSideWidth = 372;
constexpr int kTight = 900; ///< below this width it makes do with less
constexpr int kTightSide = 330;
constexpr int kLeastCard = 240;
constexpr int kWide = 1500; ///< from here on it gets more room
constexpr int kWideSide = 460;

/// What the page rests on.
constexpr const char *kRead[]{"moment", "moment_message", "moment_check", "moment_result", "promo_code", "link",
                              "drop_",  "product",        "cutoff",       "setting",       "set_aside"};

} // namespace

MomentsPage::MomentsPage(Plan &plan, MomentsContext context, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_context(std::move(context))
    , m_header(new PageHeader(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(makeBody(), 1);
    m_commands = new MomentCommands(
        plan, *m_grid, [this](const Error &error) { emit problem(error); }, this);
    m_handover = new MomentHandover(
        plan, *m_grid, m_context, [this](const Error &error) { emit problem(error); }, this);
    makeHeader();
    addActions(m_commands->actions());
    addActions(m_handover->actions());
    setFocusProxy(m_grid);
    connect(m_grid, &MomentGrid::chosenChanged, this, &MomentsPage::showChosen);
    connect(m_commands, &MomentCommands::editWanted, m_editor, &MomentEditor::beginEditing);
    connectCards();
    connect(&plan, &Plan::changed, this, &MomentsPage::planChanged);
}

void MomentsPage::connectCards()
{
    connect(m_handover, &MomentHandover::said, this, &MomentsPage::said);
    connect(m_setup, &SetupCard::sheetWanted, this, [this] { m_handover->showSheetMenu(QCursor::pos()); });
    connect(m_dryRun, &DryRunCard::problem, this, &MomentsPage::problem);
    connect(m_dryRun, &DryRunCard::said, this, &MomentsPage::said);
    connect(m_findings, &MomentFindings::openWanted, this, &MomentsPage::open);
    connect(m_results, &MomentResultsCard::importWanted, m_handover, [this] {
        attempt([this] { m_handover->importResults(); }, [this](const Error &error) { emit problem(error); });
    });
}

/// Where what it is about can be changed.
void MomentsPage::open(const Finding &finding)
{
    if (finding.subjectKind != QLatin1String("moment")) {
        emit findingOpened(finding);
        return;
    }
    if (const auto row = m_plan.tables().moments().get({finding.subjectId})) {
        m_grid->choose(row->key);
    }
    const QString rule = finding.rule.section(u'.', 1);
    if (rule == QLatin1String("unfilled") || rule == QLatin1String("not-set-up") ||
        rule == QLatin1String("no-products") || rule == QLatin1String("link-missing")) {
        m_setup->beginChoosing();
    } else if (rule.startsWith(QLatin1String("message")) || rule.startsWith(QLatin1String("code")) ||
               rule.startsWith(QLatin1String("field")) || rule == QLatin1String("no-message") ||
               rule.contains(QLatin1String("subject"))) {
        m_editor->message()->body()->setFocus(Qt::ShortcutFocusReason);
    } else if (rule == QLatin1String("too-many")) {
        m_grid->choose(m_grid->chosen(), true);
    } else {
        m_editor->beginEditing();
    }
}

void MomentsPage::makeHeader()
{
    m_header->setTitle(tr("Micro moments"));
    auto *tryOut = new QAction(tr("Try on shop events…"), this);
    tryOut->setObjectName(QStringLiteral("tryEvents"));
    tryOut->setEnabled(!m_plan.isReadOnly());
    connect(tryOut, &QAction::triggered, m_dryRun, &DryRunCard::tryEvents);
    addAction(tryOut);
    QPushButton *tryButton = m_header->addButton(tryOut->text(), false);
    tryButton->setObjectName(QStringLiteral("tryEventsButton"));
    tryButton->setEnabled(tryOut->isEnabled());
    connect(tryButton, &QPushButton::clicked, tryOut, &QAction::trigger);
    QPushButton *make = m_header->addButton(tr("New moment"), true);
    make->setObjectName(QStringLiteral("newMomentButton"));
    make->setEnabled(!m_plan.isReadOnly());
    connect(make, &QPushButton::clicked, m_commands->action(QStringLiteral("newMoment")), &QAction::trigger);
}

QWidget *MomentsPage::makeBody()
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, body);
    m_columns->setContentsMargins(20, 16, 20, 16);
    m_columns->setSpacing(14);
    auto *board = new QVBoxLayout;
    board->setSpacing(12);
    m_grid = new MomentGrid(body);
    const auto report = [this](const Error &error) { emit problem(error); };
    m_findings = new MomentFindings(m_plan, report, body);
    m_results = new MomentResultsCard(m_plan, report, body);
    for (QWidget *card : {static_cast<QWidget *>(m_findings), static_cast<QWidget *>(m_results)}) {
        card->setMinimumWidth(kLeastCard); // what stands in it gives way, not the column beside it
    }
    board->addWidget(m_grid);
    board->addWidget(m_findings);
    board->addWidget(m_results);
    board->addStretch(1);
    m_columns->addLayout(board, 1);
    m_side = makeSide(body);
    m_columns->addWidget(m_side);
    scroll->setWidget(body);
    return scroll;
}

/// The chosen moment: its editor, and under it what a dry run says of it.
QWidget *MomentsPage::makeSide(QWidget *parent)
{
    auto *side = new QWidget(parent);
    auto *cards = new QVBoxLayout(side);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(12);
    m_editor = new MomentEditor(
        m_plan, [this](const Error &error) { emit problem(error); }, side);
    m_setup = new SetupCard(
        m_plan, [this](const Error &error) { emit problem(error); }, side);
    m_dryRun = new DryRunCard(m_plan, side);
    m_dryRun->setAskForFiles([this](QWidget *asking) {
        return m_context.askForFiles(asking, tr("Shop events"),
                                     tr("Tables (*.csv *.tsv *.txt *.xlsx *.zip);;All files (*)"));
    });
    cards->addWidget(m_editor);
    cards->addWidget(m_dryRun);
    cards->addWidget(m_setup);
    cards->addStretch(1);
    return side;
}

QString MomentsPage::chosen() const
{
    return m_grid->chosen();
}

void MomentsPage::choose(const QString &key)
{
    if (m_dirty) {
        refresh();
    }
    m_grid->choose(key, true);
}

void MomentsPage::showChosen()
{
    fillCards();
    m_commands->enable();
    emit chosenChanged(m_grid->chosen());
}

void MomentsPage::planChanged(const Touched &touched)
{
    if (std::ranges::none_of(kRead, [&touched](const char *table) { return touched.has(QLatin1String(table)); })) {
        return;
    }
    m_dirty = true;
    if (isVisible()) {
        refresh();
    }
}

void MomentsPage::refresh()
{
    m_dirty = false;
    const std::vector<BoardMoment> board = momentBoard(m_plan.tables());
    m_grid->setReadOnly(m_plan.isReadOnly());
    m_grid->setTiles(momentTiles(m_plan.tables(), board));
    const auto on = std::ranges::count_if(board, [](const BoardMoment &each) { return each.moment.on; });
    m_header->setSubtitle(
        tr("%1 of %2 are on — a few, kept light, beat all of them at once", "number words", static_cast<int>(on))
            .arg(numberWord(static_cast<int>(on), true), numberWord(static_cast<int>(board.size()), false)));
    fillCards();
    m_commands->enable();
}

void MomentsPage::fillCards()
{
    m_editor->setMoment(m_grid->chosen());
    m_setup->setMoment(m_grid->chosen());
    m_dryRun->setMoment(m_grid->chosen());
    m_findings->setMoment(m_grid->chosen());
    m_results->setMoment(m_grid->chosen());
}

void MomentsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_dirty) {
        refresh();
    }
}

void MomentsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOutColumns();
}

void MomentsPage::layOutColumns()
{
    const bool narrow = width() < kNarrow;
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (narrow) {
        m_side->setMinimumWidth(0);
        m_side->setMaximumWidth(QWIDGETSIZE_MAX);
    } else {
        m_side->setFixedWidth(width() >= kWide ? kWideSide : width() < kTight ? kTightSide : kSideWidth);
    }
}

} // namespace dropbeat
