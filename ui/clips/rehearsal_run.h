// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scripts/rehearsal.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace dropbeat {

class TickSound;

/// A rehearsal under way: reads the clock, tells what has changed, and ticks. What is shown of it is others' business;
/// several can show the same one.
class RehearsalRun : public QObject
{
    Q_OBJECT

public:
    /// Milliseconds that only go forward; by default the computer's steady clock.
    using Steady = std::function<qint64()>;
    explicit RehearsalRun(QObject *parent = nullptr);
    ~RehearsalRun() override;

    void setClock(Steady clock) { m_clock = std::move(clock); }
    void setBeats(const std::vector<Beat> &beats);
    const std::vector<Beat> &beats() const { return m_rehearsal.beats(); }

    bool isOpen() const { return m_open; } ///< under way, even while it is paused
    bool isRunning() const { return m_rehearsal.isRunning(); }
    RehearsalState state() const { return m_rehearsal.at(m_clock()); }
    double speed() const { return m_rehearsal.speed(); }
    bool loops() const { return m_rehearsal.loops(); }
    bool ticks() const { return m_ticks; }

    void start(); ///< from the countdown on
    void close();
    void togglePause();
    void setSpeed(double speed);
    void setLoops(bool loops);
    void setTicks(bool ticks);
    void goBy(int beats); ///< to the beat so many later, or earlier
    /// Looks at the clock now, as it does by itself many times a second.
    void look();

signals:
    void changed(); ///< time has passed, or a choice is another one
    void opened(bool open);
    void ticked();

private:
    Rehearsal m_rehearsal;
    Steady m_clock;
    QTimer m_timer;
    std::unique_ptr<TickSound> m_sound;
    int m_second = 0;
    bool m_open = false;
    bool m_ticks = false;
};

} // namespace dropbeat
