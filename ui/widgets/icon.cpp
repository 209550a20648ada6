// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon.h"

#include "ui/widgets/theme.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace dropbeat {

namespace {

QByteArray source(const QString &name)
{
    static QHash<QString, QByteArray> read;
    const auto found = read.constFind(name);
    if (found != read.constEnd()) {
        return *found;
    }
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    Q_ASSERT_X(!bytes.isEmpty(), "Icon", "no icon of this name");
    read.insert(name, bytes);
    return bytes;
}

/// Qt's SVG renderer draws currentColor black, so the colour is written into the bytes.
QByteArray coloured(const QString &name, const QColor &colour)
{
    return source(name).replace("currentColor", colour.name().toLatin1());
}

QPixmap draw(const QString &name, const QSize &pixels, const QColor &colour)
{
    const QString key =
        QStringLiteral("dropbeat/%1/%2x%3/%4")
            .arg(name, QString::number(pixels.width()), QString::number(pixels.height()), colour.name());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(coloured(name, colour)).render(&painter, QRectF(QPointF(), pixels));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Draws afresh from the theme each time it is asked, so that icons follow palette and scale by themselves.
class Engine final : public QIconEngine
{
public:
    explicit Engine(const QString &name)
        : m_name(name)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray bytes = coloured(m_name, colour(mode));
        QSvgRenderer(bytes).render(painter, rect);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return draw(m_name, size, colour(mode));
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return draw(m_name, size, colour(mode));
    }
    QIconEngine *clone() const override { return new Engine(m_name); }
    QString key() const override { return QStringLiteral("dropbeat"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    static QColor colour(QIcon::Mode mode)
    {
        const Colours &c = Theme::current();
        return mode == QIcon::Disabled ? c.faint : c.ink;
    }

    QString m_name;
};

} // namespace

QIcon Icon::get(const QString &name)
{
    source(name);
    return QIcon(new Engine(name));
}

QPixmap Icon::pixmap(const QString &name, int size, const QColor &colour, qreal devicePixelRatio)
{
    const int pixels = static_cast<int>(std::ceil(size * devicePixelRatio));
    QPixmap result = draw(name, {pixels, pixels}, colour);
    result.setDevicePixelRatio(devicePixelRatio);
    return result;
}

QIcon Icon::app()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        icon.addPixmap(draw(QStringLiteral("dropbeat"), {size, size}, Qt::black));
    }
    return icon;
}

QStringList Icon::names()
{
    QStringList names;
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    for (const QString &file : files) {
        const QString name = file.chopped(4);
        if (name != QLatin1String("dropbeat")) {
            names.append(name);
        }
    }
    return names;
}

} // namespace dropbeat
