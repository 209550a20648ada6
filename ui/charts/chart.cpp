// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart.h"

#include <QDate>
#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace dropbeat {

namespace {

QString fileText(const ChartTable::Cell &cell)
{
    if (!cell.value.isValid()) {
        return cell.number ? QString() : cell.text;
    }
    if (cell.value.typeId() == QMetaType::QDate) {
        return cell.value.toDate().toString(Qt::ISODate);
    }
    if (cell.value.typeId() == QMetaType::Double) {
        return QString::number(cell.value.toDouble(), 'g', 10);
    }
    return cell.value.toString();
}

QString pasteText(const ChartTable::Cell &cell)
{
    QString text = cell.text;
    if (cell.number) {
        text = !cell.value.isValid() ? QString()
               : cell.value.typeId() == QMetaType::Double
                   ? QLocale().toString(cell.value.toDouble(), 'g', 10).remove(QLocale().groupSeparator())
                   : cell.value.toString();
    }
    return text.replace(u'\t', u' ').replace(u'\n', u' ');
}

QString quoted(const QString &field)
{
    const bool needs = field.contains(u',') || field.contains(u'"') || field.contains(u'\n') || field.contains(u'\r');
    QString escaped = field;
    return needs ? u'"' + escaped.replace(u'"', QStringLiteral("\"\"")) + u'"' : field;
}

} // namespace

QString ChartTable::toTsv() const
{
    QStringList lines{header.join(u'\t')};
    for (const std::vector<Cell> &row : rows) {
        QStringList fields;
        for (const Cell &cell : row) {
            fields.append(pasteText(cell));
        }
        lines.append(fields.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

QByteArray ChartTable::toCsv() const
{
    QByteArray csv;
    const auto append = [&csv](const QStringList &fields) {
        QStringList safe;
        for (const QString &field : fields) {
            safe.append(quoted(field));
        }
        csv += safe.join(u',').toUtf8() + "\r\n";
    };
    append(header);
    for (const std::vector<Cell> &row : rows) {
        QStringList fields;
        for (const Cell &cell : row) {
            fields.append(fileText(cell));
        }
        append(fields);
    }
    return csv;
}

Chart::Chart(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QImage Chart::image(const QSize &size, const Colours &colours, double scale)
{
    QImage image(size * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(colours.card);
    QPainter painter(&image);
    paintOn(painter, size, colours);
    return image;
}

void Chart::setTitle(const QString &title)
{
    m_title = title;
    setAccessibleName(title);
}

void Chart::announce()
{
    setAccessibleDescription(summary());
    updateGeometry();
    update();
    emit contentChanged();
}

void Chart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::LocaleChange:
        restyle();
        break;
    default:
        break;
    }
}

} // namespace dropbeat
