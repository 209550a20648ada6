// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/rehearsal.h"

#include "core/scripts/beat_edits.h"

#include <algorithm>
#include <cmath>

namespace dropbeat {

namespace {

constexpr double kWordsASecond = 2.5;
constexpr double kWideASecond = 4;

/// Chinese, Japanese and Korean letters, which stand without blanks between words.
bool isIdeograph(QChar letter)
{
    switch (letter.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
        return true;
    default:
        return false;
    }
}

} // namespace

double secondsToSay(const QString &line)
{
    int wide = 0;
    int words = 0;
    bool inWord = false;
    for (const QChar letter : line) {
        const bool isIdeographic = isIdeograph(letter);
        const bool ofWord = !isIdeographic && (letter.isLetterOrNumber() || letter.isSurrogate() ||
                                               (inWord && (letter == u'\'' || letter == u'’' || letter.isMark())));
        wide += isIdeographic ? 1 : 0;
        words += ofWord && !inWord ? 1 : 0;
        inWord = ofWord;
    }
    return words / kWordsASecond + wide / kWideASecond;
}

RehearsalState rehearsalAt(const std::vector<Beat> &beats, double place)
{
    using Phase = RehearsalState::Phase;
    RehearsalState state;
    if (beats.empty()) {
        return state;
    }
    const std::vector<int> starts = startsOf(beats);
    const int whole = totalTenths(beats) * 100;
    state.at = std::clamp(static_cast<int>(std::floor(place)), 0, whole);
    state.share = double(state.at) / whole;
    if (state.at >= whole) {
        state.phase = Phase::Over;
        state.beatShare = 1;
        return state;
    }
    state.phase = place < 0 ? Phase::Countdown : Phase::Running;
    state.count = place < 0 ? std::min(3, static_cast<int>(std::ceil(-place / 1000))) : 0;
    const size_t index = beatAt(beats, state.at / 100).value_or(0);
    const Beat &beat = beats[index];
    const int into = state.at - starts[index] * 100;
    state.beat = static_cast<int>(index);
    state.next = index + 1 < beats.size() ? state.beat + 1 : -1;
    state.remaining = beat.tenths * 100 - into;
    state.beatShare = double(into) / (beat.tenths * 100);
    state.tooLong = std::max(0, static_cast<int>(std::lround(secondsToSay(beat.heard) * 1000)) - beat.tenths * 100);
    return state;
}

void Rehearsal::setBeats(std::vector<Beat> beats)
{
    m_beats = std::move(beats);
}

int Rehearsal::length() const
{
    return totalTenths(m_beats) * 100;
}

double Rehearsal::place(qint64 now) const
{
    double place = m_place;
    if (m_running) {
        const auto passed = static_cast<double>(now - m_since);
        const double counted = std::min(passed, std::max(0.0, -m_place)); // the countdown's seconds are seconds
        place += counted + (passed - counted) * m_speed;
    }
    if (m_loops && place >= length() && length() > 0) {
        place = std::fmod(place, length());
    }
    return place;
}

void Rehearsal::keepPlace(qint64 now)
{
    m_place = place(now);
    m_since = now;
}

void Rehearsal::start(qint64 now)
{
    m_place = -kCountdown;
    m_since = now;
    m_running = true;
}

void Rehearsal::pause(qint64 now)
{
    keepPlace(now);
    m_running = false;
}

void Rehearsal::resume(qint64 now)
{
    if (at(now).phase == RehearsalState::Phase::Over) {
        start(now);
        return;
    }
    keepPlace(now);
    m_running = true;
}

void Rehearsal::setSpeed(double speed, qint64 now)
{
    keepPlace(now);
    m_speed = std::clamp(speed, kSlowest, kFastest);
}

void Rehearsal::setLoops(bool loops, qint64 now)
{
    keepPlace(now);
    m_loops = loops;
}

void Rehearsal::goTo(int beat, qint64 now)
{
    const std::vector<int> starts = startsOf(m_beats);
    if (!starts.empty()) {
        m_place = starts[static_cast<size_t>(std::clamp(beat, 0, static_cast<int>(starts.size()) - 1))] * 100;
        m_since = now;
    }
}

RehearsalState Rehearsal::at(qint64 now) const
{
    return rehearsalAt(m_beats, place(now));
}

int Rehearsal::seconds(qint64 now) const
{
    return static_cast<int>(std::floor(std::min(place(now), double(length())) / 1000));
}

} // namespace dropbeat
