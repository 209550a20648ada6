// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendar_painter.h"

#include "core/actions/moment_days.h"
#include "ui/calendar/entry_words.h"
#include "ui/touchpoint/touchpoint_when.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kEdgeWidth = 3;
constexpr double kTint = 0.09;

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

QColor edgeOf(const CalendarEntry &entry)
{
    return entry.isLaunch() ? Theme::current().accent : Theme::onCard(QColor(entry.colour));
}

/// One calendar, part by part.
class Painting
{
public:
    Painting(QPainter &painter, const CalendarPicture &picture, const CalendarSpan &span, const CalendarLook &look,
             const QRect &exposed, Qt::LayoutDirection direction)
        : m_painter(painter)
        , m_picture(picture)
        , m_span(span)
        , m_look(look)
        , m_exposed(exposed)
        , m_direction(direction)
    {}

    void paint()
    {
        m_painter.setFont(Theme::font(FontRole::Small));
        for (const auto &cell : m_picture.cells) {
            if (cell.rect.intersects(m_exposed)) {
                m_picture.kind == CalendarKind::Year ? paintYearCell(cell) : paintCell(cell);
            }
        }
        for (const int y : m_picture.hourLines) {
            const int from = m_direction == Qt::RightToLeft ? 0 : m_picture.hourColumn;
            m_painter.fillRect(QRect(from, y, m_picture.size.width() - m_picture.hourColumn, 1), m_colours.hairline);
        }
        for (const auto &label : m_picture.labels) {
            paintLabel(label);
        }
        for (const auto &box : m_picture.boxes) {
            if (box.rect.intersects(m_exposed)) {
                paintBox(box);
            }
        }
        for (const auto &more : m_picture.mores) {
            m_painter.setPen(m_colours.muted);
            m_painter.drawText(more.rect.adjusted(4, 0, -2, 0), leading(),
                               more.rect.width() < 70 ? QStringLiteral("+%1").arg(more.count)
                                                      : tr("+%n more", nullptr, more.count));
        }
        paintTarget();
        paintFocus();
    }

private:
    int leading() const { return Qt::AlignVCenter | (m_direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft); }
    const CalendarDay &dayOf(int index) const { return m_span.days[static_cast<size_t>(index)]; }

    void paintCell(const CalendarPicture::Cell &cell)
    {
        const CalendarDay &day = dayOf(cell.day);
        const bool today = day.day == m_look.today;
        QColor ground = cell.inPeriod ? m_colours.card : m_colours.well;
        if (today) {
            ground = mixed(ground, m_colours.accentSoft, 0.65);
        } else if (day.isQuiet() && cell.inPeriod) {
            ground = mixed(ground, m_colours.track, 0.5);
        }
        m_painter.fillRect(cell.rect, ground);
        m_painter.fillRect(QRect(cell.rect.right(), cell.rect.y(), 1, cell.rect.height()), m_colours.hairline);
        m_painter.fillRect(QRect(cell.rect.x(), cell.rect.bottom(), cell.rect.width(), 1), m_colours.hairline);
        const bool newMonth = m_picture.kind == CalendarKind::Quarter && day.day.day() == 1;
        m_painter.setFont(Theme::font(today || newMonth ? FontRole::Strong : FontRole::Small));
        m_painter.setPen(cell.inPeriod ? m_colours.ink : m_colours.muted);
        m_painter.drawText(cell.number, leading(), numberText(day.day));
        m_painter.setFont(Theme::font(FontRole::Small));
    }

    QString numberText(QDate day) const
    {
        const QLocale locale;
        switch (m_picture.kind) {
        case CalendarKind::Agenda:
            return locale.toString(day, QStringLiteral("ddd ")) + dayText(day) +
                   (day == m_look.today ? QStringLiteral(" · ") + tr("today") : QString());
        case CalendarKind::Quarter:
            return day.day() == 1 ? dayText(day) : locale.toString(day.day());
        default:
            return locale.toString(day.day());
        }
    }

