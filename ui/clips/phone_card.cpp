// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/phone_card.h"

#include "core/actions/plan_edits.h"
#include "core/actions/script_edits.h"
#include "core/actions/script_presets.h"
#include "core/scripts/beat_columns.h"
#include "ui/clips/clip_video.h"
#include "ui/clips/phone_view.h"
#include "ui/clips/rehearsal_bar.h"
#include "ui/clips/rehearsal_run.h"
#include "ui/clips/rehearsal_window.h"
#include "ui/clips/text_measure.h"
#include "ui/video/video_file.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cover_image.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/tone_label.h"

#include <QAction>
#include <QComboBox>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace dropbeat {

namespace {

/// The place nearest to a text's that keeps it off the covered parts; its middle where it is too large for that.
QPointF placedInside(const QRectF &text, const Outlet &outlet)
{
    const QRectF safe = safeArea(outlet);
    const auto axis = [](double at, double length, double from, double to) {
        return length > to - from ? (from + to) / 2 : std::clamp(at, from + length / 2, to - length / 2);
    };
    return {axis(text.center().x(), text.width(), safe.left(), safe.right()),
            axis(text.center().y(), text.height(), safe.top(), safe.bottom())};
}

} // namespace

PhoneCard::PhoneCard(Plan &plan, ScriptCursor &cursor, AskForFile ask, Report report, QWidget *parent)
    : Card(parent)
    , m_plan(plan)
    , m_cursor(cursor)
    , m_ask(std::move(ask))
    , m_report(std::move(report))
    , m_video(new ClipVideo(plan, cursor, m_report, this))
    , m_run(new RehearsalRun(this))
{
    setObjectName(QStringLiteral("phoneCard"));
    makeParts();
    makeCommands();
    connect(&plan, &Plan::changed, this, &PhoneCard::planChanged);
    connect(&cursor, &ScriptCursor::clipChanged, this, [this] {
        m_run->close();
        m_offered.clear();
        m_cutsSaid.clear();
        reload();
    });
    connect(&cursor, &ScriptCursor::variantChanged, this, &PhoneCard::reload);
    connect(&cursor, &ScriptCursor::moved, this, &PhoneCard::showScene);
    connect(m_video, &ClipVideo::pictureChanged, this, &PhoneCard::showScene);
    connect(m_video, &ClipVideo::stateChanged, this, &PhoneCard::showStatus);
    connect(m_video, &ClipVideo::cutsFound, this,
            [this](const CutsFound &found) { cutsFound(found.cuts, found.problem); });
    connect(m_run, &RehearsalRun::changed, this, &PhoneCard::showRehearsal);
    connect(m_run, &RehearsalRun::opened, this, &PhoneCard::showRehearsal);
    reload();
}

PhoneCard::~PhoneCard() = default;

void PhoneCard::makeParts()
{
    m_outlet = new QComboBox(this);
    m_outlet->setObjectName(QStringLiteral("phoneOutlet"));
    m_outlet->setAccessibleName(tr("Outlet"));
    m_outlet->setToolTip(tr("Where the clip is posted: its frame, what covers it, its limits"));
    m_outlet->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_outlet->setMinimumContentsLength(10);
    connect(m_outlet, &QComboBox::activated, this, &PhoneCard::chooseOutlet);
    m_view = new PhoneView(this);
    m_view->setWritable(!m_plan.isReadOnly());
    connect(m_view, &PhoneView::textMoved, this, &PhoneCard::placeText);
    connect(m_view, &PhoneView::playToggled, m_video, &ClipVideo::togglePlay);
    connect(m_view, &PhoneView::framesStepped, m_video, &ClipVideo::stepFrames);
    connect(m_view, &PhoneView::fileDropped, this, &PhoneCard::attach);
    m_view->setRehearsalKeys([this](const QKeyEvent &key) {
        if (key.key() == Qt::Key_Escape) {
            m_run->close();
            return true;
        }
        return RehearsalBar::take(*m_run, key);
    });
    makeFooter();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_rehearse);
    row->addWidget(m_place, 1);
    content()->setSpacing(10);
    content()->addWidget(m_outlet);
    content()->addWidget(m_view);
    content()->addLayout(row);
    content()->addWidget(m_bar);
    content()->addWidget(m_status);
    content()->addWidget(m_fix, 0, Qt::AlignLeft);
    content()->addWidget(m_progress);
}

