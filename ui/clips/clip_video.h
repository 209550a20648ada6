// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/plan.h"
#include "ui/clips/script_cursor.h"
#include "ui/video/cut_search.h"
#include "ui/video/video_player.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QImage>
#include <QTimer>

#include <functional>

namespace dropbeat {

/// What was shot of the clip the cursor is at: attaches and watches the file, plays it with the cursor, and knows where
/// it cuts. A clip without a video plays, too: then only time runs. A still picture can stand for the video.
class ClipVideo : public QObject
{
    Q_OBJECT

public:
    /// What is to be said about the file, and what can be done about it.
    enum class State {
        None,    ///< nothing is attached
        Reading, ///< its content is being looked through
        Good,    ///< as it was when attached
        Changed, ///< another content under the same name
        Missing, ///< not where it was
        Unreadable
    };
    using Report = std::function<void(const Error &)>;

    ClipVideo(Plan &plan, ScriptCursor &cursor, Report report, QObject *parent = nullptr);

    /// Takes the file for the cursor's clip; looks through it on a worker first.
    void attach(const QString &file);
    void detach();
    State state() const { return m_state; }
    /// Why it can't be shown; empty while it can.
    QString problem() const { return m_player.problem(); }
    QString file() const { return m_file; }
    bool isStill() const { return m_still; }
    /// What stands at the cursor's time; null without a video.
    QImage picture() const { return m_still ? m_stillPicture : m_player.image(); }

    void togglePlay();
    void stepFrames(int frames);
    /// Where the script ends: playing stops there, unless the video goes on.
    void setScriptLength(int milliseconds) { m_length = milliseconds; }

    void findCuts();
    bool isSearching() const { return m_search.isRunning(); }
    CutSearch &search() { return m_search; }

signals:
    void pictureChanged();
    void stateChanged();
    void cutsFound(const dropbeat::CutsFound &found);

private:
    void reload();
    void startPlaying();
    void tick();
    void follow(int milliseconds);
    void check();
    void setState(State state);
    bool plays() const { return !m_file.isEmpty() && !m_still && m_player.problem().isEmpty(); }

    Plan &m_plan;
    ScriptCursor &m_cursor;
    Report m_report;
    VideoPlayer m_player;
    CutSearch m_search;
    State m_state = State::None;
    QString m_file;
    QString m_expected; ///< SHA-256 when attached
    bool m_still = false;
    QImage m_stillPicture;
    QFutureWatcher<QString> m_hashing;
    QString m_hashed; ///< the file that the worker looks through
    Id<Clip> m_attachTo;
    QTimer m_clock; ///< runs the script's time where no video does
    QElapsedTimer m_since;
    int m_from = 0;
    int m_length = 0;
    int m_told = -1; ///< the time the video itself put the cursor to
};

} // namespace dropbeat
