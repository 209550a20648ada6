// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/retention_strip.h"

#include "core/scripts/beat_edits.h"
#include "ui/clips/stage_words.h"
#include "ui/widgets/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kHeight = 64;
constexpr int kStripe = 5; ///< pixels, of a beat
constexpr int kLetters = 14;

} // namespace

RetentionStrip::RetentionStrip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RetentionStrip::sizeHint() const
{
    return {200, kHeight};
}

void RetentionStrip::show(const RetentionCurve &curve, const std::vector<LeavingBeat> &leaving,
                          const std::vector<Beat> &beats)
{
    m_curve = curve;
    m_leaving = leaving;
    m_beats = beats;
    QStringList points;
    for (const RetentionPoint &point : curve.points) {
        points << tr("%1 s: %2 %", "second, how many are still there")
                      .arg(QLocale().toString(point.second, 'f', 1), QLocale().toString(qRound(point.share * 100)));
    }
    setAccessibleName(tr("How many stayed"));
    setAccessibleDescription(points.join(QStringLiteral(", ")));
    setToolTip(points.join(u'\n'));
    update();
}

double RetentionStrip::xOf(double second) const
{
    const double present = totalTenths(m_beats) / 10.0;
    const double past = m_curve.points.empty() ? 0 : m_curve.points.back().second;
    const double seconds = std::max({present, past, 1.0});
    return second / seconds * (width() - 1);
}

double RetentionStrip::yOf(double share) const
{
    return kLetters + (1 - share) * (height() - kLetters - kStripe - 4);
}

void RetentionStrip::paintBeats(QPainter &painter) const
{
    const std::vector<int> starts = startsOf(m_beats);
    for (size_t i = 0; i < m_beats.size(); ++i) {
        const double from = xOf(starts[i] / 10.0);
        const double to = xOf((starts[i] + m_beats[i].tenths) / 10.0);
        painter.fillRect(QRectF(from, height() - kStripe, std::max(to - from - 1, 1.0), kStripe),
                         stageColour(m_beats[i].stage));
    }
}

void RetentionStrip::paintLeaving(QPainter &painter) const
{
    QColor shade = Theme::tone(Tone::Warn);
    painter.setFont(Theme::font(FontRole::Small));
    for (const LeavingBeat &each : m_leaving) {
        const QRectF area(xOf(each.stretch.from), kLetters, xOf(each.stretch.to) - xOf(each.stretch.from),
                          height() - kLetters - kStripe - 2);
        shade.setAlphaF(0.16F);
        painter.fillRect(area, shade);
        painter.setPen(Theme::tone(Tone::Warn));
        const QString text = tr("−%1 %", "share of those watching who left").arg(qRound(each.stretch.lostOfThem * 100));
        QRectF letters = painter.boundingRect(QRectF(area.left(), 0, 200, kLetters), Qt::AlignLeft, text);
        letters.moveLeft(std::min(letters.left(), width() - letters.width()));
        painter.drawText(letters, text);
    }
}

void RetentionStrip::paintCurve(QPainter &painter) const
{
    QPainterPath path;
    for (const RetentionPoint &point : m_curve.points) {
        const QPointF at(xOf(point.second), yOf(point.share));
        path.elementCount() == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::tone(Tone::Ink), 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void RetentionStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBeats(painter);
    paintLeaving(painter);
    paintCurve(painter);
}

} // namespace dropbeat
