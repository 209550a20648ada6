// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results/results_content.h"

#include <QFutureWatcher>
#include <QObject>

#include <optional>

namespace dropbeat {

class Plan;

/// Reads what the page shows: at once where that is quick, else on a worker with its own read-only connection. Of
/// several requests only the last one's answer arrives. Keeps the days of the last few choices.
class ResultsReading : public QObject
{
    Q_OBJECT

public:
    /// More rows than this are read on the worker.
    static constexpr qint64 kManyRows = 6'000;

    explicit ResultsReading(Plan &plan, QObject *parent = nullptr);
    /// Waits for the worker.
    ~ResultsReading() override;

    /// Calls contentRead() and daysRead(), before it returns where that is quick. Throws Error.
    void read(const ResultQuery &query);
    bool isCounting() const { return m_counting; }
    /// The kept days are no longer true.
    void forget();

signals:
    /// complete: the rows have their results; otherwise these are still counted.
    void contentRead(const dropbeat::ResultsContent &content, bool complete);
    void daysRead(const std::vector<dropbeat::ResultDays> &days);
    void failed(const dropbeat::Error &error);

private:
    struct Answer
    {
        std::optional<ResultsContent> content;
        std::vector<ResultDays> days;
        std::optional<Error> error;
    };

    void readOnWorker(const ResultQuery &query, bool withContent);
    void workerDone();
    void keep(const ResultQuery &query, const std::vector<ResultDays> &days);

    Plan &m_plan;
    QFutureWatcher<Answer> m_watcher;
    std::vector<std::pair<ResultQuery, std::vector<ResultDays>>> m_kept;
    std::optional<std::pair<ResultQuery, bool>> m_next; ///< asked for while the worker was busy
    ResultQuery m_query;
    bool m_counting = false;
    bool m_stale = false; ///< what the worker reads was forgotten meanwhile
};

} // namespace dropbeat
