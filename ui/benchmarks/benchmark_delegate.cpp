// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/benchmarks/benchmark_delegate.h"

#include "ui/benchmarks/benchmarks_model.h"

#include <QDateEdit>
#include <QLineEdit>

namespace dropbeat {

QWidget *BenchmarkDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                         const QModelIndex &index) const
{
    if (index.column() == BenchmarksModel::ForChannel) {
        return ChoiceDelegate::createEditor(parent, option, index);
    }
    const QString name = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    if (index.column() == BenchmarksModel::AsOf) {
        auto *date = new QDateEdit(parent);
        date->setCalendarPopup(true);
        date->setMinimumDate(QDate(1990, 1, 1)); // stands for "undated"
        date->setSpecialValueText(BenchmarksModel::tr("undated"));
        date->setAccessibleName(name);
        return date;
    }
    auto *line = new QLineEdit(parent);
    line->setAccessibleName(name);
    line->setAlignment(static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt()));
    return line;
}

void BenchmarkDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *date = qobject_cast<QDateEdit *>(editor)) {
        const QDate day = index.data(Qt::EditRole).toDate();
        date->setDate(day.isValid() ? day : date->minimumDate());
    } else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(index.data(Qt::EditRole).toString());
        line->selectAll();
    } else {
        ChoiceDelegate::setEditorData(editor, index);
    }
}

void BenchmarkDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *date = qobject_cast<const QDateEdit *>(editor)) {
        model->setData(index, date->date() == date->minimumDate() ? QDate() : date->date());
    } else if (const auto *line = qobject_cast<const QLineEdit *>(editor)) {
        model->setData(index, line->text());
    } else {
        ChoiceDelegate::setModelData(editor, model, index);
    }
}

void BenchmarkDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                             const QModelIndex &index) const
{
    ChoiceDelegate::updateEditorGeometry(editor, option, index);
    if (qobject_cast<QLineEdit *>(editor)) {
        editor->setGeometry(option.rect.adjusted(1, 1, -1, -2));
    }
}

} // namespace dropbeat