    void paintYearCell(const CalendarPicture::Cell &cell)
    {
        const CalendarDay &day = dayOf(cell.day);
        const auto entries = std::count_if(day.entries.begin(), day.entries.end(),
                                           [](const CalendarEntry &entry) { return !entry.isLaunch(); });
        QColor ground = day.isQuiet() ? m_colours.track : m_colours.card;
        if (entries > 0) {
            ground = mixed(m_colours.card, m_colours.accent, std::min(0.12 + 0.1 * static_cast<double>(entries), 0.5));
        }
        if (!day.entries.empty() && day.entries.front().isLaunch()) {
            ground = m_colours.accent;
        }
        stylepaint::roundRect(m_painter, cell.rect, ground, day.day == m_look.today ? m_colours.accent : QColor(), 3);
        const bool dark = contrastRatio(ground, m_colours.ink) < 4.5;
        m_painter.setPen(dark ? m_colours.accentText : m_colours.ink);
        m_painter.setFont(Theme::font(day.day == m_look.today ? FontRole::Strong : FontRole::Small));
        m_painter.drawText(cell.rect, Qt::AlignCenter, QLocale().toString(day.day.day()));
        m_painter.setFont(Theme::font(FontRole::Small));
    }

    void paintLabel(const CalendarPicture::Label &label)
    {
        using Role = CalendarPicture::Label::Role;
        m_painter.setPen(label.role == Role::Month ? m_colours.ink : m_colours.muted);
        m_painter.setFont(Theme::font(label.role == Role::Month ? FontRole::Strong : FontRole::Small));
        const int trailing = m_direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight;
        m_painter.drawText(label.rect, label.role == Role::Hour ? trailing | Qt::AlignVCenter : leading(), label.text);
        m_painter.setFont(Theme::font(FontRole::Small));
        if (label.role == Role::Weekday && m_picture.kind != CalendarKind::Week) {
            m_painter.fillRect(QRect(0, label.rect.bottom(), m_picture.size.width(), 1), m_colours.hairline);
        }
    }

    void paintBox(const CalendarPicture::Box &box)
    {
        const CalendarDay &day = dayOf(box.day);
        if (box.entry < 0) {
            paintOccasion(box.rect, day.occasions[static_cast<size_t>(box.occasion)]);
            return;
        }
        const CalendarEntry &entry = day.entries[static_cast<size_t>(box.entry)];
        const bool selected = m_look.isSelected && m_look.isSelected(entry);
        const bool pale = m_look.isCut && m_look.isCut(entry);
        if (m_picture.kind == CalendarKind::Year) {
            if (selected) {
                stylepaint::roundRect(m_painter, box.rect.adjusted(1, 1, -1, -1), QColor(), m_colours.accentText, 2);
            }
            return;
        }
        const bool agenda = m_picture.kind == CalendarKind::Agenda;
        paintEntry(m_painter, box.rect, entry, true, selected, pale, m_direction);
        if (agenda) {
            paintAgendaFacts(box.rect, entry);
        }
    }

