// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/recogniser.h"

#include "core/actions/import_results.h"

#include <QtConcurrentRun>

namespace dropbeat {

Recogniser::Recogniser(QObject *parent)
    : QObject(parent)
{}

Recogniser::~Recogniser()
{
    for (QFuture<Answer> &future : m_running) {
        future.waitForFinished();
    }
}

void Recogniser::look(const QString &path, const RecogniseOptions &options)
{
    const int request = ++m_requests;
    m_latest.insert(path, request);
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path, request] {
        watcher->deleteLater();
        m_running.removeIf([](const QFuture<Answer> &future) { return future.isFinished(); });
        if (m_latest.value(path) != request) {
            return;
        }
        const Answer answer = watcher->result();
        if (answer.error) {
            emit failed(path, *answer.error);
        } else {
            emit recognised(path, answer.layout);
        }
    });
    const QFuture<Answer> future = QtConcurrent::run([path, options]() -> Answer {
        try {
            return {recognise(path, formatCatalog(), options), std::nullopt};
        } catch (const Error &error) {
            return {{}, error};
        }
    });
    m_running << future;
    watcher->setFuture(future);
}

void Recogniser::forget(const QString &path)
{
    m_latest.remove(path);
}

} // namespace dropbeat
