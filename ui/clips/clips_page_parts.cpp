// SPDX-License-Identifier: GPL-3.0-or-later
// ClipsPage's cards, and what it shows while there is nothing to put in them.
#include "ui/clips/beat_commands.h"
#include "ui/clips/beat_timeline.h"
#include "ui/clips/beats_card.h"
#include "ui/clips/beats_model.h"
#include "ui/clips/beats_table.h"
#include "ui/clips/clip_commands.h"
#include "ui/clips/clip_list.h"
#include "ui/clips/clips_page.h"
#include "ui/clips/example_clip.h"
#include "ui/clips/outlets_dialog.h"
#include "ui/clips/phone_card.h"
#include "ui/clips/script_cursor.h"
#include "ui/clips/timeline_card.h"
#include "ui/clips/variants_card.h"
#include "ui/widgets/empty_state.h"

#include <QBoxLayout>
#include <QPushButton>

namespace dropbeat {

// Top to bottom: the timeline, the beats as a table, the variants, what past clips teach.
void ClipsPage::fillMiddle(QBoxLayout &middle)
{
    const auto report = [this](const Error &error) { emit problem(error); };
    m_beats = new BeatsModel(m_plan, report, this);
    connect(m_cursor, &ScriptCursor::clipChanged, m_beats, &BeatsModel::setClip);
    m_timeline = new TimelineCard(*m_beats, *m_cursor, this, this);
    m_table = new BeatsCard(*m_beats, *m_cursor, *m_timeline->commands(), m_context, report, this);
    connect(m_timeline->timeline(), &BeatTimeline::editWanted, m_table,
            [this](int row) { m_table->table()->choose(row, BeatColumn::Seen, true); });
    m_variants = new VariantsCard(m_plan, *m_cursor, report, this);
    middle.addWidget(m_timeline);
    middle.addWidget(m_table);
    middle.addWidget(m_variants);
}

// Top to bottom: the phone, the caption, the script review; side by side below the middle on a narrow page.
void ClipsPage::fillSide()
{
    m_phone = new PhoneCard(
        m_plan, *m_cursor, m_context.askForFile, [this](const Error &error) { emit problem(error); }, this);
    connect(m_phone, &PhoneCard::outletsRequested, this, [this] { (new OutletsDialog(m_plan, window()))->open(); });
    m_sideCards->addWidget(m_phone, 0, Qt::AlignTop);
}

QWidget *ClipsPage::makeNoDrops()
{
    auto *empty = new EmptyState(
        tr("Clips belong to a drop, and are written in beats: SEE stops the thumb, FEEL builds desire, DO asks for "
           "one thing."),
        tr("New drop"), this);
    empty->setExample(new ExampleClip);
    empty->button()->setEnabled(!m_plan.isReadOnly());
    connect(empty, &EmptyState::activated, this, &ClipsPage::newDropRequested);
    return empty;
}

QWidget *ClipsPage::makeNoClips()
{
    auto *empty = new EmptyState(tr("A format lays a clip's beats out: SEE stops the thumb, FEEL builds desire, DO "
                                    "asks for one thing. Choose one and fill it in."),
                                 tr("New clip…"), this);
    empty->setExample(new ExampleClip);
    empty->button()->setObjectName(QStringLiteral("firstClip"));
    empty->button()->setEnabled(!m_plan.isReadOnly());
    connect(empty, &EmptyState::activated, m_commands, &ClipCommands::startClip);
    return empty;
}

} // namespace dropbeat
