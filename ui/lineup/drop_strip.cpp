// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lineup/drop_strip.h"

#include "ui/lineup/drop_card.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace dropbeat {

DropStrip::DropStrip(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Drops in order of launch"));
}

DropCard *DropStrip::addCard()
{
    auto *card = new DropCard(this);
    connect(card, &DropCard::chosen, this, [this, card] { choose(card->card().id); });
    connect(card, &DropCard::opened, this, [this, card] { emit opened(card->card().id); });
    m_cards.push_back(card);
    card->show();
    return card;
}

void DropStrip::setCards(const std::vector<LineupCard> &cards, QDate today)
{
    while (m_cards.size() > cards.size()) {
        m_cards.back()->hide();
        m_cards.back()->deleteLater();
        m_cards.pop_back();
    }
    while (m_cards.size() < cards.size()) {
        addCard();
    }
    const DropCard *focused = cardOf(m_chosen);
    const bool hadFocus = focused && focused->hasFocus();
    for (size_t i = 0; i < cards.size(); ++i) {
        m_cards[i]->setCard(cards[i]);
        m_cards[i]->setChosen(cards[i].id == m_chosen);
    }
    m_today = ribbonPosition(cards, today);
    if (m_chosen && !cardOf(m_chosen)) {
        choose({});
    } else if (hadFocus && cardOf(m_chosen)) {
        cardOf(m_chosen)->setFocus(); // the card moved to another place in the row
    }
    arrange();
    updateGeometry();
    update();
}

void DropStrip::choose(Id<Drop> drop)
{
    if (drop == m_chosen) {
        return;
    }
    m_chosen = drop;
    for (DropCard *card : m_cards) {
        card->setChosen(card->card().id == drop);
    }
    emit chosenChanged(drop);
}

DropCard *DropStrip::cardOf(Id<Drop> drop) const
{
    const auto found =
        std::find_if(m_cards.begin(), m_cards.end(), [drop](const DropCard *card) { return card->card().id == drop; });
    return found == m_cards.end() ? nullptr : *found;
}

void DropStrip::arrange()
{
    m_geometry = StripGeometry(static_cast<int>(m_cards.size()), width(), layoutDirection() == Qt::RightToLeft);
    for (size_t i = 0; i < m_cards.size() && i < m_geometry.cards.size(); ++i) {
        m_cards[i]->setGeometry(m_geometry.cards[i]);
    }
}

int DropStrip::heightForWidth(int width) const
{
    return StripGeometry(static_cast<int>(m_cards.size()), width, false).height();
}

QSize DropStrip::sizeHint() const
{
    return {6 * StripGeometry::kLeastCard, heightForWidth(width())};
}

QSize DropStrip::minimumSizeHint() const
{
    return {StripGeometry::kLeastCard, heightForWidth(width())};
}

void DropStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    updateGeometry();
}

void DropStrip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (!m_cards.empty()) {
        DropCard *card = cardOf(m_chosen);
        (card ? card : m_cards.front())->setFocus(event->reason());
    }
}

void DropStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange) {
        arrange();
    }
    QWidget::changeEvent(event);
}

void DropStrip::paintEvent(QPaintEvent *)
{
    const Colours &c = Theme::current();
    QPainter painter(this);
    for (int row = 0; row < m_geometry.rows; ++row) {
        const QLineF line = m_geometry.line(row);
        painter.fillRect(QRectF(line.x1(), line.y1() - 0.5, line.length(), 1), c.controlBorder);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (size_t i = 0; i < m_geometry.dots.size(); ++i) {
        const LineupCard &card = m_cards[i]->card();
        if (!card.launch.isValid()) {
            continue;
        }
        const bool out = card.status == DropStatus::Live || card.status == DropStatus::Closed;
        painter.setPen(QPen(c.accent, 1.5));
        painter.setBrush(out ? c.accent : c.paper);
        painter.drawEllipse(m_geometry.dots[i], 4.75, 4.75);
    }
    paintToday(painter);
}

void DropStrip::paintToday(QPainter &painter) const
{
    if (!m_today || m_geometry.cards.empty()) {
        return;
    }
    const Colours &c = Theme::current();
    const QPointF at = m_geometry.at(*m_today);
    const double x = std::floor(at.x()) + 0.5;
    painter.setPen(QPen(c.ink, 1, Qt::DotLine));
    painter.drawLine(QPointF(x, at.y() - 10), QPointF(x, at.y() + 12));
    QFont font = Theme::font(FontRole::Small);
    painter.setFont(font);
    painter.setPen(c.ink);
    const QString word = tr("today");
    const QFontMetricsF metrics(font);
    const double wide = metrics.horizontalAdvance(word);
    const bool left = layoutDirection() == Qt::RightToLeft || x + 6 + wide > width();
    painter.drawText(QPointF(left ? x - 5 - wide : x + 5, at.y() + 4 + metrics.ascent()), word);
}

int DropStrip::step(int key) const
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (key) {
    case Qt::Key_Left:
        return mirrored ? 1 : -1;
    case Qt::Key_Right:
        return mirrored ? -1 : 1;
    case Qt::Key_Up:
        return -m_geometry.columns;
    case Qt::Key_Down:
        return m_geometry.columns;
    case Qt::Key_Home:
        return -static_cast<int>(m_cards.size());
    case Qt::Key_End:
        return static_cast<int>(m_cards.size());
    default:
        return 0;
    }
}

void DropStrip::keyPressEvent(QKeyEvent *event)
{
    const int by = step(event->key());
    if (by == 0 || m_cards.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto found = std::find_if(m_cards.begin(), m_cards.end(),
                                    [this](const DropCard *card) { return card->card().id == m_chosen; });
    const int last = static_cast<int>(m_cards.size()) - 1;
    const int from = found == m_cards.end() ? 0 : static_cast<int>(found - m_cards.begin());
    const bool vertical = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (vertical && (from + by < 0 || from + by > last)) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_cards[static_cast<size_t>(std::clamp(from + by, 0, last))]->setFocus(Qt::TabFocusReason);
}

} // namespace dropbeat
