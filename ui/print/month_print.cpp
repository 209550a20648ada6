// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/day_entries.h"
#include "ui/print/page_composer.h"
#include "ui/print/plan_prints.h"
#include "ui/widgets/drop_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr qreal kPad = 4 * kPoint;
constexpr qreal kDot = 4 * kPoint;

QString tr(const char *text, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, nullptr, number);
}

/// Lays one month out; what does not fit is kept for the page behind.
class MonthPrint
{
public:
    MonthPrint(const PlanSchedule &schedule, QDate month, const QPageSize &paper)
        : m_first(month.year(), month.month(), 1)
        , m_name(QLocale().standaloneMonthName(m_first.month()) + u' ' + QString::number(m_first.year()))
        , m_days(dayEntries(schedule, m_first, m_first.addDays(m_first.daysInMonth() - 1)))
        , m_page(sizeOf(paper, true), schedule.profile.brand + QStringLiteral(" · ") + m_name)
    {}

    PrintedPages print()
    {
        m_page.text(m_name, printFont(20, true));
        m_page.move(6 * kPoint);
        const int lead = (m_first.dayOfWeek() - QLocale().firstDayOfWeek() + 7) % 7;
        const int weeks = (lead + m_first.daysInMonth() + 6) / 7;
        printWeekdays();
        printWeeks(lead, weeks);
        printRest();
        return m_page.finish();
    }

private:
    qreal cellWidth() const { return m_page.width() / 7; }

    void printWeekdays()
    {
        for (int i = 0; i < 7; ++i) {
            const int weekday = (QLocale().firstDayOfWeek() - 1 + i) % 7 + 1;
            m_page.textAt({m_page.left() + i * cellWidth() + kPad, m_page.y()},
                          QLocale().standaloneDayName(weekday, QLocale::ShortFormat), printFont(8), ink::kMuted);
        }
        m_page.move(lineHeight(printFont(8)) + 2 * kPoint);
    }

    qreal entryWidth() const { return cellWidth() - 2 * kPad - kDot - 3 * kPoint; }

    static QString textOf(const DayEntry &entry)
    {
        return timeText(entry.time) + u' ' + (entry.launch ? tr("Launch: %1").arg(entry.title) : entry.title);
    }

    QFont fontOf(const DayEntry &entry) const
    {
        QFont font = m_font;
        font.setBold(entry.launch);
        return font;
    }

    /// The day's entries in lines, whole.
    qsizetype wholeLines(const DayOfEntries &day) const
    {
        qsizetype lines = day.occasions.size();
        for (const DayEntry &entry : day.entries) {
            lines += linesOf(textOf(entry), fontOf(entry), entryWidth()).size();
        }
        return lines;
    }

    qreal wanted(QDate day) const
    {
        const auto found = m_days.find(day);
        const qsizetype lines = found == m_days.end() ? 0 : wholeLines(found->second);
        return 2 * kPad + lineHeight(m_numberFont) + static_cast<qreal>(lines) * lineHeight(m_font);
    }

    /// Every week has a fair part of the page; what is left goes to those that want more.
    std::vector<qreal> weekHeights(int lead, int weeks, qreal room) const
    {
        const qreal fair = room / weeks * 0.6;
        const qreal rest = room - fair * weeks;
        std::vector<qreal> more;
        qreal sum = 0;
        for (int week = 0; week < weeks; ++week) {
            qreal most = 0;
            for (int i = 0; i < 7; ++i) {
                const QDate day = m_first.addDays(7 * week + i - lead);
                most = day.month() == m_first.month() ? std::max(most, wanted(day) - fair) : most;
            }
            more.push_back(most);
            sum += most;
        }
        std::vector<qreal> heights;
        for (const qreal wish : more) {
            heights.push_back(fair + (sum > rest ? wish * rest / sum : wish + (rest - sum) / weeks));
        }
        return heights;
    }

    void printWeeks(int lead, int weeks)
    {
        const std::vector<qreal> heights = weekHeights(lead, weeks, m_page.bottom() - m_page.y());
        for (int week = 0; week < weeks; ++week) {
            const qreal height = heights[static_cast<size_t>(week)];
            m_page.line();
            for (int i = 0; i < 7; ++i) {
                const QDate day = m_first.addDays(7 * week + i - lead);
                if (day.month() == m_first.month()) {
                    printDay(day, {m_page.left() + i * cellWidth(), m_page.y(), cellWidth(), height});
                }
            }
            m_page.move(height);
        }
        m_page.line();
    }

