// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/beat_delegate.h"

#include "core/scripts/beat_columns.h"
#include "ui/clips/beat_cell_editor.h"
#include "ui/widgets/spell_check.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/tabular_text.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QPersistentModelIndex>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kPadAcross = 8;
constexpr int kPadDown = 8;
constexpr int kTick = 14;
constexpr char kAt[] = "at"; ///< of an editor: its cell

BeatColumn columnOf(const QModelIndex &index)
{
    return beatColumns()[static_cast<size_t>(index.column())];
}

bool isLongText(BeatColumn column)
{
    return column == BeatColumn::Seen || column == BeatColumn::OnScreen || column == BeatColumn::Heard ||
           column == BeatColumn::Cta || column == BeatColumn::Props;
}

bool isChoice(BeatColumn column)
{
    return column == BeatColumn::Stage || column == BeatColumn::Grab;
}

QRect tickOf(const QStyleOptionViewItem &option)
{
    const QRect inner = option.rect.adjusted(kPadAcross, kPadDown, -kPadAcross, 0);
    return QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignTop, {kTick, kTick}, inner);
}

void paintTick(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QStyleOptionButton box;
    box.rect = tickOf(option);
    box.palette = option.palette;
    box.state = QStyle::State_Enabled;
    box.state |= index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    stylepaint::checkBox(painter, box);
}

void paintText(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &inner)
{
    const BeatColumn column = columnOf(index);
    QString text = index.data().toString();
    const bool spoken = column == BeatColumn::Heard || column == BeatColumn::OnScreen || column == BeatColumn::Seen;
    const bool none = text.isEmpty() && spoken;
    painter.setFont(option.font);
    painter.setPen(none ? Theme::current().muted : Theme::tone(static_cast<Tone>(index.data(ToneRole).toInt())));
    if (column == BeatColumn::Seconds) {
        const auto right = QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignTop;
        const QRect line(inner.left(), inner.top(), inner.width(), painter.fontMetrics().height());
        drawTabular(painter, line, right, text);
        return;
    }
    // Each text stands at the side where its language begins.
    const auto side = text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(inner, static_cast<int>(side | Qt::AlignTop) | Qt::TextWordWrap,
                     none ? QStringLiteral("—") : text);
}

} // namespace

void BeatDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &c = Theme::current();
    painter->save();
    painter->setClipRect(option.rect);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, c.accentSoft);
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.hairline);
    const QRect inner = option.rect.adjusted(kPadAcross, kPadDown, -kPadAcross, -kPadDown + 2);
    if (columnOf(index) == BeatColumn::Stage) {
        const QString word = index.data().toString();
        painter->setFont(Theme::font(FontRole::Small));
        const QSize size = Badge::sizeFor(word, Mark::None, painter->font()).boundedTo({inner.width(), 100});
        const QRect chip = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignTop, size, inner);
        Badge::paint(*painter, chip, word, static_cast<BadgeTone>(index.data(BadgeToneRole).toInt()), Mark::None,
                     option.direction);
    } else if (columnOf(index) == BeatColumn::Shot) {
        paintTick(*painter, option, index);
    } else {
        paintText(*painter, option, index, inner);
    }
    if (option.state & QStyle::State_HasFocus) {
        stylepaint::focusRing(*painter, QRectF(option.rect).adjusted(1, 1, -1, -2), 4);
    }
    painter->restore();
}

