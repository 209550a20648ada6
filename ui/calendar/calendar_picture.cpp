// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendar_picture.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace dropbeat {

namespace {

constexpr int kHeader = 27;
constexpr int kGap = 3;
constexpr int kDenseGap = 1;
constexpr int kEdge = 6; ///< between a cell's side and its entries
constexpr int kHourColumn = 68;
constexpr int kLeastHour = 22;
constexpr int kLastHour = 22;
constexpr int kFirstHour = 7;
constexpr int kAgendaDay = 132; ///< width of the agenda's day column

using Label = CalendarPicture::Label;

/// Mirrors everything when the language is written from right to left.
void mirror(CalendarPicture &picture, int width)
{
    const auto turned = [width](QRect &rect) { rect.moveLeft(width - rect.x() - rect.width()); };
    for (auto &cell : picture.cells) {
        turned(cell.rect);
        turned(cell.number);
    }
    for (auto &box : picture.boxes) {
        turned(box.rect);
    }
    for (auto &more : picture.mores) {
        turned(more.rect);
    }
    for (auto &label : picture.labels) {
        turned(label.rect);
    }
}

/// The side of one of so many equal parts of a length.
int part(int length, int parts, int index)
{
    return length * index / parts;
}

int countOf(size_t size)
{
    return static_cast<int>(size);
}

/// Puts a day's occasions and entries into rows of a space; what finds no room is counted.
void fillSpace(CalendarPicture &picture, const CalendarDay &day, int index, const QRect &space, int line,
               bool occasions)
{
    const int gap = occasions ? kGap : kDenseGap;
    const int held = std::max(0, (space.height() + gap) / (line + gap));
    const int wanted = countOf(day.entries.size()) + (occasions ? countOf(day.occasions.size()) : 0);
    const int shown = wanted <= held ? wanted : std::max(0, held - 1);
    int row = 0;
    const auto next = [&] { return QRect(space.x(), space.y() + row++ * (line + gap), space.width(), line); };
    for (int i = 0; occasions && i < countOf(day.occasions.size()) && row < shown; ++i) {
        picture.boxes.push_back({index, -1, i, next()});
    }
    for (int i = 0; i < countOf(day.entries.size()) && row < shown; ++i) {
        picture.boxes.push_back({index, i, -1, next()});
    }
    if (shown < wanted) {
        picture.mores.push_back({index, wanted - shown, held > 0 ? next() : space});
    }
}

void addWeekdays(CalendarPicture &picture, int left, int width, Qt::DayOfWeek first)
{
    const QLocale locale;
    for (int column = 0; column < 7; ++column) {
        const int x = left + part(width, 7, column);
        const QString name = locale.standaloneDayName((first - 1 + column) % 7 + 1, QLocale::ShortFormat);
        picture.labels.push_back(
            {Label::Role::Weekday, QRect(x + 8, 0, part(width, 7, column + 1) + left - x - 8, kHeader), name});
    }
}

/// Month and quarter: rows of weeks.
void layOutWeeks(CalendarPicture &picture, const CalendarPeriod &period, const CalendarSpan &span, QSize size,
                 const CalendarSizes &sizes, Qt::DayOfWeek first)
{
    const int rows = std::max(1, countOf(span.days.size()) / 7);
    const bool dense = period.kind == CalendarKind::Quarter;
    const int least = dense ? 2 * sizes.small + 12 : sizes.line * 2 + 32;
    const int height = std::max(size.height(), kHeader + rows * least);
    picture.size = QSize(size.width(), height);
    addWeekdays(picture, 0, size.width(), first);
    for (int i = 0; i < countOf(span.days.size()); ++i) {
        const int column = i % 7;
        const int x = part(size.width(), 7, column);
        const int y = kHeader + part(height - kHeader, rows, i / 7);
        const QRect cell(x, y, part(size.width(), 7, column + 1) - x,
                         kHeader + part(height - kHeader, rows, i / 7 + 1) - y);
        const CalendarDay &day = span.days[static_cast<size_t>(i)];
        picture.cells.push_back({i, cell, QRect(cell.x() + kEdge, cell.y() + 4, dense ? 46 : cell.width() - 12, 18),
                                 period.holds(day.day)});
        const QRect space = dense ? cell.adjusted(52, 4, -4, -3) : cell.adjusted(kEdge, 24, -kEdge, -3);
        fillSpace(picture, day, i, space, dense ? sizes.small + 2 : sizes.line, !dense);
    }
}

/// Entries that stand at about the same time share the width of their day.
void placeTimed(CalendarPicture &picture, const CalendarDay &day, int index, const QRect &column, int line)
{
    const auto yOf = [&](const QTime &time) {
        return picture.hourTop + (time.hour() - picture.firstHour) * picture.hourHeight +
               time.minute() * picture.hourHeight / 60;
    };
    size_t begin = 0;
    while (begin < day.entries.size()) {
        size_t end = begin + 1;
        int bottom = yOf(day.entries[begin].when.time) + line;
        while (end < day.entries.size() && yOf(day.entries[end].when.time) < bottom) {
            bottom = std::max(bottom, yOf(day.entries[end].when.time) + line);
            ++end;
        }
        const int together = countOf(end - begin);
        for (size_t i = begin; i < end; ++i) {
            const int x = part(column.width() - 6, together, countOf(i - begin));
            const int next = part(column.width() - 6, together, countOf(i - begin) + 1);
            picture.boxes.push_back(
                {index, countOf(i), -1, QRect(column.x() + 3 + x, yOf(day.entries[i].when.time), next - x - 1, line)});
        }
        begin = end;
    }
}

void layOutWeek(CalendarPicture &picture, const CalendarSpan &span, QSize size, const CalendarSizes &sizes)
{
    picture.firstHour = kFirstHour;
    picture.hourColumn = kHourColumn;
    int lastHour = kLastHour;
    int occasions = 0;
    for (const CalendarDay &day : span.days) {
        occasions = std::max(occasions, countOf(day.occasions.size()));
        for (const CalendarEntry &entry : day.entries) {
            picture.firstHour = std::min(picture.firstHour, entry.when.time.hour());
            lastHour = std::max(lastHour, entry.when.time.hour());
        }
    }
    const int hours = lastHour - picture.firstHour + 1;
    picture.hourTop = 46 + occasions * (sizes.line + kGap) + 6;
    picture.hourHeight = std::max(kLeastHour, (size.height() - picture.hourTop - 4) / hours);
    picture.size = QSize(size.width(), std::max(size.height(), picture.hourTop + hours * picture.hourHeight + 4));
    const QLocale locale;
    for (int hour = 0; hour < hours; ++hour) {
        const int y = picture.hourTop + hour * picture.hourHeight;
        picture.hourLines.push_back(y);
        const QTime time(picture.firstHour + hour, 0);
        const QString text = locale.language() == QLocale::C ? time.toString(QStringLiteral("HH:mm"))
                                                             : locale.toString(time, QLocale::ShortFormat);
        picture.labels.push_back({Label::Role::Hour, QRect(4, y - 8, kHourColumn - 10, 16), text});
    }
    const int width = size.width() - kHourColumn;
    for (int i = 0; i < countOf(span.days.size()); ++i) {
        const CalendarDay &day = span.days[static_cast<size_t>(i)];
        const int x = kHourColumn + part(width, 7, i);
        const QRect cell(x, 0, kHourColumn + part(width, 7, i + 1) - x, picture.size.height());
        picture.cells.push_back({i, cell, QRect(x + 8, 24, cell.width() - 10, 18), true});
        picture.labels.push_back({Label::Role::Weekday, QRect(x + 8, 2, cell.width() - 10, 22),
                                  locale.standaloneDayName(day.day.dayOfWeek(), QLocale::ShortFormat)});
        for (int each = 0; each < countOf(day.occasions.size()); ++each) {
            picture.boxes.push_back(
                {i, -1, each, QRect(x + 3, 46 + each * (sizes.line + kGap), cell.width() - 6, sizes.line)});
        }
        CalendarDay timed = day;
        std::vector<int> order(day.entries.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&day](int a, int b) {
            return day.entries[static_cast<size_t>(a)].when < day.entries[static_cast<size_t>(b)].when;
        });
        for (size_t each = 0; each < order.size(); ++each) {
            timed.entries[each] = day.entries[static_cast<size_t>(order[each])];
        }
        const size_t before = picture.boxes.size();
        placeTimed(picture, timed, i, cell, sizes.line);
        for (size_t each = before; each < picture.boxes.size(); ++each) {
            picture.boxes[each].entry = order[static_cast<size_t>(picture.boxes[each].entry)];
        }
    }
}

