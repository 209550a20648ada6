// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/calendar_keeper.h"

#include "core/exchange/ical_write.h"
#include "ui/shell/user_state.h"
#include "ui/shell/whole_file.h"
#include "ui/widgets/attempt.h"

#include <QUrl>
#include <QtConcurrent>

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
    connect(&m_due, &QTimer::timeout, this, &CalendarKeeper::writeAside);
    connect(&m_written, &QFutureWatcher<QString>::finished, this, [this] {
        if (const QString why = m_written.result(); !why.isEmpty()) {
            emit failed(why);
        }
    });
}

CalendarKeeper::~CalendarKeeper()
{
    m_written.waitForFinished();
}

void CalendarKeeper::setPlan(Plan *plan)
{
    finish();
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
    m_written.waitForFinished();
    const QString before = this->path();
    m_state.setKeptCalendar(m_plan->path(), path);
    if (path.isEmpty()) {
        m_due.stop();
        return;
    }
    try {
        writing()();
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

/// The work itself, with all it needs: the plan is read here and now.
std::function<void()> CalendarKeeper::writing() const
{
    CalendarOptions options;
    options.now = m_plan->clock().now();
    options.url = QUrl::fromLocalFile(m_plan->path()).toString(QUrl::FullyEncoded);
    return [options, schedule = PlanSchedule::of(m_plan->tables()), path = path()] {
        writeWholeFile(path, writeCalendar(schedule, options));
    };
}

/// On a worker, as a large plan takes a while; one at a time.
void CalendarKeeper::writeAside()
{
    if (m_written.isRunning()) {
        m_due.start();
        return;
    }
    m_written.setFuture(QtConcurrent::run([write = writing()] {
        QString why;
        attempt([&write] { write(); }, [&why](const Error &error) { why = error.summary() + u' ' + error.why(); });
        return why;
    }));
}

/// What is due is on disk afterwards, or can't be.
void CalendarKeeper::finish()
{
    m_written.waitForFinished();
    if (m_due.isActive()) {
        m_due.stop();
        attempt([this] { writing()(); }, [](const Error &) {});
    }
}

} // namespace dropbeat
