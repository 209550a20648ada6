// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_style.h"

#include "ui/widgets/style_paint.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/tabular_text.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kPad = 8;
constexpr int kSwatch = 10;
constexpr int kMark = 10;

/// What one cell shows, read from its model once.
struct Cell
{
    QString text;
    QString subtitle;
    std::optional<BadgeTone> badge;
    Mark mark = Mark::None;
    QColor swatch;
    bool choice = false;
    bool strong = false;
    Tone tone = Tone::Ink;
    Qt::Alignment alignment = Qt::AlignLeft;

    explicit Cell(const QModelIndex &index)
        : text(index.data(Qt::DisplayRole).toString())
        , subtitle(index.data(SubtitleRole).toString())
        , mark(static_cast<Mark>(index.data(MarkRole).toInt()))
        , swatch(index.data(SwatchRole).value<QColor>())
        , choice(index.data(ChoiceRole).toBool())
        , strong(index.data(StrongRole).toBool())
        , tone(static_cast<Tone>(index.data(ToneRole).toInt()))
    {
        if (const QVariant value = index.data(BadgeToneRole); value.isValid()) {
            badge = static_cast<BadgeTone>(value.toInt());
        }
        if (const QVariant value = index.data(Qt::TextAlignmentRole); value.isValid()) {
            alignment = static_cast<Qt::Alignment>(value.toInt());
        }
        // Models give a few cells their word in another type than text.
        const QVariant value = index.data(Qt::DisplayRole);
        if (value.typeId() == QMetaType::Double || value.typeId() == QMetaType::LongLong ||
            value.typeId() == QMetaType::Int) {
            text = QLocale().toString(value.toDouble(), 'f', value.typeId() == QMetaType::Double ? 2 : 0);
        }
    }

    bool isNumber() const { return alignment & Qt::AlignRight; }
    QString badgeText() const { return choice ? text + QStringLiteral(" ▾") : text; }
    int leading() const
    {
        return (swatch.isValid() ? kSwatch + 6 : 0) + (mark != Mark::None && !badge ? kMark + 6 : 0);
    }
    QFont font(const QFont &base) const
    {
        QFont font = badge ? Theme::font(FontRole::Small) : base;
        if (strong) {
            font.setWeight(QFont::DemiBold);
        }
        return font;
    }
    QColor ink(bool enabled) const { return enabled ? Theme::tone(tone) : Theme::current().faint; }
};

QColor markColour(Mark mark)
{
    const Colours &c = Theme::current();
    switch (mark) {
    case Mark::Triangle:
        return c.warn;
    case Mark::Square:
        return c.bad;
    case Mark::Ring:
        return c.warn;
    default:
        return c.good;
    }
}

void paintWords(QPainter &painter, const QRect &rect, const Cell &cell, const QStyleOptionViewItem &option)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const Qt::Alignment side = QStyle::visualAlignment(option.direction, cell.alignment & Qt::AlignHorizontal_Mask
                                                                             ? cell.alignment
                                                                             : cell.alignment | Qt::AlignLeft) &
                               Qt::AlignHorizontal_Mask;
    painter.setFont(cell.font(option.font));
    painter.setPen(cell.ink(enabled));
    QRect line = rect;
    if (!cell.subtitle.isEmpty()) {
        const int first = painter.fontMetrics().height();
        const QFont small = Theme::font(FontRole::Small);
        const int second = QFontMetrics(small).height();
        line.setTop(rect.top() + (rect.height() - first - second) / 2);
        line.setHeight(first);
        const QRect under(rect.left(), line.bottom() + 1, rect.width(), second);
        painter.save();
        painter.setFont(small);
        painter.setPen(Theme::current().muted);
        painter.drawText(under, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(cell.subtitle, Qt::ElideRight, under.width()));
        painter.restore();
    }
    if (cell.isNumber() && tabularWidth(painter.font(), cell.text) <= line.width() + 1) {
        drawTabular(painter, line, side | Qt::AlignVCenter, cell.text);
    } else {
        painter.drawText(line, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(cell.text, option.textElideMode, line.width()));
    }
}