QSize BeatDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int wide = std::max(option.rect.width() - 2 * kPadAcross, 20);
    int tall = option.fontMetrics.height();
    if (columnOf(index) != BeatColumn::Stage && columnOf(index) != BeatColumn::Shot) {
        tall = std::max(
            tall, option.fontMetrics
                      .boundingRect(QRect(0, 0, wide, 10'000), Qt::TextWordWrap | Qt::AlignTop, index.data().toString())
                      .height());
    }
    return {wide + 2 * kPadAcross, std::max(tall, kTick + 4) + 2 * kPadDown};
}

QWidget *BeatDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const BeatColumn column = columnOf(index);
    if (isChoice(column)) {
        return ChoiceDelegate::createEditor(parent, option, index);
    }
    if (isLongText(column)) {
        auto *editor = new BeatCellEditor(parent);
        editor->setAccessibleName(beatColumnName(column));
        if (m_spelling) {
            new SpellCheck(*editor, *m_spelling);
        }
        const QPersistentModelIndex at = index;
        auto *self = const_cast<BeatDelegate *>(this);
        connect(editor, &BeatCellEditor::heightWanted, self,
                [self, at](int height) { emit self->heightWanted(at, height); });
        connect(editor, &BeatCellEditor::done, self, [self, editor, at] {
            emit self->commitData(editor);
            emit self->closeEditor(editor);
            emit self->enteredAt(at);
        });
        return editor;
    }
    auto *line = new QLineEdit(parent);
    line->setAccessibleName(beatColumnName(column));
    line->setProperty(kAt, QVariant::fromValue(QPersistentModelIndex(index)));
    if (column == BeatColumn::Seconds) {
        line->setAlignment(Qt::AlignRight);
        return line;
    }
    const QStringList choices = index.data(ChoicesRole).toStringList();
    auto *completer = column == BeatColumn::Product ? new ListCompleter(choices, line) : new QCompleter(choices, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
    return line;
}

void BeatDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *text = qobject_cast<BeatCellEditor *>(editor)) {
        const QString stored = index.data(Qt::EditRole).toString();
        if (text->toPlainText() != stored) {
            text->setPlainText(stored);
        }
        text->selectAll();
    } else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(index.data(Qt::EditRole).toString());
        line->selectAll();
    } else {
        ChoiceDelegate::setEditorData(editor, index);
    }
}

void BeatDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *text = qobject_cast<const BeatCellEditor *>(editor)) {
        model->setData(index, text->toPlainText());
    } else if (const auto *line = qobject_cast<const QLineEdit *>(editor)) {
        model->setData(index, line->text());
    } else {
        ChoiceDelegate::setModelData(editor, model, index);
    }
}

void BeatDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    QRect rect = option.rect.adjusted(1, 1, -1, -2);
    if (auto *text = qobject_cast<BeatCellEditor *>(editor)) {
        editor->setGeometry(rect);
        rect.setHeight(std::max(rect.height(), text->wantedHeight()));
        editor->setGeometry(rect);
    } else if (qobject_cast<QLineEdit *>(editor)) {
        rect.setHeight(std::min(rect.height(), editor->sizeHint().height()));
        editor->setGeometry(rect);
    } else {
        QStyleOptionViewItem top = option;
        top.rect.setHeight(editor->sizeHint().height());
        ChoiceDelegate::updateEditorGeometry(editor, top, index);
    }
}

bool BeatDelegate::eventFilter(QObject *editor, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && qobject_cast<QLineEdit *>(editor)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            auto *line = static_cast<QLineEdit *>(editor);
            const QModelIndex at = line->property(kAt).value<QPersistentModelIndex>();
            emit commitData(line);
            emit closeEditor(line);
            emit enteredAt(at);
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && qobject_cast<BeatCellEditor *>(editor)) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Tab || key == Qt::Key_Backtab) { // which Qt leaves to editors of several lines
            auto *text = static_cast<QWidget *>(editor);
            emit commitData(text);
            emit closeEditor(text, key == Qt::Key_Tab ? EditNextItem : EditPreviousItem);
            return true;
        }
    }
    return ChoiceDelegate::eventFilter(editor, event);
}

bool BeatDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (columnOf(index) != BeatColumn::Shot || !(index.flags() & Qt::ItemIsUserCheckable)) {
        return false;
    }
    bool toggles = false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        toggles = mouse->button() == Qt::LeftButton && tickOf(option).adjusted(-6, -6, 6, 6).contains(mouse->pos());
    } else if (event->type() == QEvent::KeyPress) {
        toggles = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    }
    if (!toggles) {
        return false;
    }
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace dropbeat
