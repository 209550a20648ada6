// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/script_sheet.h"
#include "ui/print/beat_frame.h"

#include <QFutureWatcher>
#include <QHash>
#include <QObject>

namespace dropbeat {

/// Pictures of what was shot, in the middle of each beat, for shot lists and storyboards: of a clip's video, or the
/// picture it has instead. Read on a worker; a clip whose file can't be read keeps its empty frames.
class ClipPictures : public QObject
{
    Q_OBJECT

public:
    ClipPictures(const QString &planPath, const std::vector<ScriptSheet> &sheets, QObject *parent = nullptr);
    ~ClipPictures() override;

    /// Whether there is anything to wait for.
    bool isReading() const { return m_watcher.isRunning(); }
    /// Waits until all are read; for the command line.
    void wait() { m_watcher.waitForFinished(); }
    /// The frames of the plan's clips with the pictures read so far.
    FrameSource source(const Tables &tables) const;

signals:
    void ready();

private:
    using Pictures = QHash<QPair<qint64, int>, QImage>; ///< by clip and millisecond
    struct Wish
    {
        Id<Clip> clip;
        QString path;
        std::vector<int> milliseconds;
    };
    static Pictures read(const std::vector<Wish> &wishes);

    QFutureWatcher<Pictures> m_watcher;
    bool m_any = false;
};

} // namespace dropbeat
