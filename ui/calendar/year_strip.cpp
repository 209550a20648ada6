// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/year_strip.h"

#include "ui/widgets/drop_words.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace dropbeat {

YearStripLayout::YearStripLayout(const YearRhythm &rhythm, int width, bool rightToLeft)
{
    if (rhythm.weeks.empty() || width <= 0) {
        return;
    }
    const QDate begin = rhythm.weeks.front().monday;
    const int count = static_cast<int>(rhythm.weeks.size());
    const auto xOfDay = [&](QDate day) { return static_cast<int>(begin.daysTo(day) * width / (7 * count)); };
    const auto turned = [&](QRect rect) {
        return rightToLeft ? QRect(width - rect.x() - rect.width(), rect.y(), rect.width(), rect.height()) : rect;
    };
    for (int i = 0; i < count; ++i) {
        const int x = i * width / count;
        weeks.push_back(turned(QRect(x, kNames, std::max(2, (i + 1) * width / count - x - 2), kWeeks)));
    }
    for (int month = 1; month <= 12; ++month) {
        const int x = std::max(0, xOfDay(QDate(rhythm.year, month, 1)));
        months.push_back({month, rightToLeft ? width - x : x});
    }
    const auto dots = [&](const std::vector<YearRhythm::Launch> &from, std::vector<QRect> &to) {
        for (const auto &launch : from) {
            const int x = std::clamp(xOfDay(launch.day), 0, width - kDot);
            to.push_back(turned(QRect(x, kNames + kWeeks + 6, kDot, kDot)));
        }
    };
    dots(rhythm.launches, launches);
    dots(rhythm.missing, missing);
}

