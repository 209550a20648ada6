// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoint/touchpoint_when.h"

#include "ui/widgets/drop_words.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

constexpr int kMostDays = 400;
const QTime kUsual(10, 0);

} // namespace

QString placeOf(const QTimeZone &zone)
{
    return QString::fromUtf8(zone.id()).section(u'/', -1).replace(u'_', u' ');
}

QString timeInZones(const LocalTime &when, const QTimeZone &zone, const QTimeZone &second)
{
    if (!second.isValid() || !when.isValid()) {
        return timeText(when.time);
    }
    const QDateTime there = when.in(zone).toTimeZone(second);
    const qint64 days = when.date.daysTo(there.date());
    const QString day = days == 0 ? QString() : QLocale().toString(there.date(), QStringLiteral(" ddd"));
    return QStringLiteral("%1 · %2%3 %4").arg(timeText(when.time), timeText(there.time()), day, placeOf(second));
}

TouchpointWhen::TouchpointWhen(const QTimeZone &zone, const QTimeZone &secondZone, QWidget *parent)
    : QWidget(parent)
    , m_zone(zone)
    , m_second(secondZone)
    , m_hold(new QComboBox(this))
    , m_relative(new QWidget(this))
    , m_offset(new QSpinBox(this))
    , m_time(new QTimeEdit(this))
    , m_date(new QDateTimeEdit(this))
    , m_words(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
{
    m_hold->setObjectName(QStringLiteral("hold"));
    m_hold->addItems({tr("Moves with the launch"), tr("Pinned to its own date"), tr("Not scheduled yet")});
    m_hold->setAccessibleName(tr("How its date is set"));
    m_offset->setRange(-kMostDays, kMostDays);
    m_offset->setObjectName(QStringLiteral("offset"));
    m_offset->setAccessibleName(tr("Days from the launch"));
    m_offset->setSuffix(tr(" d"));
    m_time->setAccessibleName(tr("Time of day"));
    m_time->setDisplayFormat(QLocale().language() == QLocale::C ? QStringLiteral("HH:mm")
                                                                : QLocale().timeFormat(QLocale::ShortFormat));
    m_date->setObjectName(QStringLiteral("date"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(dateTimeFormat());
    m_date->setAccessibleName(tr("Date and time"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_hold);
    auto *row = new QHBoxLayout(m_relative);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_offset);
    row->addWidget(m_time);
    row->addStretch(1);
    column->addWidget(m_relative);
    column->addWidget(m_date);
    column->addWidget(m_words);
    connect(m_hold, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
    connect(m_offset, &QSpinBox::valueChanged, this, [this] { refresh(); });
    connect(m_time, &QTimeEdit::timeChanged, this, [this] { refresh(); });
    connect(m_date, &QDateTimeEdit::dateTimeChanged, this, [this] { refresh(); });
}

TouchpointWhen::Hold TouchpointWhen::hold() const
{
    return static_cast<Hold>(m_hold->currentIndex());
}

void TouchpointWhen::setHold(Hold hold)
{
    m_hold->setCurrentIndex(hold);
}

void TouchpointWhen::setTouchpoint(const Touchpoint &touchpoint, const LocalTime &launch, QDate day)
{
    const QSignalBlocker quiet(this);
    m_launch = launch;
    const LocalTime when = touchpoint.when(launch);
    const QTime time = when.isValid()              ? when.time
                       : touchpoint.time.isValid() ? touchpoint.time
                       : launch.time.isValid()     ? launch.time
                                                   : kUsual;
    const QDate date = when.isValid() ? when.date : day;
    m_date->setDateTime(QDateTime(date, time));
    m_time->setTime(time);
    m_offset->setValue(touchpoint.dayOffset    ? *touchpoint.dayOffset
                       : launch.date.isValid() ? static_cast<int>(launch.date.daysTo(date))
                                               : 0);
    setHold(touchpoint.state == TouchpointState::Unscheduled ? Unscheduled
            : touchpoint.dayOffset                           ? WithLaunch
                                                             : OwnDate);
    m_repeats = touchpoint.isRepeating();
    refresh();
}

void TouchpointWhen::setLaunch(const LocalTime &launch)
{
    const LocalTime before = when();
    m_launch = launch;
    if (before.isValid() && launch.date.isValid()) {
        m_offset->setValue(static_cast<int>(launch.date.daysTo(before.date)));
    }
    if (before.isValid()) {
        m_date->setDateTime(QDateTime(before.date, before.time));
    }
    if (!launch.date.isValid() && hold() == WithLaunch) {
        setHold(OwnDate);
    }
    refresh();
}

void TouchpointWhen::setRepeats(bool repeats)
{
    if (repeats == m_repeats) {
        return;
    }
    m_repeats = repeats;
    if (repeats && hold() != OwnDate) {
        const LocalTime before = when();
        if (before.isValid()) {
            m_date->setDateTime(QDateTime(before.date, before.time));
        }
        setHold(OwnDate);
    }
    refresh();
}

LocalTime TouchpointWhen::when() const
{
    switch (hold()) {
    case WithLaunch:
        return m_launch.date.isValid() ? LocalTime{m_launch.date.addDays(m_offset->value()), m_time->time()}
                                       : LocalTime();
    case OwnDate:
        return {m_date->date(), m_date->time()};
    default:
        return {};
    }
}

void TouchpointWhen::writeTo(Touchpoint &touchpoint) const
{
    const bool wasAway = touchpoint.state == TouchpointState::Unscheduled;
    switch (hold()) {
    case WithLaunch:
        touchpoint.dayOffset = m_offset->value();
        touchpoint.time = m_time->time();
        touchpoint.pinned = {};
        break;
    case OwnDate:
        touchpoint.dayOffset.reset();
        touchpoint.time = {};
        touchpoint.pinned = {m_date->date(), m_date->time()};
        break;
    case Unscheduled:
        if (!touchpoint.dayOffset) {
            touchpoint.time = m_date->time();
        }
        touchpoint.pinned = {};
        touchpoint.state = TouchpointState::Unscheduled;
        return;
    }
    if (wasAway) {
        touchpoint.state = TouchpointState::Planned;
    }
}

void TouchpointWhen::refresh()
{
    auto *items = qobject_cast<QStandardItemModel *>(m_hold->model());
    items->item(WithLaunch)->setEnabled(m_launch.date.isValid() && !m_repeats);
    items->item(Unscheduled)->setEnabled(!m_repeats);
    m_relative->setVisible(hold() == WithLaunch);
    m_date->setVisible(hold() == OwnDate);
    m_offset->setPrefix(m_offset->value() > 0 ? QStringLiteral("+") : QString());
    const LocalTime at = when();
    QString words;
    if (hold() == WithLaunch && at.isValid()) {
        words = longWhenText(at);
    }
    if (at.isValid() && m_second.isValid()) {
        words += (words.isEmpty() ? QString() : QStringLiteral(" · ")) + timeInZones(at, m_zone, m_second);
    }
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    emit changed();
}

} // namespace dropbeat
