// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/clip_video.h"

#include "core/actions/plan_edits.h"
#include "ui/video/video_file.h"
#include "ui/widgets/attempt.h"

#include <QFileInfo>
#include <QImageReader>
#include <QtConcurrentRun>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kTick = 33;  ///< milliseconds
constexpr int kFrame = 40; ///< milliseconds: one of 25 a second

QImage readPicture(const QString &file)
{
    QImageReader reader(file);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > 1920 || size.height() > 1920) {
        reader.setScaledSize(size.scaled(1920, 1920, Qt::KeepAspectRatio));
    }
    return reader.read();
}

} // namespace

ClipVideo::ClipVideo(Plan &plan, ScriptCursor &cursor, Report report, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
    , m_cursor(cursor)
    , m_report(std::move(report))
{
    m_clock.setInterval(kTick);
    connect(&m_clock, &QTimer::timeout, this, &ClipVideo::tick);
    connect(&m_player, &VideoPlayer::imageChanged, this, &ClipVideo::pictureChanged);
    connect(&m_player, &VideoPlayer::problemChanged, this, [this] {
        if (!m_player.problem().isEmpty()) {
            setState(QFileInfo::exists(m_file) ? State::Unreadable : State::Missing);
        }
        emit stateChanged();
    });
    connect(&m_player, &VideoPlayer::moved, this, [this](int milliseconds) {
        m_told = milliseconds;
        m_cursor.setMilliseconds(milliseconds);
    });
    connect(&m_player, &VideoPlayer::ended, this, [this] { m_cursor.setPlaying(false); });
    connect(&m_search, &CutSearch::found, this, [this](const CutsFound &found) {
        emit cutsFound(found);
        emit stateChanged();
    });
    connect(&m_search, &CutSearch::cancelled, this, &ClipVideo::stateChanged);
    connect(&m_hashing, &QFutureWatcherBase::finished, this, &ClipVideo::check);
    connect(&cursor, &ScriptCursor::clipChanged, this, &ClipVideo::reload);
    connect(&cursor, &ScriptCursor::moved, this, &ClipVideo::follow);
    connect(&cursor, &ScriptCursor::playingChanged, this, [this](bool playing) {
        if (playing) {
            startPlaying();
        } else {
            m_clock.stop();
            m_player.stop();
        }
    });
    connect(&plan, &Plan::changed, this, [this](const Touched &touched) {
        if (touched.isEverything() || touched.ids(QStringLiteral("clip")).contains(m_cursor.clip().value)) {
            reload();
        }
    });
    reload();
}

void ClipVideo::reload()
{
    const auto clip = m_plan.tables().clips().get(m_cursor.clip());
    const QString file = clip ? videoFile(m_plan.path(), clip->video) : QString();
    const QString expected = clip ? clip->videoHash : QString();
    if (file == m_file && expected == m_expected) {
        return;
    }
    m_search.cancel();
    m_cursor.setPlaying(false);
    m_file = file;
    m_expected = expected;
    m_still = !file.isEmpty() && isPictureName(file);
    m_stillPicture = m_still ? readPicture(file) : QImage();
    m_state = file.isEmpty() ? State::None : State::Reading;
    m_player.setFile(m_still ? QString() : file);
    if (m_still && m_stillPicture.isNull()) {
        m_state = QFileInfo::exists(file) ? State::Unreadable : State::Missing;
    }
    if (m_state == State::Reading) {
        m_player.seek(m_cursor.milliseconds());
        m_hashed = file;
        m_hashing.setFuture(QtConcurrent::run(hashOfFile, file));
    }
    emit pictureChanged();
    emit stateChanged();
}

void ClipVideo::setState(State state)
{
    if (state != m_state) {
        m_state = state;
        emit stateChanged();
    }
}

void ClipVideo::attach(const QString &file)
{
    if (m_plan.isReadOnly() || file.isEmpty() || !m_cursor.clip()) {
        return;
    }
    m_attachTo = m_cursor.clip();
    m_hashed = file;
    setState(State::Reading);
    m_hashing.setFuture(QtConcurrent::run(hashOfFile, file));
}

/// The worker has looked through a file: one that is to be attached, or the one that is.
void ClipVideo::check()
{
    const QString hash = m_hashing.result();
    if (!m_attachTo.isNull()) {
        auto clip = m_plan.tables().clips().get(m_attachTo);
        m_attachTo = {};
        if (clip) {
            clip->video = keptVideoPath(m_plan.path(), m_hashed);
            clip->videoHash = hash;
            m_expected.clear();
            m_file.clear(); // the same name may hold something else now
            if (!attempt([&] { updateClip(m_plan, *clip); }, m_report)) {
                m_expected = QStringLiteral("-");
            }
            reload();
        }
        return;
    }
    if (m_hashed == m_file && m_state == State::Reading) {
        setState(hash.isEmpty()                               ? State::Missing
                 : m_expected.isEmpty() || hash == m_expected ? State::Good
                                                              : State::Changed);
    }
}

void ClipVideo::detach()
{
    auto clip = m_plan.tables().clips().get(m_cursor.clip());
    if (clip && !clip->video.isEmpty()) {
        clip->video.clear();
        clip->videoHash.clear();
        attempt([&] { updateClip(m_plan, *clip); }, m_report);
    }
}

void ClipVideo::togglePlay()
{
    m_cursor.setPlaying(!m_cursor.isPlaying());
}

void ClipVideo::stepFrames(int frames)
{
    m_cursor.setPlaying(false);
    m_cursor.setMilliseconds(m_cursor.milliseconds() + frames * kFrame);
}

void ClipVideo::startPlaying()
{
    if (m_length > 0 && m_cursor.milliseconds() >= m_length) {
        m_cursor.setMilliseconds(0);
    }
    m_from = m_cursor.milliseconds();
    if (plays()) {
        m_player.play(m_from);
        if (m_player.isPlaying()) {
            return;
        }
    }
    if (m_length <= 0) {
        m_cursor.setPlaying(false);
        return;
    }
    m_since.start();
    m_clock.start();
}

void ClipVideo::tick()
{
    const int at = std::min(m_length, m_from + static_cast<int>(m_since.elapsed()));
    m_told = at;
    m_cursor.setMilliseconds(at);
    if (at >= m_length) {
        m_cursor.setPlaying(false);
    }
}

void ClipVideo::follow(int milliseconds)
{
    if (!m_cursor.isPlaying()) {
        m_player.seek(milliseconds);
    } else if (milliseconds != m_told) { // somebody else moved it: go on from there
        m_from = milliseconds;
        m_since.start();
        if (m_player.isPlaying()) {
            m_player.play(milliseconds);
        }
    }
}

void ClipVideo::findCuts()
{
    if (plays()) {
        m_search.start(m_file);
        emit stateChanged();
    }
}

} // namespace dropbeat
