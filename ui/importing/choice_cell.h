// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/table_style.h"

namespace dropbeat {

/// A pill cell with a drop-down that knows which choice is the present one even when the pill says it shorter. Leaving
/// the list without choosing changes nothing.
class ChoiceCell : public ChoiceDelegate
{
    Q_OBJECT
public:
    /// int: which of ChoicesRole the cell has now.
    static constexpr int ChosenRole = Qt::UserRole + 140;

    using ChoiceDelegate::ChoiceDelegate;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
};

} // namespace dropbeat
