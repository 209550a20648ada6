// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/dry_run_job.h"

#include "core/actions/import_results.h"
#include "core/actions/moment_board.h"
#include "core/moments/dry_run.h"
#include "core/store/read_aside.h"

#include <QtConcurrentRun>

namespace dropbeat {

namespace {

constexpr qint64 kReportPause = 50; // milliseconds between two progress signals

} // namespace

DryRunJob::DryRunJob(Plan &plan, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        m_running = false;
        const std::function<void()> back = m_watcher.result();
        back();
    });
}

DryRunJob::~DryRunJob()
{
    cancel();
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void DryRunJob::cancel()
{
    m_cancelled = true;
}

void DryRunJob::run(Step step)
{
    m_running = true;
    m_cancelled = false;
    m_watcher.setFuture(QtConcurrent::run([this, step = std::move(step)]() -> std::function<void()> {
        try {
            return step();
        } catch (const Error &error) {
            return [this, error] { emit failed(error); };
        }
    }));
}

bool DryRunJob::report(const QString &what, qint64 done, qint64 total)
{
    const qint64 now = m_plan.clock().now().toMSecsSinceEpoch();
    if (now - m_lastReport >= kReportPause || done == total) {
        m_lastReport = now;
        QMetaObject::invokeMethod(
            this, [this, what, done, total] { emit progress(what, done, total); }, Qt::QueuedConnection);
    }
    return !m_cancelled;
}

/// Throws Error when it was cancelled.
TrialOutcome DryRunJob::tried(const EventLog &log, const TrialSetting &setting)
{
    DryRun dryRun(log, setting);
    TrialOutcome outcome = dryRun.run([this](qint64 done, qint64 total) {
        return report(tr("Trying the moments, shopper by shopper"), done, total);
    });
    if (m_cancelled || (outcome.moments.empty() && !setting.moments.empty())) {
        throw Error(Error::Kind::Cancelled, tr("The dry run was cancelled."), tr("Nothing was changed."));
    }
    return outcome;
}

QStringList DryRunJob::keysWith(const QString &key) const
{
    QStringList keys;
    for (const BoardMoment &each : momentBoard(m_plan.tables())) {
        if (each.moment.on || each.moment.key == key) {
            keys << each.moment.key;
        }
    }
    return keys;
}

void DryRunJob::keep(const TrialOutcome &outcome, const TrialSetting &setting)
{
    try {
        keepDryRuns(m_plan, outcome, setting, *m_events);
        emit done();
    } catch (const Error &error) {
        emit failed(error);
    }
}

void DryRunJob::look(const QStringList &paths, const EventMappings &byHand)
{
    if (m_running) {
        return;
    }
    EventFileOptions options = eventOptions(m_plan.tables());
    options.byHeader.insert(byHand);
    run([this, paths, options]() -> std::function<void()> {
        auto tables = std::make_shared<std::vector<EventTable>>(lookAtTables(paths, formatCatalog(), options));
        return [this, tables] {
            m_tables = std::move(*tables);
            emit looked();
        };
    });
}

void DryRunJob::tryFiles(const QStringList &paths, const QString &key, const EventMappings &byHand)
{
    if (m_running) {
        return;
    }
    EventFileOptions options = eventOptions(m_plan.tables());
    options.byHeader.insert(byHand);
    const QStringList keys = keysWith(key);
    const QString planPath = m_plan.path();
    run([this, paths, options, keys, planPath]() -> std::function<void()> {
        const auto progress = [this](qint64 done, qint64 total) {
            return report(tr("Reading the events"), done, total);
        };
        auto read =
            std::make_shared<ReadEvents>(readEvents(eventTables(paths, formatCatalog(), options), options, progress));
        auto setting = std::make_shared<TrialSetting>();
        readAside(planPath, m_plan.clock(), [&](const Tables &tables) {
            *setting = trialSetting(tables, keys, read->log.first, read->log.last);
        });
        auto outcome = std::make_shared<TrialOutcome>(tried(read->log, *setting));
        return [this, read, setting, outcome] {
            m_events = read;
            keep(*outcome, *setting);
        };
    });
}

void DryRunJob::tryAgain(const QString &key)
{
    if (m_running || !m_events) {
        return;
    }
    const std::shared_ptr<const ReadEvents> read = m_events;
    auto setting =
        std::make_shared<TrialSetting>(trialSetting(m_plan.tables(), keysWith(key), read->log.first, read->log.last));
    run([this, read, setting]() -> std::function<void()> {
        auto outcome = std::make_shared<TrialOutcome>(tried(read->log, *setting));
        return [this, setting, outcome] { keep(*outcome, *setting); };
    });
}

void DryRunJob::compare(const TriedMoment &one, const TriedMoment &other)
{
    if (m_running || !m_events) {
        return;
    }
    const std::shared_ptr<const ReadEvents> read = m_events;
    const TrialSetting setting = trialSetting(m_plan.tables(), keysWith(one.key), read->log.first, read->log.last);
    run([this, read, setting, one, other]() -> std::function<void()> {
        const auto outcomeOf = [&](const TriedMoment &moment) {
            TrialSetting with = setting;
            size_t at = 0;
            for (size_t i = 0; i < with.moments.size(); ++i) {
                if (with.moments[i].key == moment.key) {
                    with.moments[i] = moment;
                    at = i;
                }
            }
            return tried(read->log, with).moments.at(at);
        };
        const MomentOutcome first = outcomeOf(one);
        const MomentOutcome second = outcomeOf(other);
        return [this, first, second] { emit compared(first, second); };
    });
}

} // namespace dropbeat
