// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/row_delegates.h"

#include "ui/drop/clips_model.h"
#include "ui/drop/rollout_steps_model.h"
#include "ui/drop/title_editor.h"
#include "ui/drop/touchpoints_model.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>

namespace dropbeat {

namespace {

constexpr int kIndent = 20;
constexpr int kTick = 16;

QWidget *named(QWidget *editor, const QModelIndex &index)
{
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setFrame(true);
    }
    if (editor) {
        editor->setAutoFillBackground(true); // nothing of the cell shows through
        editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    }
    return editor;
}

} // namespace

QWidget *RowDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return named(CellDelegate::createEditor(parent, option, index), index);
}

void ClipDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *clips = qobject_cast<const ClipsModel *>(index.model());
    if (!clips || index.column() != ClipsModel::Name || !clips->variantAt(index.row())) {
        CellDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem indented = option;
    indented.rect.adjust(option.direction == Qt::RightToLeft ? 0 : kIndent, 0,
                         option.direction == Qt::RightToLeft ? -kIndent : 0, 0);
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, Theme::current().accentSoft);
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      Theme::current().hairline);
    CellDelegate::paint(painter, indented, index);
}

QWidget *ClipDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return named(CellDelegate::createEditor(parent, option, index), index);
}

void ClipDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    const auto *clips = qobject_cast<const ClipsModel *>(index.model());
    QRect rect = option.rect;
    if (clips && index.column() == ClipsModel::Name && clips->variantAt(index.row())) {
        rect.adjust(option.direction == Qt::RightToLeft ? 0 : kIndent, 0,
                    option.direction == Qt::RightToLeft ? -kIndent : 0, 0);
    }
    editor->setGeometry(rect);
}

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant ticked = index.data(Qt::CheckStateRole);
    QStyleOptionViewItem words = option;
    if (ticked.isValid()) {
        const bool right = option.direction == Qt::RightToLeft;
        words.rect.adjust(right ? 0 : kTick + 8, 0, right ? -kTick - 8 : 0, 0);
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, Theme::current().accentSoft);
        }
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          Theme::current().hairline);
    }
    ChoiceDelegate::paint(painter, words, index);
    if (ticked.isValid()) {
        QStyleOptionButton box;
        box.QStyleOption::operator=(option);
        box.rect = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, {kTick, kTick},
                                       option.rect.adjusted(8, 0, -8, 0));
        box.state = QStyle::State_Enabled | (ticked.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);
    }
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = ChoiceDelegate::sizeHint(option, index);
    return index.data(Qt::CheckStateRole).isValid() ? size + QSize(kTick + 8, 0) : size;
}

QWidget *StepDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return index.column() == RolloutStepsModel::Where
               ? ChoiceDelegate::createEditor(parent, option, index)
               : named(QStyledItemDelegate::createEditor(parent, option, index), index);
}

void StepDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    index.column() == RolloutStepsModel::Where ? ChoiceDelegate::setEditorData(editor, index)
                                               : QStyledItemDelegate::setEditorData(editor, index);
}

void StepDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    index.column() == RolloutStepsModel::Where ? ChoiceDelegate::setModelData(editor, model, index)
                                               : QStyledItemDelegate::setModelData(editor, model, index);
}

bool StepDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    const QVariant ticked = index.data(Qt::CheckStateRole);
    if (ticked.isValid() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QRect tick = QStyle::visualRect(option.direction, option.rect,
                                              QRect(option.rect.topLeft(), QSize(kTick + 12, option.rect.height())));
        if (mouse->button() == Qt::LeftButton && tick.contains(mouse->pos())) {
            return model->setData(index, ticked.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked,
                                  Qt::CheckStateRole);
        }
    }
    return false;
}

QWidget *TouchpointDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                          const QModelIndex &index) const
{
    switch (index.column()) {
    case TouchpointsModel::Channel:
    case TouchpointsModel::State:
        return ChoiceDelegate::createEditor(parent, option, index);
    case TouchpointsModel::When: {
        auto *edit = new QDateTimeEdit(parent);
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(dateTimeFormat());
        return named(edit, index);
    }
    case TouchpointsModel::Title: {
        auto *editor = new TitleEditor(parent);
        auto *self = const_cast<TouchpointDelegate *>(this);
        const auto *view = qobject_cast<const QAbstractItemView *>(parent->parentWidget());
        connect(editor, &TitleEditor::done, self, [self, editor, view, at = QPersistentModelIndex(index)] {
            if (view && view->indexWidget(at) == editor) { // else the table has put it away already
                emit self->commitData(editor);
                emit self->closeEditor(editor);
            }
        });
        return named(editor, index);
    }
    default:
        return named(QStyledItemDelegate::createEditor(parent, option, index), index);
    }
}

void TouchpointDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *title = qobject_cast<TitleEditor *>(editor)) {
        title->setWords(index.data(TouchpointsModel::TitleAndWhyRole).toStringList());
    } else if (auto *when = qobject_cast<QDateTimeEdit *>(editor)) {
        when->setDateTime(index.data(Qt::EditRole).toDateTime());
    } else if (index.column() == TouchpointsModel::Channel || index.column() == TouchpointsModel::State) {
        ChoiceDelegate::setEditorData(editor, index);
    } else {
        QStyledItemDelegate::setEditorData(editor, index);
    }
}

void TouchpointDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *title = qobject_cast<const TitleEditor *>(editor)) {
        if (!title->words().join(QString()).trimmed().isEmpty()) {
            model->setData(index, title->words(), Qt::EditRole);
        }
    } else if (const auto *when = qobject_cast<const QDateTimeEdit *>(editor)) {
        model->setData(index, when->dateTime(), Qt::EditRole);
    } else if (index.column() == TouchpointsModel::Channel || index.column() == TouchpointsModel::State) {
        ChoiceDelegate::setModelData(editor, model, index);
    } else {
        QStyledItemDelegate::setModelData(editor, model, index);
    }
}

void TouchpointDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                              const QModelIndex &index) const
{
    ChoiceDelegate::updateEditorGeometry(editor, option, index);
    const int over = editor->parentWidget() ? editor->geometry().bottom() - editor->parentWidget()->rect().bottom() : 0;
    if (over > 0) {
        editor->move(editor->x(), std::max(0, editor->y() - over)); // the last row's editor stays in sight
    }
}

} // namespace dropbeat
