// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rhythm/rhythm_dialog.h"

#include "core/actions/arc_edits.h"
#include "core/rhythm/cadence.h"
#include "ui/rhythm/cadence_editor.h"
#include "ui/rhythm/plan_next_panel.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/tone_label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kSideWidth = 210;

qint64 idOf(const QListWidget &list)
{
    const QListWidgetItem *item = list.currentItem();
    return item ? item->data(kIdRole).toLongLong() : 0;
}

void select(QListWidget &list, qint64 id)
{
    for (int row = 0; row < list.count(); ++row) {
        if (list.item(row)->data(kIdRole).toLongLong() == id) {
            list.setCurrentRow(row);
            return;
        }
    }
}

} // namespace

RhythmDialog::RhythmDialog(Plan &plan, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_problem(new ProblemBanner(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("rhythmDialog"));
    setWindowTitle(tr("Story arcs and their rhythm"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(12);
    column->addWidget(m_problem);
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(makeSide());
    m_stack->addWidget(makeWelcome());
    m_stack->addWidget(makeArc());
    row->addWidget(m_stack, 1);
    column->addLayout(row, 1);
    column->addWidget(makeBottom());
    resize(960, 660);
    connect(&plan, &Plan::changed, this, &RhythmDialog::reload);
    reload();
}

QWidget *RhythmDialog::makeSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(kSideWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new ToneLabel(tr("Story arcs"), Tone::Ink, FontRole::Strong, side));
    m_arcs = new QListWidget(side);
    m_arcs->setObjectName(QStringLiteral("arcs"));
    m_arcs->setAccessibleName(tr("Story arcs"));
    m_arcs->setMaximumHeight(110);
    m_arcs->setSpacing(2);
    connect(m_arcs, &QListWidget::currentRowChanged, this, [this] {
        const Id<Arc> chosen{idOf(*m_arcs)};
        if (chosen && chosen != m_arc) {
            choose(chosen);
        }
    });
    column->addWidget(m_arcs);
    auto *buttons = new QHBoxLayout;
    QPushButton *add = makeButton(tr("New arc"), ButtonLook::Small, side);
    add->setObjectName(QStringLiteral("newArc"));
    add->setEnabled(!m_plan.isReadOnly());
    connect(add, &QPushButton::clicked, this, &RhythmDialog::startArc);
    m_remove = makeButton(tr("Delete"), ButtonLook::Small, side);
    m_remove->setAccessibleName(tr("Delete the story arc; its drops stay"));
    m_remove->setToolTip(tr("The arc goes; its drops stay, on their own"));
    connect(m_remove, &QPushButton::clicked, this, &RhythmDialog::removeChosen);
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addSpacing(8);
    column->addWidget(new ToneLabel(tr("Chapters"), Tone::Ink, FontRole::Strong, side));
    m_chapters = new QListWidget(side);
    m_chapters->setObjectName(QStringLiteral("chapters"));
    m_chapters->setAccessibleName(tr("Chapters of the arc"));
    m_chapters->setSpacing(2);
    column->addWidget(m_chapters, 1);
    auto *order = new QHBoxLayout;
    m_earlier = makeButton(tr("Up"), ButtonLook::Small, side);
    m_earlier->setToolTip(tr("One chapter earlier (Alt+Up)"));
    m_later = makeButton(tr("Down"), ButtonLook::Small, side);
    m_later->setToolTip(tr("One chapter later (Alt+Down)"));
    connect(m_earlier, &QPushButton::clicked, this, [this] { moveChosenChapter(-1); });
    connect(m_later, &QPushButton::clicked, this, [this] { moveChosenChapter(1); });
    const auto shortcut = [this](int key, int by) {
        auto *made = new QShortcut(QKeySequence(Qt::ALT | key), m_chapters);
        made->setContext(Qt::WidgetShortcut);
        connect(made, &QShortcut::activated, this, [this, by] { moveChosenChapter(by); });
    };
    shortcut(Qt::Key_Up, -1);
    shortcut(Qt::Key_Down, 1);
    order->addWidget(m_earlier);
    order->addWidget(m_later);
    order->addStretch(1);
    column->addLayout(order);
    connect(m_chapters, &QListWidget::currentRowChanged, this, [this](int at) {
        m_earlier->setEnabled(!m_plan.isReadOnly() && at > 0);
        m_later->setEnabled(!m_plan.isReadOnly() && at >= 0 && at + 1 < m_chapters->count());
    });
    return side;
}

QWidget *RhythmDialog::makeWelcome()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->addStretch(1);
    auto *what = new ToneLabel(tr("A story arc is what a run of drops tells, chapter by chapter, and the rhythm it is "
                                  "told in: one launch on the first Thursday of each month, say."),
                               Tone::Muted, FontRole::Body, page);
    what->setWordWrap(true);
    what->setAlignment(Qt::AlignCenter);
    column->addWidget(what);
    QPushButton *start = makeButton(tr("Start a story arc"), ButtonLook::Primary, page);
    start->setObjectName(QStringLiteral("startArc"));
    start->setEnabled(!m_plan.isReadOnly());
    connect(start, &QPushButton::clicked, this, &RhythmDialog::startArc);
    column->addSpacing(8);
    column->addWidget(start, 0, Qt::AlignCenter);
    column->addStretch(2);
    return page;
}

QWidget *RhythmDialog::makeArc()
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget;
    page->setEnabled(!m_plan.isReadOnly());
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(12);
    column->addWidget(makeStory());
    auto *next = new Card(tr("Plan the next drops"), page);
    next->setSubtitle(tr("nothing is made before you say so, and one undo takes it back"));
    m_next = new PlanNextPanel(m_plan, next);
    next->content()->addWidget(m_next);
    connect(m_next, &PlanNextPanel::changed, this,
            [this] { m_planNext->setText(tr("Plan %n drop(s)", nullptr, m_next->count())); });
    column->addWidget(next);
    column->addStretch(1);
    scroll->setWidget(page);
    return scroll;
}

