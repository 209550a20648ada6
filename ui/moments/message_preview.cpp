// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/message_preview.h"

#include "core/moments/message_text.h"
#include "core/moments/sms_size.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace dropbeat {

namespace {

// A phone's screen, in its own light colours whatever the theme: what the shopper sees, not what the program looks
// like.
const QColor kBezel(0x26, 0x23, 0x20);
const QColor kScreen(0xff, 0xff, 0xff);
const QColor kQuiet(0x6b, 0x6b, 0x70);
const QColor kInk(0x11, 0x11, 0x11);
const QColor kBubble(0xe9, 0xe9, 0xeb);
const QColor kLine(0xdd, 0xdd, 0xe0);
const QColor kShop(0xf4, 0xf2, 0xee);

constexpr int kPhoneWidth = 248;
constexpr int kLeastHeight = 300;
constexpr int kBezelWidth = 8;
constexpr int kPad = 14;
constexpr int kHead = 44;

QFont face(qreal points, bool strong = false)
{
    QFont font = Theme::font(strong ? FontRole::Strong : FontRole::Small);
    font.setPointSizeF(points);
    return font;
}

double textHeight(const QString &text, const QFont &font, double width)
{
    return QFontMetricsF(font)
        .boundingRect(QRectF(0, 0, width, 1e5), Qt::TextWordWrap | Qt::TextWrapAnywhere, text)
        .height();
}

/// Draws from top to bottom, or only adds the heights up.
class Screen
{
public:
    Screen(QPainter *painter, const QRectF &area, Qt::LayoutDirection direction)
        : m_painter(painter)
        , m_area(area)
        , m_direction(direction)
        , m_y(area.top())
    {}

    double y() const { return m_y; }
    void gap(double height) { m_y += height; }
    void text(const QString &words, const QFont &font, const QColor &ink, double inset = 0)
    {
        const double width = m_area.width() - 2 * inset;
        const double height = textHeight(words, font, width);
        if (m_painter) {
            m_painter->setFont(font);
            m_painter->setPen(ink);
            m_painter->drawText(QRectF(m_area.left() + inset, m_y, width, height),
                                Qt::TextWordWrap | Qt::TextWrapAnywhere |
                                    static_cast<int>(QStyle::visualAlignment(m_direction, Qt::AlignLeft)),
                                words);
        }
        m_y += height;
    }
    void line(const QString &words, const QFont &font, const QColor &ink)
    {
        const QFontMetricsF metrics(font);
        if (m_painter) {
            m_painter->setFont(font);
            m_painter->setPen(ink);
            m_painter->drawText(QRectF(m_area.left(), m_y, m_area.width(), metrics.height()),
                                Qt::AlignVCenter |
                                    static_cast<int>(QStyle::visualAlignment(m_direction, Qt::AlignLeft)),
                                metrics.elidedText(words, Qt::ElideRight, m_area.width()));
        }
        m_y += metrics.height();
    }
    void bubble(const QString &words, const QColor &fill)
    {
        const QFont font = face(9);
        const double width = m_area.width() - 26;
        const double height = textHeight(words, font, width - 20) + 14;
        if (m_painter) {
            const QRectF box(m_direction == Qt::RightToLeft ? m_area.right() - width : m_area.left(), m_y, width,
                             height);
            QPainterPath path;
            path.addRoundedRect(box, 13, 13);
            m_painter->fillPath(path, fill);
            m_painter->setFont(font);
            m_painter->setPen(kInk);
            m_painter->drawText(box.adjusted(10, 7, -10, -7), Qt::TextWordWrap | Qt::TextWrapAnywhere, words);
        }
        m_y += height;
    }
    void rule()
    {
        if (m_painter) {
            m_painter->fillRect(QRectF(m_area.left(), m_y, m_area.width(), 1), kLine);
        }
        m_y += 1;
    }

private:
    QPainter *m_painter;
    QRectF m_area;
    Qt::LayoutDirection m_direction;
    double m_y;
};

void drawSms(Screen &screen, const PreviewedMessage &message)
{
    for (const QString &segment : smsSize(message.body).segments) {
        screen.bubble(segment, kBubble);
        screen.gap(4);
    }
}

void drawEmail(Screen &screen, const PreviewedMessage &message)
{
    const QString seen = message.subject.left(kSubjectSeen);
    screen.line(message.brand, face(9.5, true), kInk);
    screen.line(seen.size() < message.subject.size() ? seen + u'…' : message.subject, face(8.5), kInk);
    screen.line(message.body.simplified(), face(8.5), kQuiet);
    screen.gap(7);
    screen.rule();
    screen.gap(9);
    screen.text(message.subject, face(11, true), kInk);
    screen.gap(8);
    screen.text(message.body, face(9), kInk);
}

/// Height of what is drawn.
double draw(QPainter *painter, const PreviewedMessage &message, const QRectF &area, Qt::LayoutDirection direction)
{
    Screen screen(painter, area, direction);
    switch (message.channel) {
    case MessageChannel::Sms:
        drawSms(screen, message);
        break;
    case MessageChannel::Email:
        drawEmail(screen, message);
        break;
    case MessageChannel::OnSite:
        screen.gap(110); // what the shop shows above it
        screen.bubble(message.body, kScreen);
        break;
    }
    return screen.y() - area.top();
}

} // namespace

MessagePreview::MessagePreview(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("messagePreview"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void MessagePreview::setMessage(const PreviewedMessage &message)
{
    m_message = message;
    setAccessibleName(
        tr("The message on a phone: %1").arg(QStringList{message.subject, message.body}.join(u' ').trimmed()));
    updateGeometry();
    update();
}

QSize MessagePreview::sizeHint() const
{
    return {kPhoneWidth, heightForWidth(kPhoneWidth)};
}

int MessagePreview::heightForWidth(int) const
{
    const double width = kPhoneWidth - 2 * (kBezelWidth + kPad);
    const double content = draw(nullptr, m_message, QRectF(0, 0, width, 1e5), layoutDirection());
    return std::max(kLeastHeight, static_cast<int>(content) + kHead + 2 * kBezelWidth + 2 * kPad);
}

void MessagePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = std::min(kPhoneWidth, this->width());
    const QRectF phone((this->width() - width) / 2, 0, width, height());
    QPainterPath shell;
    shell.addRoundedRect(phone, 26, 26);
    painter.fillPath(shell, kBezel);
    const QRectF glass = phone.adjusted(kBezelWidth, kBezelWidth, -kBezelWidth, -kBezelWidth);
    QPainterPath screen;
    screen.addRoundedRect(glass, 19, 19);
    painter.fillPath(screen, m_message.channel == MessageChannel::OnSite ? kShop : kScreen);
    painter.setClipPath(screen);
    painter.setFont(face(9, true));
    painter.setPen(kInk);
    const QRectF head(glass.left() + kPad, glass.top(), glass.width() - 2 * kPad, kHead);
    painter.drawText(head, Qt::AlignCenter,
                     QFontMetricsF(painter.font()).elidedText(m_message.brand, Qt::ElideRight, head.width()));
    painter.fillRect(QRectF(glass.left(), head.bottom(), glass.width(), 1), kLine);
    draw(&painter, m_message, glass.adjusted(kPad, kHead + kPad, -kPad, -kPad), layoutDirection());
}

} // namespace dropbeat
