// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/import_job.h"

#include <QtConcurrentRun>

namespace dropbeat {

namespace {

constexpr qint64 kReportPause = 50; // milliseconds between two progress signals

} // namespace

ImportJob::ImportJob(Plan &plan, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
    , m_read(std::make_shared<ReadImport>())
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        m_running = false;
        const std::function<void()> back = m_watcher.result();
        back();
    });
}

ImportJob::~ImportJob()
{
    cancel();
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
    if (m_running && m_watcher.future().resultCount() > 0) {
        m_watcher.result()(); // the plan learns that the import is over, even if nobody looks any more
    }
}

void ImportJob::cancel()
{
    m_cancelled = true;
}

void ImportJob::run(Step step)
{
    Q_ASSERT(!m_running);
    m_running = true;
    m_cancelled = false;
    m_failedFile = -1;
    m_watcher.setFuture(QtConcurrent::run(std::move(step)));
}

bool ImportJob::report(const QString &what, qint64 done, qint64 total)
{
    const qint64 now = m_plan.clock().now().toMSecsSinceEpoch();
    if (now - m_lastReport >= kReportPause || done == total) {
        m_lastReport = now;
        QMetaObject::invokeMethod(
            this, [this, what, done, total] { emit progress(what, done, total); }, Qt::QueuedConnection);
    }
    return !m_cancelled;
}

void ImportJob::read(const std::vector<ImportFile> &files)
{
    const ImportContext context = ImportContext::of(m_plan.tables(), m_plan.path(), m_plan.author(), m_plan.today());
    run([this, files, context]() -> std::function<void()> {
        const auto progress = [this](const QString &what, qint64 done, qint64 total) {
            return report(what, done, total);
        };
        const auto begins = [this](size_t file) { m_fileBeingRead = static_cast<int>(file); };
        try {
            auto result = std::make_shared<ReadImport>(readImport(files, context, progress, begins));
            return [this, result] {
                m_read = result;
                emit readDone();
            };
        } catch (const Error &error) {
            return [this, error] {
                m_failedFile = m_fileBeingRead;
                emit failed(error);
            };
        }
    });
}

void ImportJob::preview(const ImportChoices &choices)
{
    startWriting(choices, true);
}

void ImportJob::write(const ImportChoices &choices)
{
    startWriting(choices, false);
}

void ImportJob::startWriting(const ImportChoices &choices, bool dryRun)
{
    const ImportContext context = ImportContext::of(m_plan.tables(), m_plan.path(), m_plan.author(), m_plan.today());
    const std::shared_ptr<ReadImport> read = m_read;
    m_plan.beginImport();
    run([this, context, choices, dryRun, read]() -> std::function<void()> {
        try {
            const auto progress = [this](const QString &what, qint64 done, qint64 total) {
                return report(what, done, total);
            };
            const ImportResult result = writeImport(*read, context, choices, m_plan.clock(), dryRun, progress);
            return [this, result, dryRun] {
                m_plan.endImport(!dryRun && !result.outcome.changedNothing());
                if (dryRun) {
                    emit previewed(result);
                } else {
                    emit written(result);
                }
            };
        } catch (const Error &error) {
            return [this, error] {
                m_plan.endImport(false);
                emit failed(error);
            };
        }
    });
}

} // namespace dropbeat