int YearStripLayout::weekAt(QPoint point) const
{
    for (size_t i = 0; i < weeks.size(); ++i) {
        if (point.x() >= weeks[i].left() - 1 && point.x() <= weeks[i].right() + 1) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

YearStrip::YearStrip(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("The year’s rhythm"));
}

void YearStrip::setRhythm(const YearRhythm &rhythm, QDate today)
{
    m_rhythm = rhythm;
    m_today = today;
    m_most = 1;
    for (const YearRhythm::Week &week : rhythm.weeks) {
        m_most = std::max(m_most, week.touchpoints);
    }
    m_focus = std::clamp(m_focus, 0, std::max(0, static_cast<int>(rhythm.weeks.size()) - 1));
    layOut();
    tellFocus();
}

void YearStrip::setShown(QDate from, QDate to)
{
    m_from = from;
    m_to = to;
    if (!hasFocus() && !m_rhythm.weeks.empty()) {
        const auto week = static_cast<int>(m_rhythm.weeks.front().monday.daysTo(from) / 7);
        m_focus = std::clamp(week, 0, static_cast<int>(m_rhythm.weeks.size()) - 1);
    }
    update();
}

void YearStrip::layOut()
{
    m_layout = YearStripLayout(m_rhythm, width(), layoutDirection() == Qt::RightToLeft);
    update();
}

QString YearStrip::weekWords(int week) const
{
    const YearRhythm::Week &row = m_rhythm.weeks[static_cast<size_t>(week)];
    return tr("%1 – %2: %n touchpoint(s)", nullptr, row.touchpoints)
        .arg(dayText(row.monday), dayText(row.monday.addDays(6)));
}

QString YearStrip::wordsAt(QPoint point) const
{
    const QRect near(point - QPoint(5, 5), QSize(11, 11));
    for (size_t i = 0; i < m_layout.launches.size(); ++i) {
        if (m_layout.launches[i].intersects(near)) {
            return tr("%1 launches on %2").arg(m_rhythm.launches[i].name, dayText(m_rhythm.launches[i].day));
        }
    }
    for (size_t i = 0; i < m_layout.missing.size(); ++i) {
        if (m_layout.missing[i].intersects(near)) {
            return tr("%1 has no launch around %2").arg(m_rhythm.missing[i].name, dayText(m_rhythm.missing[i].day));
        }
    }
    const int week = m_layout.weekAt(point);
    return week < 0 ? QString() : weekWords(week);
}

void YearStrip::tellFocus()
{
    if (m_rhythm.weeks.empty()) {
        return;
    }
    setAccessibleDescription(weekWords(m_focus));
    if (QAccessible::isActive() && hasFocus()) {
        QAccessibleEvent told(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&told);
    }
}

void YearStrip::paintEvent(QPaintEvent *)
{
    const Colours &c = Theme::current();
    QPainter painter(this);
    painter.setFont(Theme::font(FontRole::Small));
    painter.setPen(c.muted);
    const QLocale locale;
    const bool right = layoutDirection() == Qt::RightToLeft;
    for (const YearStripLayout::Month &month : m_layout.months) {
        const QRect room(right ? month.x - 60 : month.x, 0, 60, YearStripLayout::kNames - 3);
        painter.drawText(room, Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft),
                         locale.standaloneMonthName(month.month, QLocale::ShortFormat));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor full = mixed(c.card, c.accent, 0.9);
    for (size_t i = 0; i < m_layout.weeks.size(); ++i) {
        const YearRhythm::Week &week = m_rhythm.weeks[i];
        const double share = static_cast<double>(week.touchpoints) / m_most;
        const QColor ground = week.touchpoints == 0 ? c.track : mixed(c.card, full, 0.12 + 0.88 * share);
        const bool now = week.monday <= m_today && m_today <= week.monday.addDays(6);
        stylepaint::roundRect(painter, m_layout.weeks[i], ground, now ? c.ink : QColor(), 2);
        const bool shown = m_from.isValid() && week.monday.addDays(6) >= m_from && week.monday <= m_to;
        if (shown) {
            painter.fillRect(QRect(m_layout.weeks[i].x(), m_layout.weeks[i].bottom() + 2, m_layout.weeks[i].width(), 2),
                             c.muted);
        }
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.accent);
    for (const QRect &dot : m_layout.launches) {
        painter.drawEllipse(dot);
    }
    painter.setPen(QPen(c.accent, 1.2));
    painter.setBrush(c.card);
    for (const QRect &dot : m_layout.missing) {
        painter.drawEllipse(QRectF(dot).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (hasFocus() && stylepaint::showsFocus(*this) && !m_layout.weeks.empty()) {
        stylepaint::focusRing(painter, QRectF(m_layout.weeks[static_cast<size_t>(m_focus)]).adjusted(-1, -1, 1, 1), 3);
    }
}

void YearStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void YearStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) {
        layOut();
    }
}

void YearStrip::mousePressEvent(QMouseEvent *event)
{
    const int week = m_layout.weekAt(event->pos());
    if (week < 0) {
        return;
    }
    m_focus = week;
    const QRect near(event->pos() - QPoint(5, 5), QSize(11, 11));
    for (size_t i = 0; i < m_layout.launches.size(); ++i) {
        if (m_layout.launches[i].intersects(near)) {
            emit dayWanted(m_rhythm.launches[i].day);
            return;
        }
    }
    for (size_t i = 0; i < m_layout.missing.size(); ++i) {
        if (m_layout.missing[i].intersects(near)) {
            emit dayWanted(m_rhythm.missing[i].day);
            return;
        }
    }
    emit dayWanted(m_rhythm.weeks[static_cast<size_t>(week)].monday);
}

void YearStrip::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const int last = static_cast<int>(m_rhythm.weeks.size()) - 1;
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        m_focus = std::clamp(m_focus + (event->key() == Qt::Key_Right ? forward : -forward), 0, std::max(0, last));
        tellFocus();
        update();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) &&
               last >= 0) {
        emit dayWanted(m_rhythm.weeks[static_cast<size_t>(m_focus)].monday);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void YearStrip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    tellFocus();
}

bool YearStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), wordsAt(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace dropbeat
