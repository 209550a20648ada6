// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/beat_commands.h"

#include "core/scripts/beat_columns.h"
#include "core/scripts/music_grid.h"
#include "ui/clips/beat_timeline.h"
#include "ui/clips/beats_model.h"
#include "ui/clips/script_cursor.h"

#include <QAction>
#include <QWidget>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr char kNeeds[] = "needs";
constexpr int kHalfSecond = 5; ///< tenths
constexpr double kZoomStep = 1.5;

} // namespace

BeatCommands::BeatCommands(BeatsModel &model, ScriptCursor &cursor, BeatTimeline &timeline, QWidget *page)
    : QObject(page)
    , m_model(model)
    , m_cursor(cursor)
    , m_timeline(timeline)
{
    makeEditing();
    makeNudges();
    makeZoom();
    connect(&model, &BeatsModel::shownChanged, this, &BeatCommands::enable);
    connect(&cursor, &ScriptCursor::beatChanged, this, &BeatCommands::enable);
    enable();
}

QAction *BeatCommands::add(const char *name, const QString &text, const QKeySequence &keys, Needs needs,
                           std::function<void()> run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut); // letters are typed everywhere else
    action->setProperty("menu", QStringLiteral("clips"));
    action->setProperty(kNeeds, static_cast<int>(needs));
    connect(action, &QAction::triggered, this, std::move(run));
    m_timeline.addAction(action);
    m_actions << action;
    return action;
}

void BeatCommands::makeEditing()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    separator->setProperty("menu", QStringLiteral("clips"));
    m_actions << separator;
    add("newBeat", tr("New beat"), QKeySequence(Qt::Key_Insert), Needs::Writing, [this] { insert(); });
    add("splitBeat", tr("Split beat at the playhead"), QKeySequence(tr("S")), Needs::Beat, [this] { split(); });
    add("mergeBeat", tr("Merge beat with the next"), QKeySequence(tr("M")), Needs::Beat, [this] { merge(); });
    add("duplicateBeat", tr("Duplicate beat"), QKeySequence(tr("Ctrl+D")), Needs::Beat, [this] { duplicate(); });
    add("deleteBeat", tr("Delete beat"), QKeySequence(Qt::Key_Delete), Needs::Beat, [this] { remove(); });
    add("beatEarlier", tr("Move beat earlier"), QKeySequence(tr("Ctrl+Up")), Needs::Beat, [this] { move(-1); });
    add("beatLater", tr("Move beat later"), QKeySequence(tr("Ctrl+Down")), Needs::Beat, [this] { move(1); });
    int key = Qt::Key_1;
    for (const Stage stage : {Stage::See, Stage::Feel, Stage::Do}) {
        const QByteArray name = "stage-" + stageId(stage).toLatin1();
        add(name.constData(), tr("Make it %1", "SEE, FEEL, DO").arg(stageName(stage)), QKeySequence(key++), Needs::Beat,
            [this, stage] { setStage(stage); });
    }
    add("startAtPlayhead", tr("Begin the beat at the playhead"), QKeySequence(tr("[")), Needs::Beat,
        [this] { startAtPlayhead(); });
    add("endAtPlayhead", tr("End the beat at the playhead"), QKeySequence(tr("]")), Needs::Beat,
        [this] { endAtPlayhead(); });
    add("musicStart", tr("The music begins at the playhead"), {}, Needs::Writing, [this] { setMusicStart(); });
    m_timeline.setContextMenuPolicy(Qt::ActionsContextMenu);
}

void BeatCommands::makeNudges()
{
    const auto nudges = [this](const char *name, const QString &text, const QKeySequence &keys, int tenths,
                               EdgeMove how) {
        add(name, text, keys, Needs::Beat, [this, tenths, how] { nudge(tenths, how); });
    };
    const EdgeMove yield = EdgeMove::GiveWay;
    const EdgeMove push = EdgeMove::Push;
    nudges("edgeEarlier", tr("End the beat earlier"), QKeySequence(tr("Alt+Left")), -1, yield);
    nudges("edgeLater", tr("End the beat later"), QKeySequence(tr("Alt+Right")), 1, yield);
    nudges("edgeMuchEarlier", tr("End the beat half a second earlier"), QKeySequence(tr("Alt+Shift+Left")),
           -kHalfSecond, yield);
    nudges("edgeMuchLater", tr("End the beat half a second later"), QKeySequence(tr("Alt+Shift+Right")), kHalfSecond,
           yield);
    nudges("shorter", tr("Shorten the beat, the rest follows"), QKeySequence(tr("Ctrl+Left")), -1, push);
    nudges("longer", tr("Lengthen the beat, the rest follows"), QKeySequence(tr("Ctrl+Right")), 1, push);
    nudges("muchShorter", tr("Shorten the beat by half a second"), QKeySequence(tr("Ctrl+Shift+Left")), -kHalfSecond,
           push);
    nudges("muchLonger", tr("Lengthen the beat by half a second"), QKeySequence(tr("Ctrl+Shift+Right")), kHalfSecond,
           push);
    const auto step = [this](int by) { m_cursor.setMilliseconds((m_cursor.milliseconds() / 100 + by) * 100); };
    add("playheadBack", tr("Playhead a tenth of a second back"), QKeySequence(tr(",")), Needs::Nothing,
        [step] { step(-1); });
    add("playheadOn", tr("Playhead a tenth of a second on"), QKeySequence(tr(".")), Needs::Nothing,
        [step] { step(1); });
}