QWidget *RhythmDialog::makeStory()
{
    auto *card = new Card(tr("The arc"), this);
    auto *form = new QFormLayout;
    form->setSpacing(8);
    m_name = new QLineEdit(card);
    m_name->setObjectName(QStringLiteral("arcName"));
    m_name->setPlaceholderText(tr("Getting dressed, slowly"));
    m_nameEditor = new FieldEditor(m_name, [this](const QString &text, const QString &gesture) {
        write([&](Arc &arc) { arc.name = text; }, gesture);
    });
    m_nameEditor->setNeeded(true);
    m_premise = new QLineEdit(card);
    m_premise->setObjectName(QStringLiteral("premise"));
    m_premise->setPlaceholderText(tr("What the chapters have in common, in one sentence"));
    m_premiseEditor = new FieldEditor(m_premise, [this](const QString &text, const QString &gesture) {
        write([&](Arc &arc) { arc.premise = text.trimmed(); }, gesture);
    });
    m_cadence = new CadenceEditor(card);
    connect(m_cadence, &CadenceEditor::changed, this, &RhythmDialog::writeCadence);
    m_sentence = new ToneLabel({}, Tone::Muted, FontRole::Small, card);
    m_sentence->setObjectName(QStringLiteral("cadenceText"));
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Premise"), m_premise);
    form->addRow(tr("Rhythm"), m_cadence);
    form->addRow(QString(), m_sentence);
    card->content()->addLayout(form);
    return card;
}

