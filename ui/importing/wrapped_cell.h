// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/table_style.h"

namespace dropbeat {

/// A cell of small muted words that may take two lines, as reasons do.
class WrappedCell : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace dropbeat