/// Twelve small months; a launch takes its whole day.
void layOutYear(CalendarPicture &picture, const CalendarSpan &span, QSize size, const CalendarSizes &sizes,
                Qt::DayOfWeek first)
{
    const int columns = size.width() >= 640 ? 4 : 3;
    const int rows = 12 / columns;
    const int least = 7 * (sizes.small + 2) + sizes.line + 12;
    const int height = std::max(size.height(), rows * least);
    picture.size = QSize(size.width(), height);
    const QLocale locale;
    for (int i = 0; i < countOf(span.days.size()); ++i) {
        const QDate day = span.days[static_cast<size_t>(i)].day;
        const int month = day.month() - 1;
        const QRect block(part(size.width(), columns, month % columns) + 12, part(height, rows, month / columns) + 8,
                          size.width() / columns - 24, height / rows - 14);
        const int head = sizes.line + 4;
        const int offset = (QDate(day.year(), day.month(), 1).dayOfWeek() - first + 7) % 7;
        const int place = offset + day.day() - 1;
        const int x = block.x() + part(block.width(), 7, place % 7);
        const int y = block.y() + head + part(block.height() - head, 6, place / 7);
        const QRect cell(x, y, block.x() + part(block.width(), 7, place % 7 + 1) - x - 1,
                         block.y() + head + part(block.height() - head, 6, place / 7 + 1) - y - 1);
        if (day.day() == 1) {
            picture.labels.push_back({Label::Role::Month, QRect(block.x(), block.y(), block.width(), head),
                                      locale.standaloneMonthName(day.month())});
        }
        picture.cells.push_back({i, cell, cell, true});
        const auto &entries = span.days[static_cast<size_t>(i)].entries;
        if (!entries.empty() && entries.front().isLaunch()) {
            picture.boxes.push_back({i, 0, -1, cell});
        }
    }
}

