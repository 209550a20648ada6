// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/calendar_keeper.h"

#include "core/exchange/ical_write.h"
#include "ui/shell/user_state.h"
#include "ui/shell/whole_file.h"
#include "ui/widgets/attempt.h"

#include <algorithm>
#include <array>

namespace dropbeat {

namespace {

constexpr int kMoment = 300; // milliseconds: a run of changes is written once
constexpr std::array kTables{"touchpoint", "drop_", "skipped_day", "channel", "plan"};

} // namespace

CalendarKeeper::CalendarKeeper(UserState &state, QObject *parent)
    : QObject(parent)
    , m_state(state)
{
    m_due.setSingleShot(true);
    m_due.setInterval(kMoment);
    connect(&m_due, &QTimer::timeout, this, &CalendarKeeper::writeQuietly);
}

void CalendarKeeper::setPlan(Plan *plan)
{
    if (m_due.isActive()) {
        writeQuietly();
    }
    if (m_plan) {
        m_plan->disconnect(this);
    }
    m_plan = plan && !plan->isReadOnly() ? plan : nullptr;
    if (m_plan) {
        connect(m_plan, &Plan::changed, this, &CalendarKeeper::planChanged);
        if (!path().isEmpty()) {
            m_due.start(); // another computer may have changed the plan meanwhile
        }
    }
}

QString CalendarKeeper::path() const
{
    return m_plan ? m_state.keptCalendar(m_plan->path()) : QString();
}

void CalendarKeeper::keep(const QString &path)
{
    if (!m_plan) {
        return;
    }
    const QString before = this->path();
    m_state.setKeptCalendar(m_plan->path(), path);
    try {
        write();
    } catch (...) {
        m_state.setKeptCalendar(m_plan->path(), before);
        throw;
    }
}

void CalendarKeeper::planChanged(const Touched &touched)
{
    const bool matters = touched.isEverything() || std::ranges::any_of(kTables, [&touched](const char *table) {
                             return touched.has(QLatin1String(table));
                         });
    if (matters && !path().isEmpty()) {
        m_due.start();
    }
}

void CalendarKeeper::write() const
{
    if (path().isEmpty()) {
        return;
    }
    CalendarOptions options;
    options.now = m_plan->clock().now();
    writeWholeFile(path(), writeCalendar(PlanSchedule::of(m_plan->tables()), options));
}

void CalendarKeeper::writeQuietly()
{
    m_due.stop();
    attempt([this] { write(); }, [this](const Error &error) { emit failed(error.summary() + u' ' + error.why()); });
}

} // namespace dropbeat
