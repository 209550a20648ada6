// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/calendar_book.h"
#include "core/store/plan.h"

#include <QObject>

#include <memory>
#include <vector>

namespace dropbeat {

/// What the parts of the calendar page look at: the plan's book, kept up to date, and what is filtered out.
class CalendarModel : public QObject
{
    Q_OBJECT

public:
    explicit CalendarModel(Plan &plan, QObject *parent = nullptr);

    Plan &plan() const { return m_plan; }
    const CalendarBook &book();
    const CalendarFilter &filter() const { return m_filter; }
    void setFilter(const CalendarFilter &filter);
    void setChannelShown(const QString &channel, bool shown);
    QDate today() const { return m_plan.today(); }
    QTimeZone zone() const { return m_zone; }
    /// In which times are shown too; not valid for none.
    QTimeZone secondZone() const { return m_second; }
    /// Kept with the plan. Throws Error.
    void setSecondZone(const QByteArray &id);

signals:
    /// Something else is shown now; comes once for however many edits.
    void changed();

private:
    void planChanged(const Touched &touched);
    void announce();
    void readZones();

    Plan &m_plan;
    std::unique_ptr<CalendarBook> m_book;
    std::vector<Touched> m_pending;
    CalendarFilter m_filter;
    QTimeZone m_zone;
    QTimeZone m_second;
    bool m_coming = false;
};

} // namespace dropbeat
