// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/save_chart.h"

#include "core/base/error.h"
#include "ui/charts/chart.h"
#include "ui/widgets/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace dropbeat {

namespace {

constexpr int kMargin = 16;
constexpr int kDotsPerInch = 96; // logical pixels

QString translated(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

int titleHeight(const Chart &chart)
{
    return chart.title().isEmpty() ? 0 : QFontMetrics(Theme::font(FontRole::Heading)).height() + 10;
}

QSize pageSize(const Chart &chart, const QSize &size)
{
    return size + QSize(2 * kMargin, 2 * kMargin + titleHeight(chart));
}

/// The chart with its title, as it goes into a letter or a deck.
void paintPage(QPainter &painter, Chart &chart, const QSize &size)
{
    const Colours colours = lightColours();
    painter.fillRect(QRect(QPoint(), pageSize(chart, size)), colours.card);
    painter.translate(kMargin, kMargin);
    if (!chart.title().isEmpty()) {
        painter.setFont(Theme::font(FontRole::Heading));
        painter.setPen(colours.ink);
        painter.drawText(QRect(0, 0, size.width(), titleHeight(chart)), Qt::AlignLeft | Qt::AlignTop, chart.title());
        painter.translate(0, titleHeight(chart));
    }
    chart.paintOn(painter, size, colours);
}

QByteArray png(Chart &chart, const QSize &size)
{
    constexpr double scale = 2;
    QImage image(pageSize(chart, size) * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    paintPage(painter, chart, size);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svg(Chart &chart, const QSize &size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kDotsPerInch);
    generator.setSize(pageSize(chart, size));
    generator.setViewBox(QRect(QPoint(), pageSize(chart, size)));
    generator.setTitle(chart.title());
    generator.setDescription(chart.summary());
    QPainter painter(&generator);
    paintPage(painter, chart, size);
    painter.end();
    return bytes;
}

QByteArray pdf(Chart &chart, const QSize &size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const QSizeF points = QSizeF(pageSize(chart, size)) * 72.0 / kDotsPerInch;
    writer.setPageSize(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(kDotsPerInch);
    writer.setTitle(chart.title());
    writer.setCreator(QStringLiteral("Dropbeat"));
    QPainter painter(&writer);
    paintPage(painter, chart, size);
    painter.end();
    return bytes;
}

} // namespace

QStringList chartEndings()
{
    return {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"), QStringLiteral("csv")};
}

void saveChart(Chart &chart, const QString &path, QSize size)
{
    if (size.isEmpty()) {
        size = chart.isVisible() ? chart.size() : chart.sizeHint();
    }
    const QString ending = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (ending == QLatin1String("png")) {
        bytes = png(chart, size);
    } else if (ending == QLatin1String("svg")) {
        bytes = svg(chart, size);
    } else if (ending == QLatin1String("pdf")) {
        bytes = pdf(chart, size);
    } else if (ending == QLatin1String("csv")) {
        bytes = chart.table().toCsv();
    } else {
        throw Error(Error::Kind::Refused, translated("The chart was not saved."),
                    translated("“%1” is no kind of file a chart can be saved as.").arg(ending),
                    translated("Choose a name that ends in .png, .svg, .pdf or .csv."));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        throw Error(Error::Kind::Failed, translated("The chart was not saved."), file.errorString(),
                    translated("Choose another folder, or make room on the disk."));
    }
}

} // namespace dropbeat
