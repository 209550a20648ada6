// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/clip_list_delegate.h"

#include "ui/clips/clip_list_model.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QPainter>

namespace dropbeat {

namespace {

constexpr int kGap = 8; ///< between two cards
constexpr int kPad = 10;
constexpr int kBar = 7;
constexpr int kMark = 12;

QRect cardOf(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(0, 0, 0, -kGap);
}

/// Where the name stands, without the mark at its end.
QRect nameOf(const QStyleOptionViewItem &option, int mark)
{
    const QRect inner = cardOf(option).adjusted(kPad + 1, kPad - 2, -kPad - 1, -kPad);
    const QFontMetrics strong(Theme::font(FontRole::Strong));
    const bool mirrored = option.direction == Qt::RightToLeft;
    return {inner.left() + (mirrored ? mark : 0), inner.top(), inner.width() - mark, strong.height()};
}

/// The tick, or the number of findings; returns how wide it is.
int paintMark(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QVariant problems = index.data(ClipListModel::ProblemsRole);
    if (!problems.isValid()) {
        return 0;
    }
    const QRect line = nameOf(option, 0);
    const QString count = problems.toInt() == 0 ? QString() : option.locale.toString(problems.toInt());
    const int width = count.isEmpty() ? kMark : painter.fontMetrics().horizontalAdvance(count);
    const QRect place = QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter,
                                            {width, count.isEmpty() ? kMark : line.height()}, line);
    if (count.isEmpty()) {
        MarkLabel::paint(painter, place, Mark::Check, Theme::current().good);
    } else {
        painter.setPen(Theme::current().warn);
        painter.drawText(place, Qt::AlignCenter, count);
    }
    return width + 6;
}

} // namespace

void ClipListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ClipListModel *>(index.model());
    if (!model) {
        return;
    }
    const ClipListModel::Line &line = model->at(index.row());
    const Colours &c = Theme::current();
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    const QRect card = cardOf(option);
    const bool hovered = option.state & QStyle::State_MouseOver;
    stylepaint::roundRect(*painter, card, c.card, hovered && !selected ? c.controlBorder : c.hairline, 8);
    if (selected) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(c.accent, 2));
        painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), 7, 7);
    }
    if (option.state & QStyle::State_HasFocus && option.widget && stylepaint::showsFocus(*option.widget)) {
        stylepaint::focusRing(*painter, QRectF(card).adjusted(3, 3, -3, -3), 5);
    }
    painter->setFont(Theme::font(FontRole::Strong));
    const QRect name = nameOf(option, paintMark(*painter, option, index));
    const Qt::Alignment side = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
    painter->setPen(c.ink);
    painter->drawText(name, static_cast<int>(side) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(line.clip.name, Qt::ElideRight, name.width()));
    painter->setFont(Theme::font(FontRole::Small));
    const QRect whole = nameOf(option, 0);
    const QRect detail(whole.left(), whole.bottom() + 1, whole.width(), painter->fontMetrics().height());
    painter->setPen(c.muted);
    painter->drawText(detail, static_cast<int>(side) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(model->detailOf(line), Qt::ElideRight, detail.width()));
    painter->setRenderHint(QPainter::Antialiasing, false);
    paintStageBar(*painter, QRectF(whole.left(), detail.bottom() + 5, whole.width(), kBar), model->barOf(line));
    painter->restore();
}

QSize ClipListDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int words =
        QFontMetrics(Theme::font(FontRole::Strong)).height() + QFontMetrics(Theme::font(FontRole::Small)).height();
    return {120, kPad - 2 + words + 5 + kBar + kPad + kGap};
}

QWidget *ClipListDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *line = new QLineEdit(parent);
    line->setAccessibleName(tr("Name of the clip"));
    return line;
}

void ClipListDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                            const QModelIndex &) const
{
    const QRect name = nameOf(option, 0);
    editor->setGeometry(QRect(name.left() - 6, name.top() - 4, name.width() + 12, editor->sizeHint().height()));
}

} // namespace dropbeat
