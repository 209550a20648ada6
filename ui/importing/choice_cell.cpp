// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/choice_cell.h"

#include <QComboBox>

namespace dropbeat {

void ChoiceCell::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        box->setMaxVisibleItems(18);
        box->setCurrentIndex(index.data(ChosenRole).toInt());
    }
}

void ChoiceCell::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *box = qobject_cast<const QComboBox *>(editor);
    if (box && box->currentIndex() != index.data(ChosenRole).toInt()) {
        ChoiceDelegate::setModelData(editor, model, index);
    }
}

} // namespace dropbeat
