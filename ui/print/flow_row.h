// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/page_composer.h"

#include <functional>
#include <vector>

namespace dropbeat {

/// A cell of a row that may go on over the end of a page: lines and frames, one below the other, none of them cut.
class FlowCell
{
public:
    explicit FlowCell(qreal width)
        : m_width(width)
    {}

    qreal width() const { return m_width; }
    qreal height() const;

    /// The text in as many lines as it needs; right-to-left paragraphs begin at the right. An empty one adds nothing.
    void text(const QString &text, const QFont &font, const QColor &colour = ink::kInk);
    /// A small word before the text: what it is.
    void labelled(const QString &label, const QString &text, const QFont &font, const QColor &colour = ink::kInk);
    /// Something else of that height; draws itself with its top left corner there.
    void piece(qreal height, std::function<void(PageComposer &, QPointF)> draw);
    void gap(qreal height);

    struct Piece
    {
        qreal height = 0;
        std::function<void(PageComposer &, QPointF)> draw;
    };
    const std::vector<Piece> &pieces() const { return m_pieces; }

private:
    qreal m_width;
    std::vector<Piece> m_pieces;
};

/// Writes the cells side by side. A row that fits on a page is not parted; a longer one goes on over the next pages.
/// `again` writes what is repeated at the head of each new page.
void flow(PageComposer &page, const std::vector<FlowCell> &cells, const std::function<void()> &again);

} // namespace dropbeat
