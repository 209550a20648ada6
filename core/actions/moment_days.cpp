// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/moment_days.h"

#include "core/rhythm/cutoffs.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("dropbeat", text, comment);
}

constexpr QLatin1String kMoment("moment:");

OccasionDay dayOf(const Moment &moment, QDate day, const QString &name)
{
    OccasionDay out;
    out.day = day;
    out.key = kMoment + moment.key;
    out.name = name;
    return out;
}

} // namespace

std::vector<OccasionDay> momentDays(const std::vector<Moment> &moments, const std::vector<Cutoff> &cutoffs, QDate from,
                                    QDate to)
{
    std::vector<OccasionDay> days;
    for (const Moment &moment : moments) {
        const Trigger &when = moment.rule.when;
        if (!moment.on || when.kind != Trigger::Kind::DateField) {
            continue;
        }
        if (when.field != QLatin1String("order-by")) {
            for (QDate day = from; day <= to; day = day.addDays(1)) {
                days.push_back(dayOf(moment, day, tr("%1, every day", "name of a moment").arg(moment.name)));
            }
            continue;
        }
        for (const Cutoff &cutoff : cutoffs) {
            const QDate last = orderBy(cutoff);
            const QDate day = last.isValid() ? last.addDays(when.days) : QDate();
            const bool there = std::ranges::any_of(
                days, [&](const OccasionDay &each) { return each.day == day && momentOf(each) == moment.key; });
            if (day.isValid() && day >= from && day <= to && !there) {
                days.push_back(dayOf(moment, day, tr("%1 goes out", "name of a moment").arg(moment.name)));
            }
        }
    }
    std::ranges::stable_sort(days, {}, &OccasionDay::day);
    return days;
}

QString momentOf(const OccasionDay &day)
{
    return day.key.startsWith(kMoment) ? day.key.mid(kMoment.size()) : QString();
}

} // namespace dropbeat
