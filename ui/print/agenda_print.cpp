// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/day_entries.h"
#include "ui/print/page_composer.h"
#include "ui/print/plan_prints.h"
#include "ui/widgets/drop_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

std::vector<PrintedCell> cellsOf(const DayEntry &entry, qreal width)
{
    const QFont font = printFont(9);
    QFont title = font;
    title.setBold(entry.launch);
    return {{timeText(entry.time), width * 0.09, font, ink::kInk, {}, false, {}},
            {entry.channel, width * 0.17, font, ink::kInk, {}, false, entry.launch ? ink::kAccent : entry.colour},
            {entry.title, width * 0.4, title, entry.launch ? ink::kAccent : ink::kInk, entry.purpose, false, {}},
            {entry.launch ? QString() : entry.drop, width * 0.17, font, ink::kMuted, {}, false, {}},
            {entry.state, width * 0.17, font, ink::kMuted, entry.owner, false, {}}};
}

} // namespace

PrintedPages agendaPages(const PlanSchedule &schedule, QDate from, QDate to, const QPageSize &paper)
{
    const QLocale locale;
    const QString span =
        locale.toString(from, QLocale::ShortFormat) + QStringLiteral(" – ") + locale.toString(to, QLocale::ShortFormat);
    PageComposer page(sizeOf(paper, false), schedule.profile.brand + QStringLiteral(" · ") + span);
    page.text(tr("Agenda"), printFont(20, true));
    page.text(span, printFont(10), ink::kMuted);
    bool any = false;
    for (const auto &[day, entries] : dayEntries(schedule, from, to)) {
        if (entries.entries.empty() && !entries.quiet) {
            continue;
        }
        any = true;
        const QFont heading = printFont(11, true);
        QString name = locale.toString(day, QLocale::LongFormat);
        if (!entries.occasions.isEmpty()) {
            name += QStringLiteral(" · ") + entries.occasions.join(QStringLiteral(" · "));
        }
        const qreal first =
            entries.entries.empty() ? 0 : page.rowHeight(cellsOf(entries.entries.front(), page.width()));
        page.move(10 * kPoint);
        page.need(lineHeight(heading) + first);
        page.text(name, heading, entries.entries.empty() ? ink::kMuted : ink::kInk);
        page.line();
        for (const DayEntry &entry : entries.entries) {
            const std::vector<PrintedCell> cells = cellsOf(entry, page.width());
            page.need(page.rowHeight(cells),
                      [&page, &name, &heading] { page.text(tr("%1, continued").arg(name), heading, ink::kMuted); });
            page.row(cells);
        }
    }
    if (!any) {
        page.move(10 * kPoint);
        page.text(tr("Nothing is planned in this time."), printFont(10), ink::kMuted);
    }
    return page.finish();
}

} // namespace dropbeat