/// One entry a row, under its day at the side; days with nothing on them are left out, except today's neighbours in
/// the period's list when it is empty.
void layOutAgenda(CalendarPicture &picture, const CalendarSpan &span, QSize size, const CalendarSizes &sizes)
{
    const int line = sizes.line + 6;
    int y = 0;
    for (int i = 0; i < countOf(span.days.size()); ++i) {
        const CalendarDay &day = span.days[static_cast<size_t>(i)];
        const int rows = countOf(day.entries.size()) + countOf(day.occasions.size());
        if (rows == 0) {
            continue;
        }
        const int height = rows * line + 12;
        picture.cells.push_back({i, QRect(0, y, size.width(), height), QRect(14, y + 6, kAgendaDay - 20, line), true});
        int row = y + 6;
        for (int each = 0; each < countOf(day.occasions.size()); ++each, row += line) {
            picture.boxes.push_back({i, -1, each, QRect(kAgendaDay, row, size.width() - kAgendaDay - 12, line - 2)});
        }
        for (int each = 0; each < countOf(day.entries.size()); ++each, row += line) {
            picture.boxes.push_back({i, each, -1, QRect(kAgendaDay, row, size.width() - kAgendaDay - 12, line - 2)});
        }
        y += height;
    }
    picture.size = QSize(size.width(), std::max(size.height(), y + 8));
}

} // namespace

const CalendarPicture::Cell *CalendarPicture::cellAt(QPoint point) const
{
    const auto found =
        std::find_if(cells.begin(), cells.end(), [point](const Cell &cell) { return cell.rect.contains(point); });
    return found == cells.end() ? nullptr : &*found;
}

const CalendarPicture::Cell *CalendarPicture::cellOf(int day) const
{
    const auto found = std::find_if(cells.begin(), cells.end(), [day](const Cell &cell) { return cell.day == day; });
    return found == cells.end() ? nullptr : &*found;
}

const CalendarPicture::Box *CalendarPicture::boxAt(QPoint point) const
{
    const auto found = std::find_if(boxes.rbegin(), boxes.rend(),
                                    [point](const Box &box) { return box.entry >= 0 && box.rect.contains(point); });
    return found == boxes.rend() ? nullptr : &*found;
}

const CalendarPicture::Box *CalendarPicture::occasionAt(QPoint point) const
{
    const auto found = std::find_if(boxes.begin(), boxes.end(),
                                    [point](const Box &box) { return box.occasion >= 0 && box.rect.contains(point); });
    return found == boxes.end() ? nullptr : &*found;
}

const CalendarPicture::More *CalendarPicture::moreAt(QPoint point) const
{
    const auto found =
        std::find_if(mores.begin(), mores.end(), [point](const More &more) { return more.rect.contains(point); });
    return found == mores.end() ? nullptr : &*found;
}

const CalendarPicture::Box *CalendarPicture::boxOf(int day, int entry) const
{
    const auto found = std::find_if(boxes.begin(), boxes.end(), [day, entry](const Box &box) {
        return box.day == day && box.entry == entry && entry >= 0;
    });
    return found == boxes.end() ? nullptr : &*found;
}

const CalendarPicture::Box *CalendarPicture::boxOfOccasion(int day, int occasion) const
{
    const auto found = std::find_if(boxes.begin(), boxes.end(), [day, occasion](const Box &box) {
        return box.day == day && box.occasion == occasion && occasion >= 0;
    });
    return found == boxes.end() ? nullptr : &*found;
}

QTime CalendarPicture::timeAt(int y) const
{
    if (hourHeight == 0 || y < hourTop) {
        return {};
    }
    const int quarters = (y - hourTop) * 4 / hourHeight;
    const int minutes = std::min(firstHour * 60 + quarters * 15, 23 * 60 + 45);
    return QTime(minutes / 60, minutes % 60);
}

CalendarPicture makePicture(const CalendarPeriod &period, const CalendarSpan &span, QSize size,
                            const CalendarSizes &sizes, Qt::DayOfWeek firstWeekday)
{
    CalendarPicture picture;
    picture.kind = period.kind;
    picture.size = size;
    switch (period.kind) {
    case CalendarKind::Week:
        layOutWeek(picture, span, size, sizes);
        break;
    case CalendarKind::Year:
        layOutYear(picture, span, size, sizes, firstWeekday);
        break;
    case CalendarKind::Agenda:
        layOutAgenda(picture, span, size, sizes);
        break;
    default:
        layOutWeeks(picture, period, span, size, sizes, firstWeekday);
    }
    if (sizes.rightToLeft) {
        mirror(picture, size.width());
    }
    return picture;
}

} // namespace dropbeat
