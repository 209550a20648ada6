// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tiny_video.h"

#include <QBuffer>
#include <QColor>
#include <QFile>
#include <QtEndian>

namespace dropbeat::test {

namespace {

// The layout of AVI: "AVI RIFF File Reference", Microsoft. Every number is little-endian, every chunk of even length.

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray shortNumber(quint16 value)
{
    QByteArray bytes(2, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const char *name, const QByteArray &content)
{
    QByteArray bytes = QByteArray(name, 4) + number(static_cast<quint32>(content.size())) + content;
    if (content.size() % 2 != 0) {
        bytes.append('\0');
    }
    return bytes;
}

QByteArray list(const char *kind, const QByteArray &content)
{
    return chunk("LIST", QByteArray(kind, 4) + content);
}

QByteArray mainHeader(QSize size, quint32 frames, quint32 milliseconds)
{
    QByteArray header = number(milliseconds * 1000) + number(0) + number(0) + number(0x10) + number(frames);
    header += number(0) + number(1) + number(0) + number(static_cast<quint32>(size.width()));
    header += number(static_cast<quint32>(size.height()));
    return header + QByteArray(16, '\0');
}

QByteArray streamHeader(QSize size, quint32 frames, quint32 milliseconds)
{
    QByteArray header = QByteArrayLiteral("vidsMJPG") + number(0) + number(0) + number(0);
    header += number(milliseconds) + number(1000) + number(0) + number(frames) + number(0) + number(0xffffffffU);
    header += number(0) + QByteArray(4, '\0');
    return header + shortNumber(static_cast<quint16>(size.width())) + shortNumber(static_cast<quint16>(size.height()));
}

QByteArray pictureHeader(QSize size)
{
    const auto width = static_cast<quint32>(size.width());
    const auto height = static_cast<quint32>(size.height());
    return number(40) + number(width) + number(height) + shortNumber(1) + shortNumber(24) + QByteArrayLiteral("MJPG") +
           number(width * height * 3) + QByteArray(16, '\0');
}

} // namespace

bool writeTinyVideo(const QString &path, const std::vector<QImage> &pictures, int millisecondsEach)
{
    if (pictures.empty()) {
        return false;
    }
    const QSize size = pictures.front().size();
    const auto frames = static_cast<quint32>(pictures.size());
    const auto milliseconds = static_cast<quint32>(millisecondsEach);
    QByteArray movie;
    QByteArray index;
    for (const QImage &picture : pictures) {
        QByteArray jpeg;
        QBuffer buffer(&jpeg);
        if (!buffer.open(QIODevice::WriteOnly) || !picture.scaled(size).save(&buffer, "JPG", 90)) {
            return false;
        }
        index += QByteArrayLiteral("00dc") + number(0x10) + number(static_cast<quint32>(movie.size()) + 4) +
                 number(static_cast<quint32>(jpeg.size()));
        movie += chunk("00dc", jpeg);
    }
    const QByteArray stream =
        list("strl", chunk("strh", streamHeader(size, frames, milliseconds)) + chunk("strf", pictureHeader(size)));
    const QByteArray head = list("hdrl", chunk("avih", mainHeader(size, frames, milliseconds)) + stream);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) &&
           file.write(chunk("RIFF", QByteArrayLiteral("AVI ") + head + list("movi", movie) + chunk("idx1", index))) > 0;
}

std::vector<QImage> scenes(const std::vector<std::pair<QColor, int>> &colours, QSize size)
{
    std::vector<QImage> pictures;
    for (const auto &[colour, count] : colours) {
        QImage picture(size, QImage::Format_RGB32);
        picture.fill(colour);
        pictures.insert(pictures.end(), static_cast<size_t>(count), picture);
    }
    return pictures;
}

} // namespace dropbeat::test