void BeatCommands::makeZoom()
{
    add("zoomIn", tr("Zoom the beats in"), QKeySequence(tr("+")), Needs::Nothing,
        [this] { m_timeline.zoom(kZoomStep); });
    add("zoomOut", tr("Zoom the beats out"), QKeySequence(tr("-")), Needs::Nothing,
        [this] { m_timeline.zoom(1 / kZoomStep); });
    add("zoomFit", tr("Show all beats"), QKeySequence(tr("0")), Needs::Nothing, [this] { m_timeline.zoom(0); });
}

QAction *BeatCommands::action(const char *name) const
{
    return findChild<QAction *>(QLatin1String(name));
}

void BeatCommands::enable()
{
    const bool writing = !m_model.isReadOnly() && !m_model.clip().id.isNull();
    for (QAction *action : std::as_const(m_actions)) {
        const auto needs = static_cast<Needs>(action->property(kNeeds).toInt());
        action->setEnabled(needs == Needs::Nothing || (writing && (needs == Needs::Writing || row() >= 0)));
    }
}

int BeatCommands::row() const
{
    return m_model.rowOf(m_cursor.beat());
}

void BeatCommands::chooseAt(size_t index)
{
    if (const Beat *beat = m_model.beat(static_cast<int>(index))) {
        m_cursor.setBeat(beat->id);
    }
}

void BeatCommands::insert()
{
    const size_t at = row() < 0 ? m_model.stored().size() : static_cast<size_t>(row()) + 1;
    if (m_model.write(withNewBeat(m_model.stored(), at), tr("New beat"))) {
        chooseAt(at);
    }
}

void BeatCommands::remove()
{
    const int at = row();
    if (at >= 0 && m_model.write(without(m_model.stored(), static_cast<size_t>(at)), tr("Delete a beat"))) {
        chooseAt(static_cast<size_t>(std::min(at, std::max(m_model.rowCount() - 1, 0))));
    }
}

void BeatCommands::duplicate()
{
    if (row() >= 0) {
        const auto at = static_cast<size_t>(row());
        if (m_model.write(duplicated(m_model.stored(), at), tr("Duplicate a beat"))) {
            chooseAt(at + 1);
        }
    }
}

void BeatCommands::move(int by)
{
    const int to = row() + by;
    if (row() >= 0 && to >= 0 && to < m_model.rowCount()) {
        m_model.write(moved(m_model.stored(), static_cast<size_t>(row()), static_cast<size_t>(to)), tr("Move a beat"));
    }
}

void BeatCommands::split()
{
    const std::vector<Beat> cut = splitAt(m_model.stored(), snappedToTenths(m_cursor.milliseconds()));
    if (cut.size() > m_model.stored().size()) {
        m_model.write(cut, tr("Split a beat"));
    }
}

void BeatCommands::merge()
{
    if (row() >= 0 && row() + 1 < m_model.rowCount()) {
        m_model.write(mergedWithNext(m_model.stored(), static_cast<size_t>(row())), tr("Merge two beats"));
    }
}

void BeatCommands::setStage(Stage stage)
{
    std::vector<Beat> beats = m_model.stored();
    if (row() >= 0 && beats[static_cast<size_t>(row())].stage != stage) {
        beats[static_cast<size_t>(row())].stage = stage;
        m_model.write(beats, tr("Make a beat %1", "SEE, FEEL, DO").arg(stageName(stage)));
    }
}

void BeatCommands::nudge(int tenths, EdgeMove move)
{
    if (row() >= 0) {
        const auto at = static_cast<size_t>(row());
        // Presses one after the other are one entry: a held key is one movement.
        m_model.write(nudgedEdge(m_model.stored(), at, tenths, move), tr("Change lengths of beats"),
                      QStringLiteral("nudge %1").arg(m_cursor.beat().value));
    }
}

void BeatCommands::startAtPlayhead()
{
    if (row() > 0) {
        const auto before = static_cast<size_t>(row()) - 1;
        m_model.write(withEdgeAt(m_model.stored(), before, snappedToTenths(m_cursor.milliseconds()), EdgeMove::GiveWay),
                      tr("Change lengths of beats"));
    }
}

void BeatCommands::endAtPlayhead()
{
    if (row() >= 0) {
        const auto at = static_cast<size_t>(row());
        m_model.write(withEdgeAt(m_model.stored(), at, snappedToTenths(m_cursor.milliseconds()), EdgeMove::GiveWay),
                      tr("Change lengths of beats"));
    }
}

void BeatCommands::setMusicStart()
{
    Clip clip = m_model.clip();
    clip.musicStart = m_cursor.milliseconds();
    m_model.writeClip(clip);
}

} // namespace dropbeat
