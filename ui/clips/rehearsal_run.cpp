// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/rehearsal_run.h"

#include "ui/video/tick_sound.h"

#include <QElapsedTimer>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kLook = 33; ///< milliseconds

RehearsalRun::Steady steadyClock()
{
    auto timer = std::make_shared<QElapsedTimer>();
    timer->start();
    return [timer] { return timer->elapsed(); };
}

} // namespace

RehearsalRun::RehearsalRun(QObject *parent)
    : QObject(parent)
    , m_clock(steadyClock())
{
    m_timer.setInterval(kLook);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RehearsalRun::look);
}

RehearsalRun::~RehearsalRun() = default;

void RehearsalRun::setBeats(const std::vector<Beat> &beats)
{
    if (beats != m_rehearsal.beats()) {
        m_rehearsal.setBeats(beats);
        emit changed();
    }
}

void RehearsalRun::start()
{
    if (beats().empty()) {
        return;
    }
    m_rehearsal.start(m_clock());
    m_second = m_rehearsal.seconds(m_clock());
    m_timer.start();
    if (!m_open) {
        m_open = true;
        emit opened(true);
    }
    emit changed();
}

void RehearsalRun::close()
{
    m_timer.stop();
    m_rehearsal.pause(m_clock());
    if (m_open) {
        m_open = false;
        emit opened(false);
        emit changed();
    }
}

void RehearsalRun::togglePause()
{
    if (!m_open || state().phase == RehearsalState::Phase::Over) {
        start();
        return;
    }
    if (m_rehearsal.isRunning()) {
        m_rehearsal.pause(m_clock());
        m_timer.stop();
    } else {
        m_rehearsal.resume(m_clock());
        m_timer.start();
    }
    emit changed();
}

void RehearsalRun::setSpeed(double speed)
{
    m_rehearsal.setSpeed(speed, m_clock());
    emit changed();
}

void RehearsalRun::setLoops(bool loops)
{
    m_rehearsal.setLoops(loops, m_clock());
    emit changed();
}

void RehearsalRun::setTicks(bool ticks)
{
    m_ticks = ticks;
    if (ticks && !m_sound) {
        m_sound = std::make_unique<TickSound>();
    }
    emit changed();
}

void RehearsalRun::goBy(int beats)
{
    const RehearsalState now = state();
    if (now.phase == RehearsalState::Phase::Empty) {
        return;
    }
    // From the countdown the first beat is ahead; from the end the last one is behind.
    const int from = now.phase == RehearsalState::Phase::Over        ? static_cast<int>(this->beats().size())
                     : now.phase == RehearsalState::Phase::Countdown ? -1
                                                                     : now.beat;
    m_rehearsal.goTo(std::max(0, from + beats), m_clock());
    m_second = m_rehearsal.seconds(m_clock());
    if (m_rehearsal.isRunning()) {
        m_timer.start();
    }
    emit changed();
}

void RehearsalRun::look()
{
    const qint64 now = m_clock();
    const int second = m_rehearsal.seconds(now);
    if (second != m_second) {
        m_second = second;
        if (m_ticks) {
            m_sound->play();
            emit ticked();
        }
    }
    if (m_rehearsal.at(now).phase == RehearsalState::Phase::Over) {
        m_timer.stop();
    }
    emit changed();
}

} // namespace dropbeat
