// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/wrapped_cell.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace dropbeat {

void WrappedCell::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    CellDelegate::paint(painter, option, QModelIndex()); // selection, focus and hairline
    painter->save();
    painter->setFont(Theme::font(FontRole::Small));
    painter->setPen(Theme::current().muted);
    painter->setLayoutDirection(option.direction);
    painter->drawText(option.rect.adjusted(8, 2, -8, -3),
                      static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter) |
                          Qt::TextWordWrap,
                      index.data().toString());
    painter->restore();
}

} // namespace dropbeat