void PhoneCard::makeFooter()
{
    m_rehearse = makeButton(tr("Rehearse"), ButtonLook::Outlined, this);
    m_rehearse->setObjectName(QStringLiteral("rehearse"));
    m_rehearse->setIcon(Icon::get(QStringLiteral("play")));
    connect(m_rehearse, &QPushButton::clicked, this, [this] { rehearse(false); });
    m_place = new ToneLabel({}, Tone::Muted, FontRole::Small, this);
    m_place->setObjectName(QStringLiteral("phonePlace"));
    m_bar = new RehearsalBar(*m_run, RehearsalBar::Place::Phone, this);
    connect(m_bar, &RehearsalBar::screenRequested, this, [this] { rehearse(true); });
    m_status = new ToneLabel({}, Tone::Muted, FontRole::Small, this);
    m_status->setObjectName(QStringLiteral("phoneStatus"));
    m_status->setWordWrap(true);
    m_fix = makeButton({}, ButtonLook::Small, this);
    m_fix->setObjectName(QStringLiteral("phoneFix"));
    connect(m_fix, &QPushButton::clicked, this, &PhoneCard::doFix);
    m_progress = new ProgressStrip(this);
    connect(m_progress, &ProgressStrip::cancelRequested, this, [this] { m_video->search().cancel(); });
    connect(&m_video->search(), &CutSearch::progress, m_progress,
            [this](double share) { m_progress->setProgress(share); });
}

QAction *PhoneCard::command(const QString &name, const QString &text, const QKeySequence &keys,
                            std::function<void()> deed)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setProperty("menu", QStringLiteral("clips"));
    connect(action, &QAction::triggered, this, std::move(deed));
    m_commands << action;
    m_byName.insert(name, action);
    m_view->addAction(action);
    return action;
}

