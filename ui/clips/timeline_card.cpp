// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/timeline_card.h"

#include "core/scripts/beat_edits.h"
#include "core/scripts/music_grid.h"
#include "ui/clips/beat_commands.h"
#include "ui/clips/beat_timeline.h"
#include "ui/clips/beats_model.h"
#include "ui/clips/script_cursor.h"
#include "ui/clips/stage_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/tone_label.h"

#include <QAction>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

namespace dropbeat {

namespace {

constexpr double kSlowest = 40; ///< beats a minute
constexpr double kFastest = 240;

} // namespace

TimelineCard::TimelineCard(BeatsModel &model, ScriptCursor &cursor, QWidget *page, QWidget *parent)
    : Card(parent)
    , m_model(model)
    , m_cursor(cursor)
    , m_timeline(new BeatTimeline(model, cursor, this))
    , m_commands(new BeatCommands(model, cursor, *m_timeline, page))
    , m_total(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
    , m_tempo(new QDoubleSpinBox(this))
{
    setAccessibleName(tr("Timeline"));
    content()->setSpacing(6);
    content()->addWidget(m_timeline);
    makeTools();
    connect(&model, &BeatsModel::shownChanged, this, &TimelineCard::shownChanged);
    connect(&cursor, &ScriptCursor::clipChanged, this, [this] { m_taps.clear(); });
    connect(m_timeline, &BeatTimeline::zoomChanged, this,
            [this] { m_zoomOut->setEnabled(m_timeline->geometry().zoom > 1); });
    m_clock.start();
    shownChanged();
}

QToolButton *TimelineCard::makeTool(const QString &text, const QString &tip)
{
    auto *tool = new QToolButton(this);
    tool->setText(text);
    tool->setToolTip(tip);
    tool->setAccessibleName(tip);
    tool->setAutoRaise(true);
    tool->setFont(Theme::font(FontRole::Small));
    return tool;
}

void TimelineCard::makeTools()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_total);
    row->addStretch(1);
    const auto command = [this, row](const QString &text, const char *name) {
        QAction *action = m_commands->action(name);
        QToolButton *tool = makeTool(text, action->text());
        connect(tool, &QToolButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, tool, [tool, action] { tool->setEnabled(action->isEnabled()); });
        tool->setEnabled(action->isEnabled());
        row->addWidget(tool);
        return tool;
    };
    command(tr("Split"), "splitBeat");
    command(tr("Merge"), "mergeBeat");
    QToolButton *snap = makeTool(tr("Snap"), tr("Edges snap to the music and to the playhead"));
    snap->setObjectName(QStringLiteral("snap"));
    snap->setCheckable(true);
    snap->setChecked(true);
    connect(snap, &QToolButton::toggled, m_timeline, &BeatTimeline::setSnaps);
    row->addWidget(snap);
    m_tempo->setObjectName(QStringLiteral("tempo"));
    m_tempo->setAccessibleName(tr("Tempo of the music, in beats a minute"));
    m_tempo->setToolTip(tr("Tempo of the music: its beats stand on the timeline, and edges snap to them"));
    m_tempo->setRange(kSlowest - 1, kFastest); // one below the slowest says that there is none
    m_tempo->setSpecialValueText(tr("no music"));
    m_tempo->setSuffix(tr(" bpm"));
    m_tempo->setDecimals(1);
    m_tempo->setKeyboardTracking(false);
    m_tempo->setFont(Theme::font(FontRole::Small));
    connect(m_tempo, &QDoubleSpinBox::valueChanged, this, [this](double bpm) { writeTempo(bpm, false); });
    row->addWidget(m_tempo);
    QToolButton *tapped = makeTool(tr("Tap"), tr("Tap three times or more in time with the music"));
    tapped->setObjectName(QStringLiteral("tap"));
    connect(tapped, &QToolButton::pressed, this, [this] { tap(m_clock.elapsed()); });
    row->addWidget(tapped);
    tapped->setEnabled(!m_model.isReadOnly());
    m_tempo->setEnabled(!m_model.isReadOnly());
    m_zoomOut = command(QStringLiteral("−"), "zoomOut");
    command(QStringLiteral("+"), "zoomIn");
    m_zoomOut->setEnabled(false);
    content()->addLayout(row);
}

void TimelineCard::shownChanged()
{
    const QSignalBlocker quiet(m_tempo);
    m_tempo->setValue(m_model.clip().bpm > 0 ? m_model.clip().bpm : m_tempo->minimum());
    const int total = totalTenths(m_model.beats());
    m_total->setText(m_model.rowCount() == 0
                         ? QString()
                         : tr("%n beat(s), %1", nullptr, m_model.rowCount()).arg(secondsText(total)));
}

void TimelineCard::tap(qint64 at)
{
    m_taps.push_back(at);
    if (const auto bpm = tempoOf(m_taps)) {
        writeTempo(*bpm, true);
    }
}

void TimelineCard::writeTempo(double bpm, bool tapped)
{
    Clip clip = m_model.clip();
    clip.bpm = bpm < kSlowest ? 0 : std::min(bpm, kFastest);
    if (clip.id && clip.bpm != m_model.clip().bpm) {
        m_model.writeClip(clip, tapped ? QStringLiteral("tap tempo") : QString());
    }
}

} // namespace dropbeat
