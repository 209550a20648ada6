// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/format_delegate.h"

#include "core/measure/presets.h"
#include "ui/clips/stage_words.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStandardItem>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kPad = 10;
constexpr int kBar = 7;
constexpr int kLongest = 300; ///< tenths that fill the width, so that bars can be held against each other

std::vector<StageSpan> spansOf(const QVariant &beats)
{
    std::vector<StageSpan> spans;
    for (const QVariant &each : beats.toList()) { // stage and tenths in turns
        const QVariantList pair = each.toList();
        spans.push_back({static_cast<Stage>(pair.value(0).toInt()), pair.value(1).toInt()});
    }
    return spans;
}

} // namespace

QString formatFacts(const ClipFormat &format, const std::vector<Kpi> &kpis)
{
    const QString length = format.minTenths == format.maxTenths
                               ? secondsText(format.maxTenths)
                               : FormatDelegate::tr("%1 s").arg(spanText(format.minTenths, format.maxTenths));
    const auto kpi = std::find_if(kpis.begin(), kpis.end(), [&](const Kpi &each) { return each.id == format.kpi; });
    QString tells = kpi == kpis.end() ? QString() : kpiName(*kpi);
    if (tells.isEmpty()) {
        for (const Measure measure : allMeasures()) {
            tells = measureId(measure) == format.kpi ? measureName(measure) : tells;
        }
    }
    return tells.isEmpty() ? length : FormatDelegate::tr("%1 · judged by %2").arg(length, tells);
}

QStandardItem *formatItem(const QString &name, const QString &purpose, const QString &facts)
{
    auto *item = new QStandardItem(name);
    item->setData(purpose, FormatDelegate::PurposeRole);
    item->setData(facts, FormatDelegate::FactsRole);
    item->setData(QString(name + QStringLiteral(", ") + facts + QStringLiteral(". ") + purpose),
                  Qt::AccessibleTextRole);
    item->setToolTip(purpose);
    return item;
}

QStandardItem *formatItem(const FormatPlan &plan, const std::vector<Kpi> &kpis)
{
    QVariantList beats;
    for (const FormatBeat &beat : plan.beats) {
        beats << QVariant(QVariantList{static_cast<int>(beat.stage), beat.tenths});
    }
    QStandardItem *item = formatItem(plan.format.name, plan.format.purpose, formatFacts(plan.format, kpis));
    item->setData(beats, FormatDelegate::BeatsRole);
    return item;
}

void FormatDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &c = Theme::current();
    const auto side = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter) |
                      Qt::TextSingleLine;
    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, c.accentSoft);
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.hairline);
    const QRect inner = option.rect.adjusted(kPad, kPad - 2, -kPad, -kPad);
    const auto line = [&](const QFont &font, const QColor &colour, const QString &text, QRect rect, int align) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(rect, align, painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    };
    const QFont small = Theme::font(FontRole::Small);
    const QString facts = index.data(FactsRole).toString();
    const QString name = index.data().toString();
    const QFontMetrics strong(Theme::font(FontRole::Strong));
    QRect top(inner.left(), inner.top(), inner.width(), strong.height());
    line(Theme::font(FontRole::Strong), c.ink, name, top, side);
    const int taken = strong.horizontalAdvance(name) + 12;
    const bool mirrored = option.direction == Qt::RightToLeft;
    top.adjust(mirrored ? 0 : taken, 0, mirrored ? -taken : 0, 0);
    line(small, c.muted, facts, top, (side & ~Qt::AlignHorizontal_Mask) | (mirrored ? Qt::AlignLeft : Qt::AlignRight));
    const QRect below(inner.left(), top.bottom() + 2, inner.width(), QFontMetrics(small).height());
    line(small, c.muted, index.data(PurposeRole).toString(), below, side);
    const std::vector<StageSpan> spans = spansOf(index.data(BeatsRole));
    if (!spans.empty()) {
        paintStageBar(*painter, QRectF(inner.left(), below.bottom() + 6, inner.width(), kBar), spans, kLongest);
    }
    painter->restore();
}

QSize FormatDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int words =
        QFontMetrics(Theme::font(FontRole::Strong)).height() + QFontMetrics(Theme::font(FontRole::Small)).height();
    const bool bar = !index.data(BeatsRole).toList().isEmpty();
    return {420, kPad - 2 + words + 2 + (bar ? 6 + kBar : 0) + kPad};
}

} // namespace dropbeat
