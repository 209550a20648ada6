// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/moment_trial.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace dropbeat {

/// Reads event files and tries moments on them, on a worker thread. Keeps the events of the last reading, so that a
/// rule is tried again without reading, and any shopper can be asked about. One step at a time.
class DryRunJob : public QObject
{
    Q_OBJECT
public:
    explicit DryRunJob(Plan &plan, QObject *parent = nullptr);
    /// Cancels what runs and waits for it.
    ~DryRunJob() override;

    bool isRunning() const { return m_running; }
    /// Reads files and tries all moments that are on, and this one. byHand: beside what the plan remembers. done() or
    /// failed() follows.
    void tryFiles(const QStringList &paths, const QString &key, const EventMappings &byHand = {});
    /// Looks at the tables of files, whatever they hold. looked() or failed() follows.
    void look(const QStringList &paths, const EventMappings &byHand = {});
    /// The same with the events at hand. Does nothing without them, or while something runs.
    void tryAgain(const QString &key);
    /// Tries two settings of one moment, each beside all others that are on. compared() or failed() follows.
    void compare(const TriedMoment &one, const TriedMoment &other);
    void cancel();

    /// Null before the first reading.
    std::shared_ptr<const ReadEvents> events() const { return m_events; }

    /// Of the last look; empty before.
    const std::vector<EventTable> &tables() const { return m_tables; }

signals:
    void looked();
    /// what: translated; done of total in the unit of the step.
    void progress(const QString &what, qint64 done, qint64 total);
    /// The outcome is kept with the plan by now.
    void done();
    void compared(const dropbeat::MomentOutcome &one, const dropbeat::MomentOutcome &other);
    void failed(const dropbeat::Error &error);

private:
    using Step = std::function<std::function<void()>()>; ///< runs on the worker, gives what to do back in the window
    void run(Step step);
    bool report(const QString &what, qint64 done, qint64 total);
    TrialOutcome tried(const EventLog &log, const TrialSetting &setting);
    QStringList keysWith(const QString &key) const;
    void keep(const TrialOutcome &outcome, const TrialSetting &setting);

    Plan &m_plan;
    std::shared_ptr<const ReadEvents> m_events;
    std::vector<EventTable> m_tables;
    std::atomic<bool> m_cancelled = false;
    std::atomic<qint64> m_lastReport = 0;
    bool m_running = false;
    QFutureWatcher<std::function<void()>> m_watcher;
};

} // namespace dropbeat
