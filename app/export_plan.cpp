// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_plan.h"

#include "app/folders.h"
#include "core/exchange/ical_write.h"
#include "core/exchange/plan_csv.h"
#include "core/exchange/schedule_file.h"
#include "ui/print/plan_prints.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kWeeksAhead = 12;

QString tr(const char *text, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, nullptr, number);
}

Id<Drop> dropOf(const Plan &plan, const Arguments &arguments)
{
    return arguments.has(QStringLiteral("drop")) ? dropNamed(plan.tables(), arguments.value(QStringLiteral("drop"))).id
                                                 : Id<Drop>();
}

struct Span
{
    QDate from;
    QDate to;
};

Span spanOf(const Plan &plan, const Arguments &arguments)
{
    const QDate from = arguments.has(QStringLiteral("from")) ? arguments.day(QStringLiteral("from")) : plan.today();
    const QDate to =
        arguments.has(QStringLiteral("to")) ? arguments.day(QStringLiteral("to")) : from.addDays(7 * kWeeksAhead - 1);
    if (to < from) {
        throw UsageError{tr("--to is before --from.")};
    }
    return {from, to};
}

QByteArray printedCalendar(const Plan &plan, const Arguments &arguments)
{
    const Id<Drop> drop = dropOf(plan, arguments);
    const PlanSchedule schedule = PlanSchedule::of(plan.tables(), drop);
    const QPageSize paper = paperOf(QLocale());
    const QString layout = arguments.oneOf(QStringLiteral("layout"),
                                           {drop ? QStringLiteral("drop") : QStringLiteral("month"),
                                            QStringLiteral("month"), QStringLiteral("agenda"), QStringLiteral("drop")});
    if (layout == QLatin1String("drop")) {
        if (!drop) {
            throw UsageError{tr("--layout drop needs --drop NAME.")};
        }
        const DropSheet sheet = DropSheet::of(plan.tables(), drop);
        return pdfOf(dropPages(schedule, sheet, paper), paper, sheet.drop.name);
    }
    const Span span = spanOf(plan, arguments);
    if (layout == QLatin1String("agenda")) {
        return pdfOf(agendaPages(schedule, span.from, span.to, paper), paper, schedule.profile.brand);
    }
    PrintedPages pages;
    for (QDate month(span.from.year(), span.from.month(), 1); month <= span.to; month = month.addMonths(1)) {
        for (PrintedPage &page : monthPages(schedule, month, paper)) {
            pages.push_back(std::move(page));
        }
    }
    return pdfOf(pages, paper, schedule.profile.brand);
}

QString channelNamed(const PlanSchedule &schedule, const QString &name)
{
    QStringList names;
    for (const Channel &channel : schedule.channels) {
        if (channel.name.compare(name, Qt::CaseInsensitive) == 0 ||
            channel.id.compare(name, Qt::CaseInsensitive) == 0) {
            return channel.id;
        }
        names << channel.name;
    }
    throw Error(Error::Kind::Refused, tr("There is no channel “%1”.").arg(name),
                tr("The plan has: %1.").arg(names.join(QStringLiteral(", "))));
}

} // namespace

QByteArray exportedCalendar(const Plan &plan, const Arguments &arguments, const QString &ending)
{
    if (ending == QLatin1String("pdf")) {
        return printedCalendar(plan, arguments);
    }
    const PlanSchedule schedule = PlanSchedule::of(plan.tables(), dropOf(plan, arguments));
    if (ending == QLatin1String("csv")) {
        return writePlanCsv(schedule);
    }
    CalendarOptions options;
    options.now = plan.clock().now();
    return writeCalendar(schedule, options);
}

QByteArray exportedSchedule(const Plan &plan, const Arguments &arguments, Console &console)
{
    const std::vector<ScheduleFormat> formats = ScheduleFormat::all(dataFolder() + QStringLiteral("/schedules"));
    QStringList ids;
    for (const ScheduleFormat &format : formats) {
        ids << format.id;
    }
    const auto format = std::ranges::find(formats, arguments.oneOf(QStringLiteral("format"), ids), &ScheduleFormat::id);
    const PlanSchedule schedule = PlanSchedule::of(plan.tables(), dropOf(plan, arguments));
    const Span span = spanOf(plan, arguments);
    ScheduleRange range;
    range.from = span.from;
    range.to = span.to;
    range.now = plan.clock().now();
    if (arguments.has(QStringLiteral("channel"))) {
        range.channel = channelNamed(schedule, arguments.value(QStringLiteral("channel")));
    }
    const ScheduleFile file = makeScheduleFile(schedule, *format, range);
    for (const SchedulePost &post : file.posts) {
        if (!post.problem.isEmpty()) {
            console.complain(
                QStringLiteral("%1 %2: %3").arg(post.when.toString(), post.text.section(u'\n', 0, 0), post.problem));
        }
    }
    for (const QString &note : file.notes) {
        console.complain(note);
    }
    console.print(tr("%n post(s) for %1.", static_cast<int>(file.taken())).arg(format->name));
    return file.bytes;
}

QList<QCommandLineOption> exportPlanOptions()
{
    return {{QStringLiteral("from"), tr("calendar (.pdf) and schedule: from this day; today when left out"),
             QStringLiteral("D")},
            {QStringLiteral("to"), tr("up to this day; twelve weeks when left out"), QStringLiteral("D")},
            {QStringLiteral("layout"), tr("calendar as .pdf: months, an agenda, or with --drop its one-page plan"),
             QStringLiteral("month|agenda|drop")},
            {QStringLiteral("format"), tr("schedule: the service that is to take the file"),
             QStringLiteral("buffer|hootsuite")},
            {QStringLiteral("channel"), tr("schedule: only this channel, by name or id"), QStringLiteral("NAME")}};
}

} // namespace dropbeat
