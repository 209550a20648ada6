// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendar_canvas.h"

#include "core/actions/moment_days.h"
#include "ui/calendar/entry_words.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QLocale>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace dropbeat {

CalendarCanvas::CalendarCanvas(CalendarModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_day(model.today())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(false);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_period = periodOf(CalendarKind::Month, m_day, QLocale().firstDayOfWeek());
    refresh();
}

QSize CalendarCanvas::minimumSizeHint() const
{
    const bool tall = m_period.kind == CalendarKind::Agenda || m_picture.size.height() > height();
    return {420, tall ? m_picture.size.height() : 200};
}

void CalendarCanvas::setKind(CalendarKind kind)
{
    if (kind != m_period.kind) {
        m_period = periodOf(kind, m_day, QLocale().firstDayOfWeek());
        m_place = {};
        refresh();
        emit periodChanged();
    }
}

void CalendarCanvas::setDay(QDate day)
{
    setFocusPlace(day);
}

void CalendarCanvas::setFocusPlace(QDate day)
{
    setFocusPlace(day, Place());
}

void CalendarCanvas::setFocusPlace(QDate day, Place place)
{
    const bool otherDay = day != m_day;
    m_day = day;
    m_place = place;
    const CalendarPeriod period = periodOf(m_period.kind, day, QLocale().firstDayOfWeek());
    if (period != m_period) {
        m_period = period;
        refresh();
        emit periodChanged();
    }
    if (otherDay) {
        emit dayChanged(day);
    }
    tellFocus();
    update();
}

void CalendarCanvas::step(int periods)
{
    setDay(stepped(m_period.kind, m_day, periods));
}

void CalendarCanvas::refresh()
{
    m_span = m_model.book().span(m_period.from, m_period.to, m_model.filter());
    renewSelection();
    const CalendarDay *day = m_span.dayAt(m_day);
    m_place.entry = day ? std::min(m_place.entry, static_cast<int>(day->entries.size()) - 1) : -1;
    if (focusMoment().isEmpty()) {
        m_place.occasion = -1;
    }
    setAccessibleName(tr("%1: %n touchpoint(s)", nullptr, m_span.touchpoints()).arg(periodTitle(m_period)));
    layOut();
    tellFocus();
}

void CalendarCanvas::layOut()
{
    CalendarSizes sizes;
    const QFontMetrics metrics(Theme::font(FontRole::Small));
    sizes.line = metrics.height() + 4;
    sizes.small = metrics.height();
    sizes.rightToLeft = layoutDirection() == Qt::RightToLeft;
    const int before = m_picture.size.height();
    const QWidget *room = parentWidget() ? parentWidget() : this;
    m_picture = makePicture(m_period, m_span, QSize(width(), room->height()), sizes, QLocale().firstDayOfWeek());
    if (m_picture.size.height() != before || minimumHeight() != minimumSizeHint().height()) {
        setMinimumHeight(std::max(200, m_picture.size.height() > room->height() ? m_picture.size.height() : 0));
    }
    update();
}

/// What is selected may have moved or gone; what is the same touchpoint stays selected.
void CalendarCanvas::renewSelection()
{
    std::vector<CalendarEntry> kept;
    for (const CalendarDay &day : m_span.days) {
        for (const CalendarEntry &entry : day.entries) {
            if (isSelected(entry)) {
                kept.push_back(entry);
            }
        }
    }
    if (kept != m_selection) {
        m_selection = std::move(kept);
        emit selectionChanged();
    }
}

int CalendarCanvas::indexOf(QDate day) const
{
    return m_span.dayAt(day) ? static_cast<int>(m_span.from().daysTo(day)) : -1;
}

const CalendarEntry &CalendarCanvas::entryOf(const CalendarPicture::Box &box) const
{
    return m_span.days[static_cast<size_t>(box.day)].entries[static_cast<size_t>(box.entry)];
}

