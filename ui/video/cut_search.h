// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QString>

#include <atomic>
#include <memory>
#include <vector>

namespace dropbeat {

/// What a search for cuts came to: times in milliseconds, or why the video could not be read (translated).
struct CutsFound
{
    std::vector<int> cuts;
    int length = 0; ///< of the video, milliseconds
    QString problem;
};

/// Looks through a whole video for its cuts, on a worker.
class CutSearch : public QObject
{
    Q_OBJECT

public:
    explicit CutSearch(QObject *parent = nullptr);
    ~CutSearch() override;

    /// One at a time: an earlier search is given up.
    void start(const QString &path);
    void cancel();
    bool isRunning() const { return m_running; }

signals:
    void progress(double share); ///< 0 to 1
    void found(const dropbeat::CutsFound &found);
    void cancelled();

private:
    void finish();

    QFutureWatcher<CutsFound> m_watcher;
    std::shared_ptr<std::atomic_bool> m_stop;
    bool m_running = false;
};

} // namespace dropbeat