void paintPill(QPainter &painter, const QRect &rect, const Cell &cell, const QStyleOptionViewItem &option)
{
    const QFont font = cell.font(option.font);
    painter.setFont(font);
    QSize size = Badge::sizeFor(cell.badgeText(), cell.mark, font).boundedTo(QSize(rect.width(), 100));
    const QRect pill = QStyle::alignedRect(option.direction,
                                           (cell.alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter, size, rect);
    Badge::paint(painter, pill, cell.badgeText(), *cell.badge, cell.mark, option.direction);
}

} // namespace

void styleTable(QTableView &view)
{
    view.setShowGrid(false);
    view.setFrameShape(QFrame::NoFrame);
    view.setWordWrap(false);
    view.setTextElideMode(Qt::ElideRight);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::SingleSelection);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setTabKeyNavigation(false);
    view.setCornerButtonEnabled(false);
    view.setMouseTracking(true);
    view.setItemDelegate(new CellDelegate(&view));
    view.verticalHeader()->hide();
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setDefaultSectionSize(view.fontMetrics().height() + 15);
    QHeaderView *header = view.horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionsClickable(view.isSortingEnabled());
    header->setMinimumSectionSize(32);
    QFont font = Theme::font(FontRole::Small);
    font.setWeight(QFont::Medium);
    header->setFont(font);
}

void fitHeightToRows(QTableView &view)
{
    int height = view.horizontalHeader()->isHidden() ? 0 : view.horizontalHeader()->sizeHint().height();
    height += view.verticalHeader()->length() + 2 * view.frameWidth();
    view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setFixedHeight(height + 1);
}

CellDelegate::CellDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &c = Theme::current();
    const Cell cell(index);
    painter->save();
    painter->setClipRect(option.rect);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, c.accentSoft);
    } else if (const QVariant fill = index.data(Qt::BackgroundRole); fill.isValid()) {
        painter->fillRect(option.rect, fill.value<QBrush>());
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.hairline);

    QRect inner = option.rect.adjusted(kPad, 0, -kPad, -1);
    const auto leading = [&](int size) {
        return QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, {size, size}, inner);
    };
    if (cell.swatch.isValid()) {
        Swatch::paint(*painter, leading(kSwatch), cell.swatch);
    }
    if (cell.mark != Mark::None && !cell.badge) {
        MarkLabel::paint(*painter, leading(kMark), cell.mark, markColour(cell.mark));
    }
    inner.adjust(option.direction == Qt::RightToLeft ? 0 : cell.leading(), 0,
                 option.direction == Qt::RightToLeft ? -cell.leading() : 0, 0);
    if (cell.badge) {
        paintPill(*painter, inner, cell, option);
    } else {
        paintWords(*painter, inner, cell, option);
    }
    if (option.state & QStyle::State_HasFocus) {
        stylepaint::focusRing(*painter, QRectF(option.rect).adjusted(1, 1, -1, -2), 4);
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Cell cell(index);
    const QFont font = cell.font(option.font);
    const QFontMetrics metrics(font);
    if (cell.badge) {
        const QSize pill = Badge::sizeFor(cell.badgeText(), cell.mark, font);
        return {pill.width() + 2 * kPad + cell.leading(), pill.height() + 12};
    }
    const QFontMetrics small(Theme::font(FontRole::Small));
    const int words =
        cell.isNumber() ? static_cast<int>(tabularWidth(font, cell.text)) + 1 : metrics.horizontalAdvance(cell.text);
    const int below = cell.subtitle.isEmpty() ? 0 : small.horizontalAdvance(cell.subtitle);
    return {std::max(words, below) + cell.leading() + 2 * kPad + 2,
            metrics.height() + (cell.subtitle.isEmpty() ? 0 : small.height()) + 14};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() == QEvent::ToolTip && index.data(Qt::ToolTipRole).toString().isEmpty()) {
        QStyleOptionViewItem filled = option;
        initStyleOption(&filled, index);
        if (sizeHint(filled, index).width() > option.rect.width()) {
            const QString subtitle = index.data(SubtitleRole).toString();
            QToolTip::showText(event->globalPos(),
                               index.data().toString() + (subtitle.isEmpty() ? QString() : u'\n' + subtitle), view);
            return true;
        }
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace dropbeat