std::optional<CalendarEntry> CalendarCanvas::focusEntry() const
{
    const CalendarDay *day = m_span.dayAt(m_day);
    return day && m_place.entry >= 0 ? std::optional(day->entries[static_cast<size_t>(m_place.entry)]) : std::nullopt;
}

QString CalendarCanvas::focusMoment() const
{
    const CalendarDay *day = m_span.dayAt(m_day);
    return day && m_place.occasion >= 0 && m_place.occasion < static_cast<int>(day->occasions.size())
               ? momentOf(day->occasions[static_cast<size_t>(m_place.occasion)])
               : QString();
}

bool CalendarCanvas::isSelected(const CalendarEntry &entry) const
{
    return std::any_of(m_selection.begin(), m_selection.end(),
                       [&entry](const CalendarEntry &each) { return each.isSame(entry); });
}

void CalendarCanvas::setSelection(std::vector<CalendarEntry> selection)
{
    m_selection = std::move(selection);
    update();
    emit selectionChanged();
}

void CalendarCanvas::selectAll()
{
    std::vector<CalendarEntry> all;
    for (const CalendarDay &day : m_span.days) {
        std::copy_if(day.entries.begin(), day.entries.end(), std::back_inserter(all),
                     [](const CalendarEntry &entry) { return !entry.isLaunch(); });
    }
    setSelection(std::move(all));
}

void CalendarCanvas::select(Id<Touchpoint> touchpoint)
{
    for (const CalendarDay &day : m_span.days) {
        for (size_t i = 0; i < day.entries.size(); ++i) {
            if (day.entries[i].touchpoint == touchpoint && touchpoint) {
                m_anchor = day.entries[i];
                setFocusPlace(day.day, {static_cast<int>(i), -1});
                setSelection({*m_anchor});
                return;
            }
        }
    }
}

void CalendarCanvas::clearSelection()
{
    if (!m_selection.empty()) {
        setSelection({});
    }
}

void CalendarCanvas::setCut(const std::vector<CalendarEntry> &entries)
{
    m_cut = entries;
    update();
}

void CalendarCanvas::setTarget(QDate day, QTime time)
{
    if (day != m_target || time != m_targetTime) {
        m_target = day;
        m_targetTime = time;
        update();
    }
}

QDate CalendarCanvas::dayAt(QPoint point) const
{
    const auto *cell = rect().contains(point) ? m_picture.cellAt(point) : nullptr;
    return cell ? m_span.days[static_cast<size_t>(cell->day)].day : QDate();
}

QRect CalendarCanvas::rectOf(QDate day) const
{
    const auto *cell = m_picture.cellOf(indexOf(day));
    return cell ? cell->rect : QRect();
}

QRect CalendarCanvas::rectOf(const CalendarEntry &entry) const
{
    for (const auto &box : m_picture.boxes) {
        if (box.entry >= 0 && entryOf(box).isSame(entry)) {
            return box.rect;
        }
    }
    return {};
}

QRect CalendarCanvas::rectOfMoment(QDate day, const QString &key) const
{
    for (const auto &box : m_picture.boxes) {
        const CalendarDay &of = m_span.days[static_cast<size_t>(box.day)];
        if (box.occasion >= 0 && of.day == day && momentOf(of.occasions[static_cast<size_t>(box.occasion)]) == key) {
            return box.rect;
        }
    }
    return {};
}

/// The key of the moment under a point; empty beside them.
QString CalendarCanvas::momentAt(QPoint point) const
{
    const auto *box = m_picture.occasionAt(point);
    return box ? momentOf(m_span.days[static_cast<size_t>(box->day)].occasions[static_cast<size_t>(box->occasion)])
               : QString();
}

