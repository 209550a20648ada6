// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/flow_row.h"

#include <algorithm>
#include <numeric>

namespace dropbeat {

namespace {

constexpr qreal kGap = 6 * kPoint;
constexpr QChar kRightToLeftMark(0x200f);

/// One line as it is drawn: a line of a right-to-left paragraph that begins with a Latin word is still one of its own.
FlowCell::Piece linePiece(const QString &line, bool rightToLeft, qreal room, const QFont &font, const QColor &colour)
{
    const QString marked = rightToLeft && !line.isRightToLeft() ? kRightToLeftMark + line : line;
    return {lineHeight(font), [=](PageComposer &page, QPointF at) {
                const qreal shift = rightToLeft ? std::max<qreal>(0, room - textWidth(marked, font)) : 0;
                page.textAt(at + QPointF(shift, 0), marked, font, colour);
            }};
}

} // namespace

qreal FlowCell::height() const
{
    return std::accumulate(m_pieces.begin(), m_pieces.end(), qreal(0),
                           [](qreal sum, const Piece &piece) { return sum + piece.height; });
}

void FlowCell::text(const QString &text, const QFont &font, const QColor &colour)
{
    if (text.trimmed().isEmpty()) {
        return;
    }
    const qreal room = m_width - kGap;
    for (const QString &paragraph : text.trimmed().split(u'\n')) {
        const bool rightToLeft = paragraph.isRightToLeft();
        for (const QString &line : linesOf(paragraph, font, room)) {
            m_pieces.push_back(linePiece(line, rightToLeft, room, font, colour));
        }
    }
}

void FlowCell::labelled(const QString &label, const QString &text, const QFont &font, const QColor &colour)
{
    if (text.trimmed().isEmpty()) {
        return;
    }
    QFont small = font;
    small.setPixelSize(font.pixelSize() * 8 / 10);
    small.setWeight(QFont::Normal);
    gap(1.5 * kPoint);
    this->text(label, small, ink::kMuted);
    this->text(text, font, colour);
}

void FlowCell::piece(qreal height, std::function<void(PageComposer &, QPointF)> draw)
{
    m_pieces.push_back({height, std::move(draw)});
}

void FlowCell::gap(qreal height)
{
    piece(height, [](PageComposer &, QPointF) {});
}

void flow(PageComposer &page, const std::vector<FlowCell> &cells, const std::function<void()> &again)
{
    const qreal whole = std::ranges::max(cells, {}, &FlowCell::height).height();
    page.need(std::min(whole, page.bottom() - page.top() - page.headRoom()), again);
    std::vector<size_t> next(cells.size(), 0);
    const auto left = [&] {
        for (size_t i = 0; i < cells.size(); ++i) {
            if (next[i] < cells[i].pieces().size()) {
                return true;
            }
        }
        return false;
    };
    // A piece that no page has room for is drawn at the head of one, rather than never.
    bool force = false;
    while (left()) {
        const qreal top = page.y();
        qreal lowest = top;
        qreal x = page.left();
        bool wrote = false;
        for (size_t i = 0; i < cells.size(); ++i) {
            qreal y = top;
            const auto &pieces = cells[i].pieces();
            while (next[i] < pieces.size() && (force || y + pieces[next[i]].height <= page.bottom())) {
                force = false;
                pieces[next[i]].draw(page, {x, y});
                y += pieces[next[i]++].height;
                wrote = true;
            }
            lowest = std::max(lowest, y);
            x += cells[i].width();
        }
        page.moveTo(lowest);
        if (left()) {
            page.newPage();
            force = !wrote;
            if (again && wrote) {
                again();
            }
        }
    }
}

} // namespace dropbeat
