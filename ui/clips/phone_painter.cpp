// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/phone_painter.h"

#include "ui/clips/text_measure.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

constexpr QColor kBody(0x1e, 0x1b, 0x18);
constexpr QColor kFabric(0xa8, 0x93, 0x87); ///< of a drop without a colour

QFont fontOf(double pixels, bool bold = false)
{
    QFont font = Theme::font(bold ? FontRole::Strong : FontRole::Body);
    font.setPixelSize(std::max(1, qRound(pixels)));
    return font;
}

/// Dark enough for white text on it, whatever a drop's colour is.
QColor fabricOf(const QColor &colour)
{
    QColor fabric = colour.isValid() ? colour : kFabric;
    while (contrastRatio(fabric, Qt::white) < 2.4 && fabric.lightness() > 0) {
        fabric = mixed(fabric, Qt::black, 0.1);
    }
    return fabric;
}

} // namespace

PhonePainter::PhonePainter(QPainter &painter, const PhoneGeometry &phone, const PhoneScene &scene)
    : m_painter(painter)
    , m_phone(phone)
    , m_scene(scene)
{}

QColor PhonePainter::over(double strength) const
{
    return QColor::fromRgbF(1, 1, 1, static_cast<float>(strength));
}

void PhonePainter::body()
{
    const double round = m_phone.body.width() * 0.1;
    m_painter.setPen(Theme::isDark() ? QPen(Theme::current().controlBorder, 1) : QPen(Qt::NoPen));
    m_painter.setBrush(kBody);
    m_painter.drawRoundedRect(m_phone.body, round, round);
    QPainterPath screen;
    const double inner = round * 0.72;
    screen.addRoundedRect(m_phone.screen, inner, inner);
    m_painter.setClipPath(screen);
    m_painter.fillRect(m_phone.screen, QColor(0x12, 0x11, 0x10));
}

void PhonePainter::picture()
{
    const QImage &picture = m_scene.picture;
    if (picture.isNull()) {
        const QColor fabric = fabricOf(m_scene.fabric);
        QLinearGradient cloth(m_phone.frame.topLeft(), m_phone.frame.bottomLeft());
        cloth.setColorAt(0, mixed(fabric, Qt::white, 0.18));
        cloth.setColorAt(1, mixed(fabric, Qt::black, 0.3));
        m_painter.fillRect(m_phone.frame, cloth);
        return;
    }
    // The middle of the picture, as large as it takes to leave nothing of the frame free.
    const QSizeF fitted = QSizeF(m_phone.frame.size()).scaled(picture.size(), Qt::KeepAspectRatio);
    const QRectF source(QPointF((picture.width() - fitted.width()) / 2, (picture.height() - fitted.height()) / 2),
                        fitted);
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
    m_painter.drawImage(m_phone.frame, picture, source);
}

void PhonePainter::text(const Beat &beat, bool focused)
{
    m_painter.save();
    m_painter.setClipRect(m_phone.frame, Qt::IntersectClip);
    m_painter.translate(m_phone.frame.topLeft());
    m_painter.scale(m_phone.scale, m_phone.scale);
    paintOnScreenText(m_painter, beat, m_scene.outlet);
    m_painter.restore();
    if (focused) {
        const QRectF area = m_phone.fromFrame(textBox(beat, m_scene.outlet)).adjusted(-4, -2, 4, 2);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(QColor(0, 0, 0, 120), 3));
        m_painter.drawRoundedRect(area, 4, 4);
        m_painter.setPen(QPen(Qt::white, 1.5));
        m_painter.drawRoundedRect(area, 4, 4);
    }
}

void PhonePainter::guides(const SnappedPlace &place, const QRectF &text)
{
    m_painter.setPen(QPen(QColor(0xff, 0xe0, 0x66), 1.2));
    const QRectF &frame = m_phone.frame;
    if (place.atMiddleX || place.atEdgeX) {
        const QRectF safe = m_phone.fromFrame(safeArea(m_scene.outlet));
        const bool left = qAbs(text.left() - safe.left()) < qAbs(text.right() - safe.right());
        const double x = place.atMiddleX ? frame.center().x() : left ? safe.left() : safe.right();
        m_painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()));
    }
    if (place.atMiddleY || place.atEdgeY) {
        const QRectF safe = m_phone.fromFrame(safeArea(m_scene.outlet));
        const bool top = qAbs(text.top() - safe.top()) < qAbs(text.bottom() - safe.bottom());
        const double y = place.atMiddleY ? frame.center().y() : top ? safe.top() : safe.bottom();
        m_painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y));
    }
}

