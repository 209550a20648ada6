// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/import_results.h"
#include "core/store/plan.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace dropbeat {

/// Runs an import of a window on a worker thread: reading, then a preview or the real thing. One step at a time.
/// Edits made meanwhile go on; those that meet the writing wait for their turn.
class ImportJob : public QObject
{
    Q_OBJECT
public:
    explicit ImportJob(Plan &plan, QObject *parent = nullptr);
    /// Cancels what runs and waits for it.
    ~ImportJob() override;

    bool isRunning() const { return m_running; }
    /// Reads the files. readDone() or failed() follows.
    void read(const std::vector<ImportFile> &files);
    /// Finds out what writing would do, and changes nothing. previewed() or failed() follows. After readDone().
    void preview(const ImportChoices &choices);
    /// Writes what was read. written() or failed() follows; the plan announces the change. After readDone().
    void write(const ImportChoices &choices);
    void cancel();

    /// What read() gave; empty before.
    const ReadImport &readFiles() const { return *m_read; }
    /// Which of the files read() was given made it fail; -1 when no reading failed.
    int failedFile() const { return m_failedFile; }

signals:
    /// what: translated; done of total in the unit of the step (bytes, rows).
    void progress(const QString &what, qint64 done, qint64 total);
    void readDone();
    void previewed(const dropbeat::ImportResult &result);
    void written(const dropbeat::ImportResult &result);
    void failed(const dropbeat::Error &error);

private:
    using Step = std::function<std::function<void()>()>; ///< runs on the worker, gives what to do back in the window
    void run(Step step);
    void startWriting(const ImportChoices &choices, bool dryRun);
    bool report(const QString &what, qint64 done, qint64 total);

    Plan &m_plan;
    std::shared_ptr<ReadImport> m_read;
    std::atomic<bool> m_cancelled = false;
    std::atomic<qint64> m_lastReport = 0;
    std::atomic<int> m_fileBeingRead = -1;
    int m_failedFile = -1;
    bool m_running = false;
    QFutureWatcher<std::function<void()>> m_watcher;
};

} // namespace dropbeat
