// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/beat.h"

#include <QString>

#include <vector>

namespace dropbeat {

constexpr int kCountdown = 3000; ///< milliseconds: three, two, one

/// How long a line takes to say, in seconds: 150 words a minute (the pace of speech that audio books and presenters
/// are taught; National Center for Voice and Speech, "about 150 words per minute"); Chinese, Japanese and Korean
/// characters at 4 a second.
double secondsToSay(const QString &line);

/// Where a rehearsal is.
struct RehearsalState
{
    enum class Phase {
        Empty,     ///< there are no beats
        Countdown, ///< three, two, one
        Running,
        Over
    };

    Phase phase = Phase::Empty;
    int count = 0;        ///< in the countdown: 3, 2, 1
    int beat = -1;        ///< index of what is to be done now, in the countdown of what comes first; −1: nothing
    int next = -1;        ///< index of what comes then; −1: nothing
    int at = 0;           ///< milliseconds into the clip
    int remaining = 0;    ///< milliseconds of the beat that are left
    double share = 0;     ///< of the clip that has passed, 0 to 1
    double beatShare = 0; ///< of the beat that has passed, 0 to 1: how far its line should have been said
    int tooLong = 0;      ///< milliseconds that saying the beat's line takes longer than the beat lasts

    friend bool operator==(const RehearsalState &, const RehearsalState &) = default;
};

/// The state at a place in the script, in milliseconds from its start; below 0 it is still being counted down.
RehearsalState rehearsalAt(const std::vector<Beat> &beats, double place);

/// Runs through the beats against a clock that is handed in: every "now" is a count of milliseconds that only goes
/// forward. Counts down before the start, can pause, begin again, run slower or faster, and go round.
class Rehearsal
{
public:
    static constexpr double kSlowest = 0.5;
    static constexpr double kFastest = 1.5;

    /// Other beats; the place stays.
    void setBeats(std::vector<Beat> beats);
    const std::vector<Beat> &beats() const { return m_beats; }
    /// From the countdown on.
    void start(qint64 now);
    void pause(qint64 now);
    void resume(qint64 now); ///< from the countdown on when it is over
    bool isRunning() const { return m_running; }
    /// Clamped to 0.5 to 1.5; the countdown keeps its seconds.
    void setSpeed(double speed, qint64 now);
    double speed() const { return m_speed; }
    void setLoops(bool loops, qint64 now);
    bool loops() const { return m_loops; }
    /// To the start of a beat, without a countdown.
    void goTo(int beat, qint64 now);

    RehearsalState at(qint64 now) const;
    /// Counts up by one whenever a second begins, of the countdown and of the script: when it changes, it ticks.
    int seconds(qint64 now) const;

private:
    double place(qint64 now) const;
    void keepPlace(qint64 now);
    int length() const;

    std::vector<Beat> m_beats;
    double m_place = -kCountdown; ///< where it was at m_since
    qint64 m_since = 0;
    double m_speed = 1;
    bool m_running = false;
    bool m_loops = false;
};

} // namespace dropbeat
