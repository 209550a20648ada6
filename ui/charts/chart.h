// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/colours.h"

#include <QImage>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <QWidget>

#include <vector>

class QPainter;

namespace dropbeat {

/// A chart's content as a table: what one reads, and the bare values for files.
struct ChartTable
{
    struct Cell
    {
        QString text;   ///< as on screen
        QVariant value; ///< number or date, invalid when not reported
        bool number = false;
    };

    QStringList header;
    std::vector<bool> numeric; ///< per column, for alignment
    std::vector<std::vector<Cell>> rows;

    /// Tab-separated as spreadsheets paste it: header first, values in the locale's digits.
    QString toTsv() const;
    /// RFC 4180, values with a point and dates as ISO 8601.
    QByteArray toCsv() const;
};

/// A chart made from a plain struct. It can say itself in a sentence, as a table, and draw itself on any paint device.
class Chart : public QWidget
{
    Q_OBJECT

public:
    explicit Chart(QWidget *parent = nullptr);

    /// What the chart shows, in plain words, for screen readers and copies.
    virtual QString summary() const = 0;
    virtual ChartTable table() const = 0;
    /// Draws the chart in the given colours at the given logical size, from the painter's origin: pictures, SVG, PDF.
    virtual void paintOn(QPainter &painter, const QSize &size, const Colours &colours) = 0;
    /// A picture in the given colours.
    QImage image(const QSize &size, const Colours &colours, double scale);

    void setTitle(const QString &title);
    QString title() const { return m_title; }

signals:
    /// The content was replaced.
    void contentChanged();

protected:
    /// To be called after each change of content: accessible name and description, repaint, contentChanged.
    void announce();
    void changeEvent(QEvent *event) override;
    /// The theme or the fonts changed.
    virtual void restyle() { update(); }

private:
    QString m_title;
};

} // namespace dropbeat
