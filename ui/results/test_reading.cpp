// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/test_reading.h"

#include "core/actions/results_view.h"
#include "core/store/plan.h"
#include "core/store/read_aside.h"
#include "ui/results/results_reading.h"

#include <QtConcurrentRun>

namespace dropbeat {

TestReading::TestReading(Plan &plan, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
{
    connect(&m_watcher, &QFutureWatcher<Answer>::finished, this, &TestReading::workerDone);
}

TestReading::~TestReading()
{
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

static std::optional<Test> testToRead(const Tables &tables, Id<Clip> clip)
{
    const auto own = testOf(tables, clip);
    return own ? own : suggestedTest(tables, clip);
}

/// Whether reading it is for a worker: it goes over many days, or over the plan's orders.
static bool isLong(const Tables &tables, Id<Clip> clip)
{
    ResultQuery query;
    query.clip = clip;
    query.sumUnassigned = false;
    const auto test = testToRead(tables, clip);
    return dayRows(tables, query) > ResultsReading::kManyRows || (test && asksForOrders(tables, *test));
}

std::optional<TestView> TestReading::viewOf(const Tables &tables, Id<Clip> clip, QDate today)
{
    const auto test = testToRead(tables, clip);
    return test ? std::optional(readTest(tables, *test, today)) : std::nullopt;
}

void TestReading::read(Id<Clip> clip)
{
    m_clip = clip;
    ++m_request;
    if (isLong(m_plan.tables(), clip)) {
        readOnWorker();
        return;
    }
    emit testRead(viewOf(m_plan.tables(), clip, m_plan.today()));
}

void TestReading::readOnWorker()
{
    if (m_watcher.isRunning()) {
        return; // workerDone reads what is wanted by then
    }
    m_running = m_request;
    const QString path = m_plan.path();
    const Clock *clock = &m_plan.clock();
    const Id<Clip> clip = m_clip;
    const QDate today = m_plan.today();
    m_watcher.setFuture(QtConcurrent::run([path, clock, clip, today] {
        Answer answer{clip, {}, {}};
        try {
            readAside(path, *clock,
                      [&](const Tables &tables) { answer.view = TestReading::viewOf(tables, clip, today); });
        } catch (const Error &error) {
            answer.error = error;
        }
        return answer;
    }));
}

void TestReading::workerDone()
{
    const Answer answer = m_watcher.result();
    if (answer.clip != m_clip || m_running != m_request) {
        if (isLong(m_plan.tables(), m_clip)) {
            readOnWorker();
        }
        return;
    }
    if (answer.error) {
        emit failed(*answer.error);
    } else {
        emit testRead(answer.view);
    }
}

} // namespace dropbeat
