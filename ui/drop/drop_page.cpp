// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/drop_page.h"

#include "core/actions/plan_edits.h"
#include "ui/drop/clips_card.h"
#include "ui/drop/identity_card.h"
#include "ui/drop/rollout_card.h"
#include "ui/drop/targets_card.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

constexpr int kNarrow = 900; ///< below this width the side cards stand under the others
constexpr int kSideWidth = 330;

} // namespace

DropPage::DropPage(Plan &plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_header(new PageHeader(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(makeBody(), 1);
    makeHeader();
    addActions(m_clips->commands());
    addActions(m_rollout->commands());
    connect(&plan, &Plan::changed, this, &DropPage::planChanged);
}

void DropPage::makeHeader()
{
    const auto button = [this](const QString &text, bool primary, auto slot) {
        QPushButton *made = m_header->addButton(text, primary);
        made->setEnabled(!m_plan.isReadOnly());
        connect(made, &QPushButton::clicked, this, slot);
    };
    button(tr("Duplicate"), false, &DropPage::duplicateRequested);
    button(tr("Move launch…"), false, &DropPage::moveLaunchRequested);
    button(tr("Add touchpoint"), true, [this] { m_rollout->startTouchpoint(); });
}

QWidget *DropPage::makeBody()
{
    const Report report = [this](const Error &error) { emit problem(error); };
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, body);
    m_columns->setContentsMargins(20, 16, 20, 16);
    m_columns->setSpacing(14);
    m_identity = new IdentityCard(m_plan, report, body);
    m_clips = new ClipsCard(m_plan, report, body);
    m_rollout = new RolloutCard(m_plan, report, body);
    m_targets = new TargetsCard(m_plan, report, body);
    auto *main = new QVBoxLayout;
    main->setSpacing(12);
    main->addWidget(m_identity);
    main->addWidget(m_clips);
    main->addWidget(m_rollout);
    main->addStretch(1);
    auto *side = new QVBoxLayout;
    side->setSpacing(12);
    side->addWidget(m_targets);
    side->addWidget(makeNotes());
    side->addStretch(1);
    m_columns->addLayout(main, 1);
    m_columns->addLayout(side);
    scroll->setWidget(body);
    connect(m_identity, &IdentityCard::moveLaunchRequested, this, &DropPage::moveLaunchRequested);
    return scroll;
}

QWidget *DropPage::makeNotes()
{
    auto *card = new Card(tr("Notes"), this);
    m_notes = new QPlainTextEdit(card);
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setPlaceholderText(tr("What else to remember"));
    m_notes->setTabChangesFocus(true);
    m_notes->setReadOnly(m_plan.isReadOnly());
    m_notes->setMinimumHeight(96);
    m_notes->setMaximumHeight(160);
    card->content()->addWidget(m_notes);
    m_notesEditor =
        new FieldEditor(m_notes, [this](const QString &text, const QString &gesture) { writeNotes(text, gesture); });
    return card;
}

void DropPage::writeNotes(const QString &text, const QString &gesture)
{
    attempt(
        [&] {
            if (auto drop = m_plan.tables().drops().get(m_drop)) {
                drop->notes = text;
                updateDrop(m_plan, *drop, gesture);
            }
        },
        [this](const Error &error) { emit problem(error); });
}

void DropPage::setDrop(Id<Drop> drop)
{
    if (drop != m_drop) {
        FieldEditor::flushAll(*this); // what was typed belongs to the drop left behind
        m_drop = drop;
        m_clips->setDrop(drop);
        m_rollout->setDrop(drop);
        m_targets->setDrop(drop);
    }
    refresh();
}

void DropPage::planChanged(const Touched &)
{
    m_dirty = true;
    if (m_coming || !isVisible()) {
        return;
    }
    m_coming = true;
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

void DropPage::refresh()
{
    m_dirty = false;
    int chapter = 0;
    std::optional<Drop> shown;
    for (const Drop &drop : m_plan.tables().drops().all()) {
        chapter += drop.launch.isValid() && !shown ? 1 : 0;
        if (drop.id == m_drop) {
            shown = drop;
        }
    }
    if (!shown) {
        if (m_drop) {
            emit gone();
        }
        return;
    }
    m_header->setTitle(shown->name);
    m_header->setSubtitle(dropStatusText(shown->status) + QStringLiteral(" · ") +
                          launchText(shown->launch.date, m_plan.today()));
    m_identity->show(*shown, shown->launch.isValid() ? chapter : 0);
    m_notesEditor->setStored(shown->notes);
    m_clips->reload();
    m_rollout->reload();
    m_targets->reload();
}

void DropPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_dirty && m_drop) {
        refresh();
    }
}

void DropPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < kNarrow;
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_targets->setFixedWidth(narrow ? QWIDGETSIZE_MAX : kSideWidth);
    m_notes->parentWidget()->setFixedWidth(narrow ? QWIDGETSIZE_MAX : kSideWidth);
    if (narrow) { // setFixedWidth also raised the minimum
        m_targets->setMinimumWidth(0);
        m_notes->parentWidget()->setMinimumWidth(0);
    }
}

} // namespace dropbeat