    void paintAgendaFacts(const QRect &rect, const CalendarEntry &entry)
    {
        if (entry.isLaunch() || rect.width() < 360) {
            return;
        }
        QStringList facts{entry.channelName, touchpointStateText(entry.state)};
        if (m_look.secondZone.isValid()) {
            facts.prepend(timeInZones(entry.when, m_look.zone, m_look.secondZone));
        }
        if (!entry.dropName.isEmpty()) {
            facts.prepend(entry.dropName);
        }
        QRect room = rect.adjusted(rect.width() / 2, 0, -8, 0);
        if (m_direction == Qt::RightToLeft) {
            room = rect.adjusted(8, 0, -rect.width() / 2, 0);
        }
        const QString text = facts.join(QStringLiteral(" · "));
        m_painter.setPen(m_colours.muted);
        m_painter.drawText(room, Qt::AlignVCenter | (m_direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight),
                           m_painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    }

    void paintOccasion(const QRect &rect, const OccasionDay &occasion)
    {
        const bool right = m_direction == Qt::RightToLeft;
        const bool moment = !momentOf(occasion).isEmpty(); // can be opened, so it is no mere remark
        m_painter.fillRect(QRect(right ? rect.right() - kEdgeWidth + 1 : rect.x(), rect.y(), kEdgeWidth, rect.height()),
                           moment           ? m_colours.accent
                           : occasion.quiet ? m_colours.faint
                                            : m_colours.hairline);
        m_painter.setPen(moment ? m_colours.ink : m_colours.muted);
        const QRect room = rect.adjusted(right ? 2 : 8, 0, right ? -8 : -2, 0);
        m_painter.drawText(room, leading(),
                           m_painter.fontMetrics().elidedText(occasionText(occasion), Qt::ElideRight, room.width()));
    }

    void paintTarget()
    {
        const auto *cell = m_look.targetDay >= 0 ? m_picture.cellOf(m_look.targetDay) : nullptr;
        if (!cell) {
            return;
        }
        QColor wash = m_colours.accent;
        wash.setAlpha(28);
        m_painter.fillRect(cell->rect, wash);
        m_painter.setPen(QPen(m_colours.accent, 2));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(cell->rect.adjusted(1, 1, -2, -2));
        if (m_look.targetTime.isValid() && m_picture.hourHeight > 0) {
            const int minutes = m_look.targetTime.hour() * 60 + m_look.targetTime.minute() - m_picture.firstHour * 60;
            const int y = m_picture.hourTop + minutes * m_picture.hourHeight / 60;
            m_painter.fillRect(QRect(cell->rect.x(), y, cell->rect.width(), 2), m_colours.accent);
            m_painter.drawText(cell->rect.x() + 6, y - 4, timeText(m_look.targetTime));
        }
    }

    void paintFocus()
    {
        const auto *cell = m_look.showsFocus && m_look.focusDay >= 0 ? m_picture.cellOf(m_look.focusDay) : nullptr;
        if (!cell) {
            return;
        }
        const auto *box = m_look.focusOccasion >= 0 ? m_picture.boxOfOccasion(m_look.focusDay, m_look.focusOccasion)
                                                    : m_picture.boxOf(m_look.focusDay, m_look.focusEntry);
        m_painter.setRenderHint(QPainter::Antialiasing);
        stylepaint::focusRing(m_painter, box ? QRectF(box->rect) : QRectF(cell->rect.adjusted(1, 1, -2, -2)), 3);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
    }

    QPainter &m_painter;
    const CalendarPicture &m_picture;
    const CalendarSpan &m_span;
    const CalendarLook &m_look;
    QRect m_exposed;
    Qt::LayoutDirection m_direction;
    const Colours &m_colours = Theme::current();
};

} // namespace

void paintEntry(QPainter &painter, const QRect &rect, const CalendarEntry &entry, bool withTime, bool selected,
                bool pale, Qt::LayoutDirection direction)
{
    const Colours &c = Theme::current();
    const QColor edge = edgeOf(entry);
    const bool right = direction == Qt::RightToLeft;
    painter.save();
    if (pale) {
        painter.setOpacity(0.45);
    }
    painter.fillRect(rect, selected ? mixed(c.card, edge, 0.3) : mixed(c.card, edge, c.dark ? 1.4 * kTint : kTint));
    painter.fillRect(QRect(right ? rect.right() - kEdgeWidth + 1 : rect.x(), rect.y(), kEdgeWidth, rect.height()),
                     edge);
    painter.setFont(Theme::font(FontRole::Small));
    const bool done = entry.state == TouchpointState::Done && !entry.isLaunch();
    painter.setPen(!done ? c.ink : c.dark ? mixed(c.muted, c.ink, 0.25) : c.muted);
    const QRect room = rect.adjusted(right ? 3 : 8, 0, right ? -8 : -3, 0);
    // The time is the first to go when there is no room for both.
    const QString timed = entryText(entry, withTime && !entry.isLaunch());
    const QFontMetrics metrics = painter.fontMetrics();
    const QString text = metrics.horizontalAdvance(timed) <= room.width()
                             ? timed
                             : metrics.elidedText(entryText(entry, false), Qt::ElideRight, room.width());
    painter.drawText(room, Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft), text);
    if (selected) {
        painter.setPen(edge);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
    painter.restore();
}

void paintCalendar(QPainter &painter, const CalendarPicture &picture, const CalendarSpan &span,
                   const CalendarLook &look, const QRect &exposed, Qt::LayoutDirection direction)
{
    Painting(painter, picture, span, look, exposed, direction).paint();
}

} // namespace dropbeat