    void printDay(QDate day, const QRectF &cell)
    {
        const auto found = m_days.find(day);
        const DayOfEntries entries = found == m_days.end() ? DayOfEntries() : found->second;
        if (entries.quiet) {
            m_page.box(cell.adjusted(kPoint, kPoint, -kPoint, -kPoint), ink::kTint);
        }
        const qreal x = cell.left() + kPad;
        const qreal width = cell.width() - 2 * kPad;
        qreal y = cell.top() + kPad;
        m_page.textAt({x, y}, QString::number(day.day()), m_numberFont);
        y += lineHeight(m_numberFont);
        const qreal line = lineHeight(m_font);
        auto fits = static_cast<qsizetype>(std::max(0.0, (cell.bottom() - y) / line));
        for (const QString &occasion : entries.occasions) {
            if (fits > 0) {
                m_page.textAt({x, y}, elided(occasion, m_font, width), m_font, ink::kMuted);
                y += line;
                --fits;
            }
        }
        const auto count = static_cast<qsizetype>(entries.entries.size());
        const bool whole = wholeLines(entries) - entries.occasions.size() <= fits;
        const qsizetype shown = count <= fits ? count : std::max(qsizetype(0), fits - 1);
        for (qsizetype i = 0; i < shown; ++i) {
            y += printEntry(entries.entries[static_cast<size_t>(i)], {x, y}, whole);
        }
        if (shown < count) {
            m_page.textAt({x, y}, tr("+ %n more: see behind", static_cast<int>(count - shown)), m_font, ink::kMuted);
            m_rest.push_back(day);
        }
    }

    /// How high it came out.
    qreal printEntry(const DayEntry &entry, QPointF at, bool whole)
    {
        const QFont font = fontOf(entry);
        const qreal line = lineHeight(m_font);
        m_page.box({at.x(), at.y() + (line - kDot) / 2, kDot, kDot}, entry.launch ? ink::kAccent : entry.colour);
        const QStringList lines =
            whole ? linesOf(textOf(entry), font, entryWidth()) : QStringList{elided(textOf(entry), font, entryWidth())};
        for (qsizetype i = 0; i < lines.size(); ++i) {
            m_page.textAt({at.x() + kDot + 3 * kPoint, at.y() + static_cast<qreal>(i) * line}, lines.at(i), font,
                          entry.launch ? ink::kAccent : ink::kInk);
        }
        return static_cast<qreal>(lines.size()) * line;
    }

    /// The full days once more, whole.
    void printRest()
    {
        if (m_rest.empty()) {
            return;
        }
        m_page.newPage();
        for (const QDate day : m_rest) {
            m_page.need(4 * lineHeight(m_font));
            m_page.text(QLocale().toString(day, QLocale::LongFormat), printFont(10, true));
            for (const DayEntry &entry : m_days.at(day).entries) {
                const qreal width = m_page.width();
                const std::vector<PrintedCell> cells{
                    {timeText(entry.time), width * 0.08, printFont(8), ink::kInk, {}, false, {}},
                    {entry.channel,
                     width * 0.17,
                     printFont(8),
                     ink::kInk,
                     {},
                     false,
                     entry.launch ? ink::kAccent : entry.colour},
                    {entry.title, width * 0.5, printFont(8), ink::kInk, {}, false, {}},
                    {entry.drop, width * 0.25, printFont(8), ink::kMuted, {}, false, {}}};
                m_page.need(m_page.rowHeight(cells));
                m_page.row(cells);
            }
            m_page.move(8 * kPoint);
        }
    }

    QDate m_first;
    QString m_name;
    std::map<QDate, DayOfEntries> m_days;
    PageComposer m_page;
    QFont m_font = printFont(7.5);
    QFont m_numberFont = printFont(9, true);
    std::vector<QDate> m_rest;
};

} // namespace

PrintedPages monthPages(const PlanSchedule &schedule, QDate month, const QPageSize &paper)
{
    return MonthPrint(schedule, month, paper).print();
}

} // namespace dropbeat
