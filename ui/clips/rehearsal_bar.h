// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QKeyEvent;
class QPushButton;

namespace dropbeat {

class RehearsalRun;

/// The choices of a rehearsal: pause, again, loop, tick and speed, and the way to the whole screen or back.
class RehearsalBar : public QWidget
{
    Q_OBJECT

public:
    enum class Place { Phone, Screen };
    RehearsalBar(RehearsalRun &run, Place place, QWidget *parent = nullptr);

    /// The keys of a rehearsal: Space, R, L, T, + and −, the arrows. Returns whether it was one.
    static bool take(RehearsalRun &run, const QKeyEvent &key);

signals:
    void screenRequested();

private:
    void refresh();

    RehearsalRun &m_run;
    QPushButton *m_pause;
    QCheckBox *m_loop;
    QCheckBox *m_tick;
    QComboBox *m_speed;
};

} // namespace dropbeat