void PhonePainter::safeLines()
{
    const QRectF safe = m_phone.fromFrame(safeArea(m_scene.outlet));
    const QRectF &frame = m_phone.frame;
    const QMargins &margins = m_scene.outlet.safe;
    QPen pen(over(0.75), 1, Qt::CustomDashLine);
    pen.setDashPattern({3, 3});
    m_painter.setPen(pen);
    const auto line = [&](int margin, QPointF from, QPointF to) {
        if (margin > 0) {
            m_painter.drawLine(from, to);
        }
    };
    line(margins.top(), {frame.left(), safe.top()}, {frame.right(), safe.top()});
    line(margins.bottom(), {frame.left(), safe.bottom()}, {frame.right(), safe.bottom()});
    line(margins.left(), safe.topLeft(), safe.bottomLeft());
    line(margins.right(), safe.topRight(), safe.bottomRight());
}

void PhonePainter::platform()
{
    if (m_phone.frame.height() < m_phone.screen.height() - 1) {
        feed();
        return;
    }
    buttons();
    captionLines();
    coveredNote();
}

double PhonePainter::buttonsWidth() const
{
    return std::max(m_scene.outlet.safe.right() * m_phone.scale, m_phone.frame.width() * 0.12);
}

void PhonePainter::buttons()
{
    const double width = buttonsWidth();
    // Who posts, like, comment, keep, share: from above the caption upwards; beside it where what is covered below is
    // high enough to hold both.
    QRectF safe = m_phone.fromFrame(safeArea(m_scene.outlet));
    if (m_scene.outlet.safe.bottom() > m_scene.outlet.frame.height() * 0.3) {
        safe.setBottom(m_phone.frame.bottom() - m_phone.frame.height() * 0.06);
    }
    const double side = std::min(width * 0.56, m_phone.frame.width() * 0.085);
    const double x = m_phone.frame.right() - width / 2;
    double y = safe.bottom() - side * 0.4;
    for (int i = 0; i < 5; ++i) {
        const QRectF button(x - side / 2, y - side, side, side);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(over(i == 4 ? 0.65 : 0.38));
        m_painter.drawEllipse(button);
        if (i < 4) {
            m_painter.setBrush(over(0.3));
            m_painter.drawRoundedRect(QRectF(x - side * 0.28, y + side * 0.14, side * 0.56, side * 0.12), 1, 1);
        }
        y -= side * 1.62;
    }
}

void PhonePainter::captionLines()
{
    const QRectF safe = m_phone.fromFrame(safeArea(m_scene.outlet));
    const double high = m_phone.frame.bottom() - safe.bottom();
    const double left = m_phone.frame.left() + m_phone.frame.width() * 0.045;
    const double width = m_phone.frame.width() - buttonsWidth() - m_phone.frame.width() * 0.09;
    if (high < 24 || width < 20) {
        return;
    }
    const double letter = m_phone.frame.width() * 0.036;
    double y = m_phone.frame.bottom() - high * 0.62;
    if (letter < 9) { // too small to be read: bars stand for words
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(over(0.5));
        m_painter.drawRoundedRect(QRectF(left, y, width * 0.34, 4), 2, 2);
        m_painter.setBrush(over(0.3));
        m_painter.drawRoundedRect(QRectF(left, y + 9, width, 4), 2, 2);
        m_painter.drawRoundedRect(QRectF(left, y + 18, width * 0.62, 4), 2, 2);
        return;
    }
    m_painter.setPen(Qt::white);
    m_painter.setFont(fontOf(letter, true));
    const QFontMetricsF bold(m_painter.font());
    m_painter.drawText(QPointF(left, y + bold.ascent()), bold.elidedText(m_scene.account, Qt::ElideRight, width));
    m_painter.setFont(fontOf(letter));
    m_painter.drawText(QRectF(left, y + bold.height() * 1.15, width, bold.height() * 2.1),
                       Qt::TextWordWrap | Qt::AlignLeading, m_scene.caption);
}

