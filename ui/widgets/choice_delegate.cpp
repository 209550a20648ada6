// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_style.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QTimer>

namespace dropbeat {

ChoiceDelegate::ChoiceDelegate(QObject *parent)
    : CellDelegate(parent)
{}

QWidget *ChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *box = new QComboBox(parent);
    box->addItems(index.data(ChoicesRole).toStringList());
    box->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *self = const_cast<ChoiceDelegate *>(this);
    connect(box, &QComboBox::activated, self, [self, box] {
        emit self->commitData(box);
        emit self->closeEditor(box);
    });
    // The list opens at once: the pill already looked like one.
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

void ChoiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = qobject_cast<QComboBox *>(editor);
    const int at = box ? box->findText(index.data(Qt::DisplayRole).toString()) : -1;
    if (at >= 0) {
        box->setCurrentIndex(at);
    }
}

void ChoiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *box = qobject_cast<const QComboBox *>(editor);
    if (!box || box->currentIndex() < 0) {
        return;
    }
    const QVariantList values = index.data(ChoiceValuesRole).toList();
    const int at = box->currentIndex();
    model->setData(index, at < values.size() ? values[at] : QVariant(at), Qt::EditRole);
}

void ChoiceDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &) const
{
    QRect rect = option.rect;
    rect.setWidth(std::max(rect.width(), editor->sizeHint().width()));
    rect.setHeight(editor->sizeHint().height());
    rect.moveTop(option.rect.center().y() - rect.height() / 2);
    if (option.direction == Qt::RightToLeft) {
        rect.moveRight(option.rect.right());
    }
    editor->setGeometry(rect);
}

} // namespace dropbeat
