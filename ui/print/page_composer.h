// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/printed_page.h"

#include <functional>
#include <vector>

namespace dropbeat {

/// Light ink, whatever the theme of the screen.
namespace ink {
inline const QColor kInk(0x1e, 0x1b, 0x18);
inline const QColor kMuted(0x69, 0x62, 0x5a);
inline const QColor kLine(0xd9, 0xd3, 0xca);
inline const QColor kTint(0xf4, 0xf0, 0xea);
inline const QColor kAccent(0x7a, 0x2e, 0x3a);
} // namespace ink

/// A font of the program's face, its size in points.
QFont printFont(qreal points, bool strong = false);
qreal textWidth(const QString &text, const QFont &font);
qreal lineHeight(const QFont &font);
/// The text cut into lines of at most that width, at words, or within a word that is longer than a line.
QStringList linesOf(const QString &text, const QFont &font, qreal width);
/// The text, shortened with … when it is wider.
QString elided(const QString &text, const QFont &font, qreal width);

/// One cell of a row that is printed.
struct PrintedCell
{
    QString text;
    qreal width = 0; ///< of its column
    QFont font;
    QColor colour = ink::kInk;
    QString below; ///< a smaller second paragraph
    bool right = false;
    QColor dot; ///< before the text
};

/// Puts texts on pages from top to bottom, and begins a new page when one is full. Every page has margins, the title at
/// the first one's head, and a foot with what it is and the page's number.
class PageComposer
{
public:
    PageComposer(QSizeF size, QString foot);

    qreal left() const { return m_margin; }
    qreal width() const { return m_size.width() - 2 * m_margin; }
    qreal y() const { return m_y; }
    qreal top() const { return m_margin; }
    /// What is kept free of a row on a page of its own, for the heads that are repeated above it.
    qreal headRoom() const { return 60 * kPoint; }
    qreal bottom() const { return m_size.height() - m_margin - 16 * kPoint; }
    void move(qreal by) { m_y += by; }
    void moveTo(qreal y) { m_y = y; }

    /// Begins a new page when this much does not fit any more; `again` then writes what is repeated at its head.
    bool need(qreal height, const std::function<void()> &again = {});
    void newPage();

    void text(const QString &text, const QFont &font, const QColor &colour = ink::kInk);
    void textAt(QPointF topLeft, const QString &text, const QFont &font, const QColor &colour = ink::kInk);
    void box(const QRectF &rect, const QColor &fill) { m_pages.back().boxes.push_back({rect, fill}); }
    void picture(const QRectF &rect, const QImage &image) { m_pages.back().pictures.push_back({rect, image}); }
    void line();
    qreal rowHeight(const std::vector<PrintedCell> &cells) const;
    void row(const std::vector<PrintedCell> &cells);

    /// Writes the feet and gives the pages away.
    PrintedPages finish();

private:
    QSizeF m_size;
    QString m_foot;
    qreal m_margin = 40 * kPoint;
    qreal m_y = 0;
    PrintedPages m_pages;
};

} // namespace dropbeat
