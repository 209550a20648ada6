// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/table_style.h"

namespace dropbeat {

/// Edits the benchmark table in place: channels from a list, dates with a calendar, the rest as text.
class BenchmarkDelegate : public ChoiceDelegate
{
    Q_OBJECT

public:
    using ChoiceDelegate::ChoiceDelegate;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
};

} // namespace dropbeat