QWidget *RhythmDialog::makeBottom()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_planNext = makeButton(QString(), ButtonLook::Primary, this);
    m_planNext->setObjectName(QStringLiteral("planNext"));
    m_planNext->setAutoDefault(false);
    buttons->addButton(m_planNext, QDialogButtonBox::ActionRole);
    for (QPushButton *button : buttons->findChildren<QPushButton *>()) {
        button->setAutoDefault(false); // Enter in a field writes the field
    }
    connect(m_planNext, &QPushButton::clicked, this, &RhythmDialog::planThem);
    connect(m_next, &PlanNextPanel::done, m_planNext, [this] { m_planNext->setFocus(Qt::TabFocusReason); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void RhythmDialog::report(const Error &error)
{
    m_problem->show(error);
}

void RhythmDialog::choose(Id<Arc> arc)
{
    FieldEditor::flushAll(*this);
    m_arc = arc;
    m_gesture.clear();
    reload();
}

void RhythmDialog::reload()
{
    const std::vector<Arc> arcs = m_plan.tables().arcs().all();
    const auto known = std::find_if(arcs.begin(), arcs.end(), [this](const Arc &arc) { return arc.id == m_arc; });
    if (known == arcs.end()) {
        m_arc = arcs.empty() ? Id<Arc>() : arcs.front().id;
    }
    {
        const QSignalBlocker blocker(m_arcs);
        m_arcs->clear();
        for (const Arc &arc : arcs) {
            auto *item = new QListWidgetItem(arc.name, m_arcs);
            item->setData(kIdRole, arc.id.value);
            item->setToolTip(arc.premise);
        }
        select(*m_arcs, m_arc.value);
    }
    m_remove->setEnabled(m_arc && !m_plan.isReadOnly());
    m_stack->setCurrentIndex(m_arc ? 1 : 0);
    m_planNext->setVisible(bool(m_arc));
    m_planNext->setEnabled(!m_plan.isReadOnly());
    fillChapters();
    showArc();
}

void RhythmDialog::fillChapters()
{
    const qint64 chosen = idOf(*m_chapters);
    m_chapters->clear();
    for (const Drop &drop : chaptersOf(m_plan.tables(), m_arc)) {
        auto *item = new QListWidgetItem(tr("%1  %2").arg(drop.chapter).arg(drop.name), m_chapters);
        item->setData(kIdRole, drop.id.value);
        item->setToolTip(drop.name + u'\n' + longWhenText(drop.launch));
    }
    select(*m_chapters, chosen);
    emit m_chapters->currentRowChanged(m_chapters->currentRow());
}

void RhythmDialog::showArc()
{
    const auto arc = m_plan.tables().arcs().get(m_arc);
    if (!arc) {
        return;
    }
    m_nameEditor->setStored(arc->name);
    m_premiseEditor->setStored(arc->premise);
    const std::vector<PlannedLaunch> first = previewNext(m_plan.tables(), *arc, 1, m_plan.today());
    const QDate start = first.empty()                       ? QDate()
                        : first.front().insteadOf.isValid() ? first.front().insteadOf
                                                            : first.front().launch.date;
    // Once there are chapters, the rhythm is counted from the last of them.
    const bool isNew = chaptersOf(m_plan.tables(), m_arc).empty();
    m_cadence->setCadence(arc->cadence, isNew ? possibleStarts(arc->cadence, m_plan.today()) : std::vector<QDate>(),
                          start);
    m_sentence->setText(tr("A drop on the %1, at %2.").arg(cadenceText(arc->cadence), timeText(arc->cadence.time)));
    m_next->show(*arc);
    m_planNext->setText(tr("Plan %n drop(s)", nullptr, m_next->count()));
}

void RhythmDialog::startArc()
{
    FieldEditor::flushAll(*this);
    Arc arc;
    arc.name = m_plan.tables().arcs().all().empty() ? tr("Our story") : tr("Another story");
    attempt(
        [&] {
            choose(addArc(m_plan, arc));
            m_name->setFocus(Qt::OtherFocusReason);
            m_name->selectAll();
        },
        [this](const Error &error) { report(error); });
}

void RhythmDialog::removeChosen()
{
    attempt([this] { removeArc(m_plan, m_arc); }, [this](const Error &error) { report(error); });
}

void RhythmDialog::moveChosenChapter(int by)
{
    const Id<Drop> drop{idOf(*m_chapters)};
    if (drop && !m_plan.isReadOnly()) {
        attempt([&] { moveChapter(m_plan, drop, by); }, [this](const Error &error) { report(error); });
    }
}

void RhythmDialog::write(const std::function<void(Arc &)> &change, const QString &gesture)
{
    attempt(
        [&] {
            if (auto arc = m_plan.tables().arcs().get(m_arc)) {
                change(*arc);
                updateArc(m_plan, *arc, gesture);
            }
        },
        [this](const Error &error) { report(error); });
}

void RhythmDialog::writeCadence()
{
    if (m_gesture.isEmpty()) { // looking for the rhythm is one entry, however many fields it takes
        m_gesture =
            QStringLiteral("cadence-%1-%2").arg(m_arc.value).arg(m_plan.nextUndo() ? m_plan.nextUndo()->seq : 0);
    }
    write([this](Arc &arc) { arc.cadence = m_cadence->cadence(); }, m_gesture);
}

void RhythmDialog::planThem()
{
    FieldEditor::flushAll(*this);
    std::vector<Id<Drop>> drops;
    if (attempt([&] { drops = planNext(m_plan, m_arc, m_next->names(), m_next->steps()); },
                [this](const Error &error) { report(error); })) {
        accept();
        emit planned(drops.front());
    }
}

void RhythmDialog::done(int result)
{
    FieldEditor::flushAll(*this);
    QDialog::done(result);
}

} // namespace dropbeat