/// What a screen reader says of the place the focus is at.
void CalendarCanvas::tellFocus()
{
    const CalendarDay *day = m_span.dayAt(m_day);
    QString words = QLocale().toString(m_day, QLocale::LongFormat);
    if (const auto entry = focusEntry()) {
        words = entrySpoken(*entry, m_model.zone(), m_model.secondZone());
    } else if (!focusMoment().isEmpty()) {
        words = tr("%1, %2; Enter opens the moment", "a moment that goes out, the day")
                    .arg(occasionText(day->occasions[static_cast<size_t>(m_place.occasion)]), words);
    } else if (day) {
        QStringList parts{words, tr("%n touchpoint(s)", nullptr, static_cast<int>(day->entries.size()))};
        for (const OccasionDay &occasion : day->occasions) {
            parts << occasionText(occasion);
        }
        words = parts.join(QStringLiteral(", "));
    }
    if (words != accessibleDescription()) {
        setAccessibleDescription(words);
        if (QAccessible::isActive() && hasFocus()) {
            QAccessibleEvent told(this, QAccessible::DescriptionChanged);
            QAccessible::updateAccessibility(&told);
        }
    }
}

void CalendarCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), Theme::current().card);
    CalendarLook look;
    look.today = m_model.today();
    look.focusDay = indexOf(m_day);
    look.focusEntry = m_place.entry;
    look.focusOccasion = m_place.occasion;
    look.showsFocus = hasFocus() && stylepaint::showsFocus(*this);
    look.targetDay = m_target.isValid() ? indexOf(m_target) : -1;
    look.targetTime = m_targetTime;
    look.zone = m_model.zone();
    look.secondZone = m_model.secondZone();
    look.isSelected = [this](const CalendarEntry &entry) { return isSelected(entry); };
    look.isCut = [this](const CalendarEntry &entry) {
        return std::any_of(m_cut.begin(), m_cut.end(),
                           [&entry](const CalendarEntry &each) { return each.isSame(entry); });
    };
    paintCalendar(painter, m_picture, m_span, look, event->rect(), layoutDirection());
    if (m_period.kind == CalendarKind::Agenda && m_picture.cells.empty()) {
        painter.setPen(Theme::current().muted);
        painter.drawText(rect(), Qt::AlignCenter, tr("Nothing is planned in %1.").arg(periodTitle(m_period)));
    }
}

void CalendarCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void CalendarCanvas::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange ||
        event->type() == QEvent::PaletteChange) {
        layOut();
    }
}

bool CalendarCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        return showToolTip(*static_cast<QHelpEvent *>(event));
    }
    return QWidget::event(event);
}

bool CalendarCanvas::showToolTip(const QHelpEvent &event)
{
    if (const auto *box = m_picture.boxAt(event.pos())) {
        QToolTip::showText(event.globalPos(), entryToolTip(entryOf(*box), m_model.zone(), m_model.secondZone()), this,
                           box->rect);
        return true;
    }
    if (const auto *box = momentAt(event.pos()).isEmpty() ? nullptr : m_picture.occasionAt(event.pos())) {
        const CalendarDay &day = m_span.days[static_cast<size_t>(box->day)];
        QToolTip::showText(
            event.globalPos(),
            tr("%1. Click to open the moment.").arg(occasionText(day.occasions[static_cast<size_t>(box->occasion)])),
            this, box->rect);
        return true;
    }
    const auto *cell = m_picture.cellAt(event.pos());
    if (!cell) {
        QToolTip::hideText();
        return true;
    }
    const CalendarDay &day = m_span.days[static_cast<size_t>(cell->day)];
    QStringList lines{QLocale().toString(day.day, QLocale::LongFormat).toHtmlEscaped()};
    for (const OccasionDay &occasion : day.occasions) {
        lines << occasionText(occasion).toHtmlEscaped();
    }
    if (m_period.kind == CalendarKind::Year) {
        for (const CalendarEntry &entry : day.entries) {
            lines << entryText(entry, !entry.isLaunch()).toHtmlEscaped();
        }
    }
    if (lines.size() > 1) {
        QToolTip::showText(event.globalPos(), lines.join(QStringLiteral("<br>")), this, cell->rect);
    } else {
        QToolTip::hideText();
    }
    return true;
}

} // namespace dropbeat