void PhoneCard::makeCommands()
{
    command(QStringLiteral("rehearseScreen"), tr("&Rehearse on the whole screen"), QKeySequence(Qt::Key_F11),
            [this] { rehearse(true); });
    command(QStringLiteral("rehearsePhone"), tr("Rehearse in the &phone"), QKeySequence(Qt::Key_F6),
            [this] { rehearse(false); });
    command(QStringLiteral("playClip"), tr("Pla&y or pause"), QKeySequence(tr("Ctrl+Space")),
            [this] { m_video->togglePlay(); });
    command(QStringLiteral("textInside"), tr("Move the text off what is &covered"), {}, [this] {
        if (const auto beat = m_script ? m_script->beatAtTime(m_cursor.milliseconds()) : std::nullopt) {
            const QPointF place = placedInside(textBox(*beat, m_script->outlet), m_script->outlet);
            placeText(place.x() / m_script->outlet.frame.width(), place.y() / m_script->outlet.frame.height(), {});
        }
    });
    command(QStringLiteral("attachVideo"), tr("&Attach what was shot…"), {}, [this] { askForVideo(); });
    command(QStringLiteral("detachVideo"), tr("Take the &video away"), {}, [this] { m_video->detach(); });
    command(QStringLiteral("edgeToPlayhead"), tr("Set the nearest beat &edge to the playhead"), {},
            [this] { setNearestEdge(); });
    command(QStringLiteral("findCuts"), tr("Set beats by the video's c&uts…"), {}, [this] {
        m_cutsSaid.clear();
        m_offered.clear();
        m_progress->start(tr("Looking for cuts"));
        m_video->findCuts();
    });
    command(QStringLiteral("outlets"), tr("&Outlets and safe zones…"), {}, [this] { emit outletsRequested(); });
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void PhoneCard::planChanged(const Touched &touched)
{
    const auto clip = m_cursor.clip().value;
    const bool ours = touched.isEverything() || touched.has(QStringLiteral("outlet")) ||
                      touched.has(QStringLiteral("plan")) || touched.has(QStringLiteral("drop_")) ||
                      touched.has(QStringLiteral("beat")) || touched.has(QStringLiteral("variant")) ||
                      touched.ids(QStringLiteral("clip")).contains(clip);
    if (ours) {
        reload();
    }
}

void PhoneCard::reload()
{
    const Tables &tables = m_plan.tables();
    m_script = shownScript(tables, m_cursor);
    const auto drop = m_script ? tables.drops().get(m_script->clip.drop) : std::nullopt;
    m_fabric = drop ? QColor(drop->colour) : QColor();
    m_brand = tables.profile().brand;
    m_video->setScriptLength(m_script ? m_script->milliseconds() : 0);
    m_run->setBeats(m_script ? m_script->beats : std::vector<Beat>());
    const QSignalBlocker quiet(m_outlet);
    m_outlet->clear();
    for (const Outlet &outlet : allOutlets(tables)) {
        m_outlet->addItem(outlet.name, outlet.key);
        m_outlet->setItemData(
            m_outlet->count() - 1,
            tr("%1 × %2; %3", "1080 × 1920; source of the safe zone")
                .arg(QString::number(outlet.frame.width()), QString::number(outlet.frame.height()), outlet.source),
            Qt::ToolTipRole);
    }
    m_outlet->setCurrentIndex(m_script ? m_outlet->findData(m_script->outlet.key) : -1);
    m_outlet->setEnabled(m_script && !m_plan.isReadOnly());
    showScene();
    showStatus();
    showRehearsal();
}

void PhoneCard::showScene()
{
    const int at = m_cursor.milliseconds();
    PhoneScene scene;
    scene.outlet = m_script ? m_script->outlet : allOutlets(m_plan.tables()).front();
    scene.beat = m_script ? m_script->beatAtTime(at) : std::nullopt;
    scene.account = m_brand;
    scene.caption = m_script ? m_script->clip.caption : QString();
    scene.fabric = m_fabric;
    scene.picture = m_video->picture();
    if (m_run->isOpen()) {
        scene.rehearsal = RehearsalOverlay{m_run->state(), m_run->beats()};
    }
    const bool placed = scene.beat.has_value();
    m_place->setText(
        placed
            ? tr("%1 s · %2", "7.3 s · FEEL").arg(QLocale().toString(at / 1000.0, 'f', 1), stageName(scene.beat->stage))
            : QString());
    if (m_screen) {
        m_screen->setScene(scene);
    }
    m_view->setScene(std::move(scene));
    showStatus();
}

PhoneCard::Status PhoneCard::status() const
{
    using State = ClipVideo::State;
    const auto beat = m_script ? m_script->beatAtTime(m_cursor.milliseconds()) : std::nullopt;
    if (!m_offered.empty()) {
        const QString fix = tr("Set %n edge(s)", "of beats", static_cast<int>(m_offered.size()));
        return {m_cutsSaid, fix, QStringLiteral("edges"), false};
    }
    if (m_video->state() == State::Missing || m_video->state() == State::Unreadable) {
        const QString problem = m_video->problem().isEmpty() ? tr("The picture can't be shown: %1").arg(m_video->file())
                                                             : m_video->problem();
        return {problem, tr("Find it…"), QStringLiteral("attachVideo"), true};
    }
    if (m_video->state() == State::Changed) {
        return {tr("The file is not the one that was attached: what it holds has changed."), tr("Take it as it is"),
                QStringLiteral("take"), true};
    }
    if (beat && !beat->onScreen.trimmed().isEmpty() &&
        !safeArea(m_script->outlet).contains(textBox(*beat, m_script->outlet))) {
        return {tr("Captions or buttons cover part of the text."), tr("Move it"), QStringLiteral("textInside"), true};
    }
    if (m_cutsSaid.isEmpty() && m_video->state() == State::Reading) {
        return {tr("Looking through the file…"), {}, {}, false};
    }
    return {m_cutsSaid, {}, {}, false};
}

void PhoneCard::showStatus()
{
    using State = ClipVideo::State;
    const bool searching = m_video->isSearching();
    if (searching) {
        m_progress->show();
    } else {
        m_progress->finish();
    }
    const Status now = status();
    const bool writable = m_script && !m_plan.isReadOnly();
    m_status->setText(now.text);
    m_status->setTone(now.warns ? Tone::Warn : Tone::Muted);
    m_status->setVisible(!now.text.isEmpty() && !m_run->isOpen());
    m_fix->setText(now.fix);
    m_fix->setProperty("deed", now.deed);
    m_fix->setVisible(!now.fix.isEmpty() && writable && !m_run->isOpen());
    const State state = m_video->state();
    const bool good = (state == State::Good || state == State::Changed) && !m_video->isStill();
    const bool beats = m_script && !m_script->beats.empty();
    m_byName[QStringLiteral("attachVideo")]->setEnabled(writable);
    m_byName[QStringLiteral("detachVideo")]->setEnabled(writable && state != State::None);
    m_byName[QStringLiteral("findCuts")]->setEnabled(writable && good && !searching && beats);
    m_byName[QStringLiteral("edgeToPlayhead")]->setEnabled(writable && m_script->beats.size() > 1);
    m_byName[QStringLiteral("textInside")]->setEnabled(writable && beats);
}

void PhoneCard::doFix()
{
    const QString deed = m_fix->property("deed").toString();
    if (deed == QLatin1String("edges")) {
        const std::vector<EdgeAtCut> moves = std::exchange(m_offered, {});
        m_cutsSaid.clear();
        setEdges(moves);
    } else if (deed == QLatin1String("take")) {
        attach(m_video->file());
    } else if (QAction *action = m_byName.value(deed)) {
        action->trigger();
    }
}

void PhoneCard::placeText(double x, double y, const QString &gesture)
{
    const auto shown = m_script ? m_script->beatAtTime(m_cursor.milliseconds()) : std::nullopt;
    if (!shown || m_plan.isReadOnly()) {
        return;
    }
    std::vector<Beat> beats = m_plan.tables().beats().ofClip(m_script->clip.id);
    const auto beat =
        std::find_if(beats.begin(), beats.end(), [&shown](const Beat &each) { return each.id == shown->id; });
    if (beat == beats.end()) {
        return;
    }
    beat->textX = std::clamp(x, 0.0, 1.0);
    beat->textY = std::clamp(y, 0.0, 1.0);
    attempt([&] { setBeats(m_plan, m_script->clip.id, beats, tr("Move the on-screen text"), gesture); }, m_report);
}

void PhoneCard::chooseOutlet()
{
    auto clip = m_script ? m_plan.tables().clips().get(m_script->clip.id) : std::nullopt;
    const QString key = m_outlet->currentData().toString();
    if (clip && key != m_script->outlet.key) {
        clip->outlet = key;
        attempt([&] { updateClip(m_plan, *clip); }, m_report);
    }
    reload();
}

void PhoneCard::askForVideo()
{
    if (m_ask) {
        attach(m_ask(this, tr("What was shot"),
                     tr("Videos and pictures (%1)").arg(videoFilePatterns() + u' ' + coverFilePatterns())));
    }
}

void PhoneCard::attach(const QString &file)
{
    m_cutsSaid.clear();
    m_offered.clear();
    m_video->attach(file);
}

void PhoneCard::cutsFound(const std::vector<int> &cuts, const QString &problem)
{
    m_offered = m_script && problem.isEmpty() ? edgesAtCuts(m_script->beats, cuts) : std::vector<EdgeAtCut>();
    const QString found = tr("%n cut(s) found.", nullptr, static_cast<int>(cuts.size()));
    m_cutsSaid = !problem.isEmpty()  ? problem
                 : m_offered.empty() ? tr("%1 No edge of a beat is to be moved to one.").arg(found)
                                     : found;
    showStatus();
}

void PhoneCard::setEdges(const std::vector<EdgeAtCut> &moves)
{
    if (!m_script) {
        return;
    }
    const std::vector<Beat> beats = withEdgesMoved(m_plan.tables().beats().ofClip(m_script->clip.id), moves);
    attempt([&] { setBeats(m_plan, m_script->clip.id, beats, tr("Set beats by the video")); }, m_report);
}

void PhoneCard::setNearestEdge()
{
    if (m_script) {
        const EdgeAtCut move = nearestEdge(m_script->beats, m_cursor.milliseconds());
        if (move.before >= 0) {
            setEdges({move});
        }
    }
}

void PhoneCard::rehearse(bool whole)
{
    m_cursor.setPlaying(false);
    if (!m_run->isOpen()) {
        m_run->start();
    }
    if (!whole || !m_run->isOpen()) {
        m_view->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_screen) {
        m_screen = new RehearsalWindow(*m_run, window());
    }
    showScene();
    m_screen->showFullScreen();
    m_screen->raise();
    m_screen->activateWindow();
    m_screen->setFocus(Qt::OtherFocusReason);
}

void PhoneCard::showRehearsal()
{
    const bool open = m_run->isOpen();
    m_bar->setVisible(open);
    m_rehearse->setVisible(!open);
    m_rehearse->setEnabled(m_script && !m_script->beats.empty());
    for (const char *name : {"rehearseScreen", "rehearsePhone", "playClip"}) {
        m_byName[QLatin1String(name)]->setEnabled(m_script && !m_script->beats.empty());
    }
    if (open) {
        m_cursor.setMilliseconds(m_run->state().at);
    }
    showScene();
}

} // namespace dropbeat
