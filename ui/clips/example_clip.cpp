// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/example_clip.h"

#include "core/scripts/beat_columns.h"
#include "core/scripts/presets.h"
#include "ui/clips/stage_words.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace dropbeat {

namespace {

constexpr int kHeight = 72;
constexpr int kPad = 8;

std::vector<Beat> exampleBeats()
{
    for (const FormatPlan &plan : presetFormats()) {
        if (plan.format.key == QLatin1String("style-3-ways")) {
            return beatsOf(plan, {});
        }
    }
    return {};
}

} // namespace

ExampleClip::ExampleClip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ExampleClip::sizeHint() const
{
    return {560, kHeight};
}

void ExampleClip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<Beat> beats = exampleBeats();
    int total = 0;
    for (const Beat &beat : beats) {
        total += beat.tenths;
    }
    double at = 0;
    for (const Beat &beat : beats) {
        const double width = total > 0 ? double(rect().width()) * beat.tenths / total : 0;
        const QRectF box(at, 0, width - 2, kHeight);
        stylepaint::roundRect(painter, box, stageSoft(beat.stage), stageColour(beat.stage), 4);
        QRectF words = box.adjusted(kPad, kPad - 2, -4, -kPad);
        painter.setPen(Theme::current().ink);
        painter.setFont(Theme::font(FontRole::Strong));
        painter.drawText(words, Qt::AlignTop, stageName(beat.stage));
        words.setTop(words.top() + painter.fontMetrics().height());
        painter.setFont(Theme::font(FontRole::Small));
        painter.drawText(words, Qt::AlignTop, secondsText(beat.tenths));
        words.setTop(words.top() + painter.fontMetrics().height());
        const QString what = beat.cta.isEmpty() ? beat.seen : beat.cta;
        painter.drawText(words, Qt::AlignTop,
                         painter.fontMetrics().elidedText(what, Qt::ElideRight, static_cast<int>(words.width())));
        at += width;
    }
}

} // namespace dropbeat
