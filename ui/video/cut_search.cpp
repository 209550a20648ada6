// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/cut_search.h"

#include "core/scripts/cuts.h"
#include "ui/video/frames.h"

#include <QPromise>
#include <QVideoFrame>
#include <QtConcurrentRun>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kSteps = 1000; ///< of progress

Glance glanceOf(const QImage &picture, int milliseconds)
{
    Glance glance;
    glance.milliseconds = milliseconds;
    const QImage small = picture.scaled(kGlanceSide, kGlanceSide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_RGB888);
    for (int y = 0; y < kGlanceSide; ++y) {
        const uchar *line = small.constScanLine(y);
        std::copy(line, line + 3 * kGlanceSide, glance.points.begin() + 3 * kGlanceSide * y);
    }
    return glance;
}

void search(QPromise<CutsFound> &promise, const QString &path, const std::shared_ptr<std::atomic_bool> &stop)
{
    CutsFound result;
    std::vector<Glance> glances;
    promise.setProgressRange(0, kSteps);
    result.problem = readFrames(path, 0, [&](const QVideoFrame &frame, int at, int length) {
        if (const QImage picture = frame.toImage(); !picture.isNull()) {
            glances.push_back(glanceOf(picture, at));
        }
        result.length = std::max(length, at);
        promise.setProgressValue(length > 0 ? std::min(kSteps, at * kSteps / length) : 0);
        return !stop->load();
    });
    if (result.problem.isEmpty()) {
        result.cuts = findCuts(glances);
    }
    promise.addResult(result);
}

} // namespace

CutSearch::CutSearch(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this](int value) { emit progress(double(value) / kSteps); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &CutSearch::finish);
}

CutSearch::~CutSearch()
{
    if (m_running) {
        m_stop->store(true); // the worker owns all that it uses
    }
}

void CutSearch::start(const QString &path)
{
    cancel();
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_running = true;
    m_watcher.setFuture(QtConcurrent::run(search, path, m_stop));
}

void CutSearch::cancel()
{
    if (m_running) {
        m_stop->store(true);
        m_running = false;
        emit cancelled();
    }
}

void CutSearch::finish()
{
    if (m_running && m_watcher.future().resultCount() > 0) {
        m_running = false;
        emit found(m_watcher.result());
    }
}

} // namespace dropbeat
