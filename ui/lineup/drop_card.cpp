// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lineup/drop_card.h"

#include "ui/widgets/cover_image.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/ring_gauge.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace dropbeat {

namespace {

constexpr int kColourHeight = 75;
constexpr double kRadius = 8;
constexpr int kPad = 11;
constexpr int kRing = 32;

} // namespace

DropCard::DropCard(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void DropCard::setCard(const LineupCard &card)
{
    if (card == m_card) {
        return;
    }
    m_card = card;
    describe();
    update();
}

void DropCard::setCover(const QPixmap &cover)
{
    m_cover = cover;
    update();
}

void DropCard::setChosen(bool chosen)
{
    if (m_chosen != chosen) {
        m_chosen = chosen;
        update();
    }
}

QString DropCard::chapterLine() const
{
    const QString day = m_card.launch.isValid() ? dayText(m_card.launch.date) : tr("No date yet");
    return m_card.chapter > 0 ? tr("Ch. %1 · %2").arg(m_card.chapter).arg(day) : day;
}

void DropCard::describe()
{
    setText(m_card.name);
    setAccessibleName(QStringList{m_card.name, dropStatusText(m_card.status), chapterLine(), m_card.line,
                                  tr("ready %1 %").arg(m_card.ready)}
                          .join(QStringLiteral(", ")));
    setAccessibleDescription(m_card.story);
    QString tip = m_card.name;
    if (!m_card.story.isEmpty()) {
        tip += u'\n' + m_card.story;
    }
    if (m_card.launch.isValid()) {
        tip += u'\n' + longWhenText(m_card.launch);
    }
    if (!m_card.readyText.isEmpty()) {
        tip += QStringLiteral("\n\n") + m_card.readyText;
    }
    setToolTip(tip);
}

void DropCard::paintEvent(QPaintEvent *)
{
    const Colours &c = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = rect();
    stylepaint::roundRect(painter, frame, c.card, underMouse() ? c.controlBorder : c.hairline, kRadius);
    QPainterPath shape;
    shape.addRoundedRect(frame.adjusted(1, 1, -1, -1), kRadius - 1, kRadius - 1);
    painter.save();
    painter.setClipPath(shape);
    const QRectF top(0, 0, width(), kColourHeight);
    painter.fillRect(top, m_card.colour.isValid() ? m_card.colour : c.track);
    if (!m_cover.isNull()) {
        paintCover(painter, top, m_cover);
    }
    painter.restore();
    paintWords(painter, frame.adjusted(kPad, kColourHeight + 8, -kPad, -9));
    if (m_chosen) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.accent, 2));
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), kRadius - 1, kRadius - 1);
    }
    if (hasFocus() && m_byKeyboard) {
        stylepaint::focusRing(painter, m_chosen ? frame.adjusted(3, 3, -3, -3) : frame, kRadius - 2);
    }
}

void DropCard::paintWords(QPainter &painter, const QRectF &area) const
{
    const Colours &c = Theme::current();
    const auto line = [&](FontRole role, const QColor &ink, double top, const QString &text) {
        painter.setFont(Theme::font(role));
        painter.setPen(ink);
        const QFontMetricsF metrics(painter.font());
        const double taken = top > area.height() / 2 ? kRing + 8 : 0; // the ring stands beside the last line
        const QRectF rect(layoutDirection() == Qt::RightToLeft ? area.left() + taken : area.left(), area.top() + top,
                          area.width() - taken, metrics.height());
        painter.drawText(rect,
                         static_cast<int>(Qt::AlignVCenter | Qt::TextSingleLine) |
                             static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                         metrics.elidedText(text, Qt::ElideRight, rect.width()));
        return rect.bottom() - area.top();
    };
    double y = line(FontRole::Small, c.muted, 0, chapterLine());
    y = line(FontRole::Heading, c.ink, y, m_card.name);
    const QString status = dropStatusText(m_card.status);
    painter.setFont(Theme::font(FontRole::Small));
    const QSize pill = Badge::sizeFor(status, Mark::None, painter.font());
    const QRect place =
        QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignTop, pill,
                            QRectF(area.left(), area.top() + y + 4, area.width(), pill.height()).toAlignedRect());
    Badge::paint(painter, place, status, dropStatusTone(m_card.status), Mark::None, layoutDirection());
    const QRect ring = QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignBottom, {kRing, kRing},
                                           area.adjusted(0, 0, -2, -2).toAlignedRect());
    RingGauge::paint(painter, ring, m_card.ready / 100.0, layoutDirection());
    line(FontRole::Small, c.ink, area.height() - QFontMetricsF(Theme::font(FontRole::Small)).height(), m_card.line);
}

void DropCard::focusInEvent(QFocusEvent *event)
{
    m_byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QAbstractButton::focusInEvent(event);
    emit chosen();
}

void DropCard::mousePressEvent(QMouseEvent *event)
{
    QAbstractButton::mousePressEvent(event);
    emit chosen();
}

void DropCard::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        emit opened();
    }
}

void DropCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        emit opened();
        return;
    }
    event->ignore(); // arrows are the strip's
}

bool DropCard::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        describe();
    }
    return QAbstractButton::event(event);
}

} // namespace dropbeat