void PhonePainter::coveredNote()
{
    const QRectF safe = m_phone.fromFrame(safeArea(m_scene.outlet));
    const double high = m_phone.frame.bottom() - safe.bottom();
    m_painter.setFont(fontOf(std::clamp(m_phone.frame.width() * 0.05, 9.0, 14.0)));
    const QFontMetricsF metrics(m_painter.font());
    if (high < metrics.height() * 1.6) {
        return;
    }
    const double width = m_phone.frame.width() - 12;
    m_painter.setPen(over(0.92));
    m_painter.drawText(QPointF(m_phone.frame.left() + 6, safe.bottom() + metrics.ascent() + 3),
                       metrics.elidedText(tr("captions and buttons cover this area"), Qt::ElideRight, width));
}

void PhonePainter::feed()
{
    // A post in a feed: who posts above it, buttons and caption below, none of it over the picture.
    const QRectF &screen = m_phone.screen;
    const QRectF &frame = m_phone.frame;
    const double unit = screen.width() * 0.05;
    const QColor bar = over(0.3);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(over(0.5));
    const double head = frame.top() - unit * 2.2;
    m_painter.drawEllipse(QRectF(screen.left() + unit * 0.7, head, unit * 1.6, unit * 1.6));
    m_painter.setBrush(bar);
    m_painter.drawRoundedRect(QRectF(screen.left() + unit * 2.8, head + unit * 0.55, unit * 6, unit * 0.5), 2, 2);
    const double below = frame.bottom() + unit * 0.8;
    for (int i = 0; i < 3; ++i) {
        m_painter.drawEllipse(QRectF(screen.left() + unit * (0.8 + 2 * i), below, unit * 1.3, unit * 1.3));
    }
    m_painter.drawRoundedRect(QRectF(screen.left() + unit * 0.8, below + unit * 2.2, unit * 13, unit * 0.5), 2, 2);
    m_painter.drawRoundedRect(QRectF(screen.left() + unit * 0.8, below + unit * 3.3, unit * 8, unit * 0.5), 2, 2);
}

void PhonePainter::rehearsal()
{
    using Phase = RehearsalState::Phase;
    const RehearsalState &state = m_scene.rehearsal->state;
    const QRectF &screen = m_phone.screen;
    if (state.phase == Phase::Countdown || state.phase == Phase::Over) {
        m_painter.fillRect(screen, QColor(0, 0, 0, 110));
        m_painter.setPen(Qt::white);
        m_painter.setFont(fontOf(screen.width() * (state.phase == Phase::Over ? 0.12 : 0.5), true));
        m_painter.drawText(screen, Qt::AlignCenter,
                           state.phase == Phase::Over ? tr("Done") : QLocale().toString(state.count));
    }
    // How far the clip is, at the very top; how much of the beat is left, below it.
    const QRectF track(screen.left(), screen.top(), screen.width(), std::max(4.0, screen.width() * 0.025));
    m_painter.fillRect(track, over(0.35));
    QRectF passed = track;
    passed.setWidth(track.width() * state.share);
    m_painter.fillRect(passed, Qt::white);
    if (state.phase == Phase::Running) {
        m_painter.setFont(fontOf(std::max(11.0, screen.width() * 0.085), true));
        const QFontMetricsF metrics(m_painter.font());
        const QString left = QLocale().toString(state.remaining / 1000.0, 'f', 1);
        const QRectF pill(screen.left() + 6, track.bottom() + 6, metrics.horizontalAdvance(left) + 12,
                          metrics.height() + 4);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(QColor(0, 0, 0, 150));
        m_painter.drawRoundedRect(pill, 6, 6);
        m_painter.setPen(Qt::white);
        m_painter.drawText(pill, Qt::AlignCenter, left);
    }
}

} // namespace dropbeat
