// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendar_model.h"

#include "ui/touchpoint/touchpoint_editor.h"
#include "ui/touchpoint/touchpoint_when.h"

namespace dropbeat {

CalendarModel::CalendarModel(Plan &plan, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
{
    readZones();
    connect(&plan, &Plan::changed, this, &CalendarModel::planChanged);
}

const CalendarBook &CalendarModel::book()
{
    if (!m_book) {
        m_book = std::make_unique<CalendarBook>(m_plan.tables());
    } else {
        for (const Touched &touched : m_pending) {
            m_book->update(m_plan.tables(), touched);
        }
    }
    m_pending.clear();
    return *m_book;
}

void CalendarModel::readZones()
{
    m_zone = m_plan.tables().profile().timeZone;
    m_second = dropbeat::secondZone(m_plan.tables());
}

void CalendarModel::setFilter(const CalendarFilter &filter)
{
    if (filter != m_filter) {
        m_filter = filter;
        announce();
    }
}

void CalendarModel::setChannelShown(const QString &channel, bool shown)
{
    CalendarFilter filter = m_filter;
    if (shown) {
        filter.hiddenChannels.remove(channel);
    } else {
        filter.hiddenChannels.insert(channel);
    }
    setFilter(filter);
}

void CalendarModel::setSecondZone(const QByteArray &id)
{
    const QString value = QString::fromLatin1(id);
    m_plan.edit(value.isEmpty() ? tr("Show one time zone") : tr("Show times of %1 too").arg(placeOf(QTimeZone(id))),
                [value](Tables &tables) { tables.settings().set(QStringLiteral("second_zone"), value); });
}

void CalendarModel::planChanged(const Touched &touched)
{
    for (const char *table : {"drop_", "touchpoint", "arc", "channel", "occasion", "skipped_day", "setting", "plan",
                              "set_aside", "check_item", "asset", "cutoff", "moment"}) {
        if (touched.has(QLatin1String(table))) {
            m_pending.push_back(touched);
            if (touched.has(QStringLiteral("setting")) || touched.has(QStringLiteral("plan"))) {
                readZones();
            }
            announce();
            return;
        }
    }
}

void CalendarModel::announce()
{
    if (m_coming) {
        return;
    }
    m_coming = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_coming = false;
            emit changed();
        },
        Qt::QueuedConnection);
}

} // namespace dropbeat
