// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/clip_pictures.h"

#include "ui/video/frames.h"
#include "ui/video/video_file.h"

#include <QtConcurrent>

namespace dropbeat {

namespace {

const QSize kMost(720, 720); // pixels; more than a printed frame can show

} // namespace

ClipPictures::ClipPictures(const QString &planPath, const std::vector<ScriptSheet> &sheets, QObject *parent)
    : QObject(parent)
{
    std::vector<Wish> wishes;
    for (const ScriptSheet &sheet : sheets) {
        if (sheet.clip.video.isEmpty()) {
            continue;
        }
        Wish wish{sheet.clip.id, videoFile(planPath, sheet.clip.video), {}};
        int start = 0;
        for (const Beat &beat : sheet.beats) {
            wish.milliseconds.push_back(start * 100 + beat.tenths * 50);
            start += beat.tenths;
        }
        wishes.push_back(std::move(wish));
    }
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ClipPictures::ready);
    m_any = !wishes.empty();
    if (m_any) {
        m_watcher.setFuture(QtConcurrent::run([wishes] { return read(wishes); }));
    }
}

ClipPictures::~ClipPictures()
{
    m_watcher.disconnect(this);
}

ClipPictures::Pictures ClipPictures::read(const std::vector<Wish> &wishes)
{
    Pictures pictures;
    for (const Wish &wish : wishes) {
        if (isPictureName(wish.path)) {
            const QImage image(wish.path);
            for (const int at : wish.milliseconds) {
                pictures.insert({wish.clip.value, at},
                                image.isNull() ? image : image.scaled(kMost, Qt::KeepAspectRatio));
            }
            continue;
        }
        const std::vector<FrameResult> frames = framesAt(wish.path, wish.milliseconds, kMost);
        for (size_t i = 0; i < std::min(frames.size(), wish.milliseconds.size()); ++i) {
            pictures.insert({wish.clip.value, wish.milliseconds[i]}, frames[i].image);
        }
    }
    return pictures;
}

FrameSource ClipPictures::source(const Tables &tables) const
{
    FrameSource source = FrameSource::of(tables);
    if (m_any && m_watcher.isFinished()) {
        source.picture = [pictures = m_watcher.result()](Id<Clip> clip, int milliseconds) {
            return pictures.value({clip.value, milliseconds});
        };
    }
    return source;
}

} // namespace dropbeat
