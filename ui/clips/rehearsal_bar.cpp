// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/rehearsal_bar.h"

#include "ui/clips/rehearsal_run.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>

#include <array>
#include <cmath>

namespace dropbeat {

namespace {

constexpr std::array<double, 5> kSpeeds{0.5, 0.75, 1.0, 1.25, 1.5};
constexpr double kSpeedStep = 0.25;

} // namespace

RehearsalBar::RehearsalBar(RehearsalRun &run, Place place, QWidget *parent)
    : QWidget(parent)
    , m_run(run)
    , m_pause(makeButton(tr("Pause"), ButtonLook::Small, this))
    , m_loop(new QCheckBox(tr("Loop"), this))
    , m_tick(new QCheckBox(tr("Tick"), this))
    , m_speed(new QComboBox(this))
{
    m_pause->setObjectName(QStringLiteral("rehearsalPause"));
    m_pause->setToolTip(tr("Pause or go on (Space)"));
    connect(m_pause, &QPushButton::clicked, &run, &RehearsalRun::togglePause);
    QPushButton *again = makeButton(tr("Again"), ButtonLook::Small, this);
    again->setObjectName(QStringLiteral("rehearsalAgain"));
    again->setToolTip(tr("From the countdown on (R)"));
    connect(again, &QPushButton::clicked, &run, &RehearsalRun::start);
    QPushButton *screen = makeButton(place == Place::Phone ? tr("Full screen") : tr("Leave"), ButtonLook::Small, this);
    screen->setObjectName(QStringLiteral("rehearsalScreen"));
    screen->setToolTip(place == Place::Phone ? tr("Rehearse on the whole screen") : tr("Back to the script (Esc)"));
    connect(screen, &QPushButton::clicked, this, &RehearsalBar::screenRequested);
    m_loop->setObjectName(QStringLiteral("rehearsalLoop"));
    m_loop->setToolTip(tr("Begin again at the end (L)"));
    connect(m_loop, &QCheckBox::toggled, &run, &RehearsalRun::setLoops);
    m_tick->setObjectName(QStringLiteral("rehearsalTick"));
    m_tick->setToolTip(tr("Tick every second (T)"));
    connect(m_tick, &QCheckBox::toggled, &run, &RehearsalRun::setTicks);
    m_speed->setObjectName(QStringLiteral("rehearsalSpeed"));
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("Speed (+ and −)"));
    for (const double speed : kSpeeds) {
        m_speed->addItem(tr("%1×", "speed").arg(QLocale().toString(speed)), speed);
    }
    connect(m_speed, &QComboBox::activated, this, [this] { m_run.setSpeed(m_speed->currentData().toDouble()); });

    auto *flow = new FlowLayout(this, 6);
    for (QWidget *part : std::initializer_list<QWidget *>{m_pause, again, screen}) {
        flow->addWidget(part);
    }
    if (place == Place::Phone) {
        QPushButton *end = makeButton(tr("End"), ButtonLook::Small, this);
        end->setObjectName(QStringLiteral("rehearsalEnd"));
        end->setToolTip(tr("End the rehearsal"));
        connect(end, &QPushButton::clicked, &run, &RehearsalRun::close);
        flow->addWidget(end);
    }
    for (QWidget *part : std::initializer_list<QWidget *>{m_loop, m_tick, m_speed}) {
        flow->addWidget(part);
    }
    for (QWidget *part : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        part->setMinimumHeight(m_speed->sizeHint().height()); // in line with each other
    }
    connect(&run, &RehearsalRun::changed, this, &RehearsalBar::refresh);
    refresh();
}

void RehearsalBar::refresh()
{
    const bool over = m_run.state().phase == RehearsalState::Phase::Over;
    m_pause->setText(m_run.isRunning() && !over ? tr("Pause") : tr("Go on"));
    const QSignalBlocker loop(m_loop);
    const QSignalBlocker tick(m_tick);
    const QSignalBlocker speed(m_speed);
    m_loop->setChecked(m_run.loops());
    m_tick->setChecked(m_run.ticks());
    m_speed->setCurrentIndex(m_speed->findData(m_run.speed()));
}

bool RehearsalBar::take(RehearsalRun &run, const QKeyEvent &key)
{
    switch (key.key()) {
    case Qt::Key_Space:
        run.togglePause();
        return true;
    case Qt::Key_R:
    case Qt::Key_Home:
        run.start();
        return true;
    case Qt::Key_L:
        run.setLoops(!run.loops());
        return true;
    case Qt::Key_T:
        run.setTicks(!run.ticks());
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        run.setSpeed(run.speed() + kSpeedStep);
        return true;
    case Qt::Key_Minus:
        run.setSpeed(run.speed() - kSpeedStep);
        return true;
    case Qt::Key_Right:
    case Qt::Key_Down:
        run.goBy(1);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Up:
        run.goBy(-1);
        return true;
    default:
        return false;
    }
}

} // namespace dropbeat
