// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/test_view.h"
#include "core/base/error.h"

#include <QFutureWatcher>
#include <QObject>

#include <optional>

namespace dropbeat {

class Plan;

/// Reads and judges the test of a clip: at once where that is quick, else on a worker. Of several requests only the
/// last one's answer arrives.
class TestReading : public QObject
{
    Q_OBJECT

public:
    explicit TestReading(Plan &plan, QObject *parent = nullptr);
    /// Waits for the worker.
    ~TestReading() override;

    /// The clip's own test, else the suggested one; answers with testRead(), without a view when it has no two
    /// variants.
    void read(Id<Clip> clip);
    bool isReading() const { return m_watcher.isRunning(); }

signals:
    void testRead(const std::optional<dropbeat::TestView> &view);
    void failed(const dropbeat::Error &error);

private:
    struct Answer
    {
        Id<Clip> clip;
        std::optional<TestView> view;
        std::optional<Error> error;
    };
    static std::optional<TestView> viewOf(const Tables &tables, Id<Clip> clip, QDate today);
    void readOnWorker();
    void workerDone();

    Plan &m_plan;
    QFutureWatcher<Answer> m_watcher;
    Id<Clip> m_clip;
    int m_request = 0; ///< counts requests, so that an answer to an older one is not taken
    int m_running = 0;
};

} // namespace dropbeat
