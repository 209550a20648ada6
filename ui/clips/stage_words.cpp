// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/stage_words.h"

#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

} // namespace

BadgeTone stageTone(Stage stage)
{
    return stage == Stage::See ? BadgeTone::See : stage == Stage::Feel ? BadgeTone::Feel : BadgeTone::Do;
}

QColor stageColour(Stage stage)
{
    const Colours &c = Theme::current();
    return stage == Stage::See ? c.see : stage == Stage::Feel ? c.feel : c.act;
}

QColor stageSoft(Stage stage)
{
    const Colours &c = Theme::current();
    return stage == Stage::See ? c.seeSoft : stage == Stage::Feel ? c.feelSoft : c.actSoft;
}

QString secondsNumber(int tenths)
{
    return QLocale().toString(tenths / 10.0, 'f', tenths % 10 == 0 ? 0 : 1);
}

QString secondsText(int tenths)
{
    return tr("%1 s").arg(secondsNumber(tenths));
}

QString spanText(int fromTenths, int toTenths)
{
    return secondsNumber(fromTenths) + u'–' + secondsNumber(toTenths);
}

void paintStageBar(QPainter &painter, const QRectF &rect, const std::vector<StageSpan> &spans, int full)
{
    int total = 0;
    for (const StageSpan &span : spans) {
        total += span.tenths;
    }
    if (total == 0) {
        painter.fillRect(rect, Theme::current().track);
        return;
    }
    constexpr double gap = 1;
    const double perTenth = rect.width() / std::max(total, full);
    double at = 0;
    for (const StageSpan &span : spans) {
        const double width = span.tenths * perTenth;
        if (width > gap) {
            painter.fillRect(QRectF(rect.left() + at, rect.top(), width - gap, rect.height()), stageColour(span.stage));
        }
        at += width;
    }
}

} // namespace dropbeat
