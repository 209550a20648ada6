// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/results_reading.h"

#include "core/store/plan.h"
#include "core/store/read_aside.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr size_t kKeptChoices = 6;

} // namespace

ResultsReading::ResultsReading(Plan &plan, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
{
    connect(&m_watcher, &QFutureWatcher<Answer>::finished, this, &ResultsReading::workerDone);
}

ResultsReading::~ResultsReading()
{
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void ResultsReading::forget()
{
    m_kept.clear();
    m_stale = true;
}

void ResultsReading::read(const ResultQuery &query)
{
    const Tables &tables = m_plan.tables();
    ResultsContent frame = readResultsFrame(tables, query);
    m_query = frame.query;
    m_next.reset();
    const auto kept =
        std::find_if(m_kept.begin(), m_kept.end(), [this](const auto &each) { return each.first == m_query; });
    const ResultScope scope(tables, m_query);
    const bool many = scope.dayRows() > kManyRows;
    // With dates, the totals too are sums over days.
    const bool slowTotals = many && m_query.filter.hasDates();
    m_counting = many && (slowTotals || kept == m_kept.end());
    if (slowTotals) {
        emit contentRead(frame, false);
        readOnWorker(m_query, true);
        return;
    }
    emit contentRead(withResults(tables, std::move(frame), scope.groups()), true);
    if (kept != m_kept.end()) {
        emit daysRead(kept->second);
    } else if (many) {
        readOnWorker(m_query, false);
    } else {
        emit daysRead(scope.days());
    }
}

void ResultsReading::readOnWorker(const ResultQuery &query, bool withContent)
{
    if (m_watcher.isRunning()) {
        m_next = {query, withContent};
        return;
    }
    m_stale = false;
    const QString path = m_plan.path();
    const Clock *clock = &m_plan.clock();
    m_watcher.setFuture(QtConcurrent::run([path, clock, query, withContent] {
        Answer answer;
        try {
            readAside(path, *clock, [&](const Tables &tables) {
                if (withContent) {
                    answer.content = readResultsContent(tables, query);
                }
                answer.days = readDays(tables, query);
            });
        } catch (const Error &error) {
            answer.error = error;
        }
        return answer;
    }));
}

void ResultsReading::workerDone()
{
    if (m_next) {
        const auto [query, withContent] = *m_next;
        m_next.reset();
        readOnWorker(query, withContent);
        return;
    }
    if (!m_counting || m_stale) {
        return; // what was asked for since then has been answered already
    }
    m_counting = false;
    const Answer answer = m_watcher.result();
    if (answer.error) {
        emit failed(*answer.error);
        return;
    }
    if (answer.content) {
        emit contentRead(*answer.content, true);
    } else {
        keep(m_query, answer.days);
    }
    emit daysRead(answer.days);
}

void ResultsReading::keep(const ResultQuery &query, const std::vector<ResultDays> &days)
{
    if (m_kept.size() == kKeptChoices) {
        m_kept.erase(m_kept.begin());
    }
    m_kept.emplace_back(query, days);
}

} // namespace dropbeat
