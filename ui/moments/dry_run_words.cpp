// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/dry_run_words.h"

#include "core/moments/episode_words.h"
#include "core/moments/event_words.h"
#include "core/moments/wait_bars.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace dropbeat {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(dropbeat::DryRunWords)
};

constexpr int kMostBars = 14;
constexpr double kStepsInBar = 3; ///< how often a key or the mouse stops within a bar

QString strong(qint64 number)
{
    return QStringLiteral("<b>%1</b>").arg(QLocale().toString(number));
}

WaitBars barsFor(const MomentOutcome &outcome, std::optional<qint64> waitMinutes)
{
    return waitBars(outcome.selfReturns, waitMinutes.value_or(0) * 60, kMostBars);
}

} // namespace

QString dryRunTitle(const KeptDryRun &run, const QTimeZone &zone)
{
    const QLocale locale;
    const QDate from = QDateTime::fromSecsSinceEpoch(run.first, zone).date();
    const QDate to = QDateTime::fromSecsSinceEpoch(run.last, zone).date();
    if (from.year() == to.year() && from.month() == to.month() && from.day() <= 4 && to.day() >= to.daysInMonth() - 3) {
        return Words::tr("Dry run on %1’s events").arg(locale.standaloneMonthName(from.month()));
    }
    const QString form = Words::tr("d MMM");
    if (from == to) {
        return Words::tr("Dry run on events of %1").arg(locale.toString(from, form));
    }
    return Words::tr("Dry run on events of %1 – %2").arg(locale.toString(from, form), locale.toString(to, form));
}

QString dryRunSentence(const MomentOutcome &outcome)
{
    const QString fired = Words::tr("Would have fired %1 times for %2 shoppers", "", static_cast<int>(outcome.fires))
                              .arg(strong(outcome.fires), strong(outcome.shoppers));
    return outcome.watchesRule ? Words::tr("%1; %2 came back on their own sooner.")
                                     .arg(fired, QLocale().toString(outcome.returnedBefore))
                               : Words::tr("%1.").arg(fired);
}

QString dryRunRemarks(const KeptDryRun &run)
{
    const QLocale locale;
    const MomentOutcome &of = run.outcome;
    QStringList parts;
    if (of.held > 0) {
        parts << Words::tr("%1 waited for the end of quiet hours").arg(locale.toString(of.held));
    }
    if (of.ownCap + of.overallCap > 0) {
        parts << Words::tr("%1 more were held back by caps").arg(locale.toString(of.ownCap + of.overallCap));
    }
    if (of.undecided > 0) {
        parts
            << Words::tr("%1 were not over when the events end, and count as sent").arg(locale.toString(of.undecided));
    }
    if (run.rejected > 0) {
        parts << Words::tr("%1 rows of the file could not be read").arg(locale.toString(run.rejected));
    }
    return parts.isEmpty() ? QString() : parts.join(Words::tr("; ")) + u'.';
}

QString waitCaption(const MomentRule &rule, const MomentOutcome &outcome)
{
    if (!outcome.watchesRule) {
        return Words::tr("time from the trigger until shoppers did on their own what the KPI counts");
    }
    QString from = Words::tr("trigger");
    if (rule.when.kind == Trigger::Kind::Event && !rule.when.filter.event.contains(u'|')) {
        from = eventWords(rule.when.filter.event).noun;
    }
    QString to = Words::tr("return");
    for (const MomentCondition &condition : rule.conditions) {
        if (!condition.happens && condition.where != MomentCondition::Where::Before &&
            !condition.filter.event.contains(u'|')) {
            to = eventWords(condition.filter.event).noun;
        }
    }
    return Words::tr("minutes from %1 to %2; the wait is set where self-returns fade").arg(from, to);
}

qint64 waitBarSeconds(const MomentOutcome &outcome, std::optional<qint64> waitMinutes)
{
    return barsFor(outcome, waitMinutes).barSeconds;
}

BarContent waitContent(const MomentOutcome &outcome, std::optional<qint64> waitMinutes, bool canMove)
{
    const WaitBars bars = barsFor(outcome, waitMinutes);
    BarContent content;
    content.nameHeader = Words::tr("Time after the trigger");
    content.countHeader = Words::tr("Came back on their own");
    for (size_t i = 0; i < bars.counts.size(); ++i) {
        const qint64 from = static_cast<qint64>(i) * bars.barSeconds;
        content.bars.push_back(
            {Words::tr("%1 to %2")
                 .arg(from == 0 ? Words::tr("0") : stretchText(from), stretchText(from + bars.barSeconds)),
             bars.counts[i]});
        content.edges << (i % 2 == 0 ? (from == 0 ? Words::tr("0") : stretchText(from)) : QString());
    }
    if (waitMinutes) {
        content.marker = static_cast<double>(*waitMinutes * 60) / static_cast<double>(bars.barSeconds);
        content.markerText = stretchText(*waitMinutes * 60);
        content.markerStep = canMove ? 1 / (bars.barSeconds >= 180 ? kStepsInBar : 1) : 0;
    }
    return content;
}

BarContent dayContent(const MomentOutcome &outcome)
{
    BarContent content;
    content.nameHeader = Words::tr("Day");
    content.countHeader = Words::tr("Sent");
    if (outcome.byDay.empty()) {
        return content;
    }
    const qint64 first = outcome.byDay.begin()->first;
    const qint64 last = outcome.byDay.rbegin()->first;
    const qint64 each = std::max(qint64(1), (last - first + 120) / 120); // at most 120 bars: then days together
    for (qint64 day = first; day <= last; day += each) {
        qint64 fires = 0;
        for (auto it = outcome.byDay.lower_bound(day); it != outcome.byDay.end() && it->first < day + each; ++it) {
            fires += it->second;
        }
        const QString name = QLocale().toString(ZoneClock::dayAt(day), Words::tr("d MMM"));
        content.bars.push_back({name, fires});
        content.edges << name;
    }
    return content;
}

BarContent hourContent(const MomentOutcome &outcome)
{
    BarContent content;
    content.nameHeader = Words::tr("Hour of the day");
    content.countHeader = Words::tr("Sent");
    for (size_t hour = 0; hour < 24; ++hour) {
        qint64 fires = 0;
        for (size_t day = 0; day < 7; ++day) {
            fires += outcome.byHour[day * 24 + hour];
        }
        const QString name = QLocale().toString(QTime(static_cast<int>(hour), 0), QStringLiteral("HH:mm"));
        content.bars.push_back({name, fires});
        content.edges << (hour % 3 == 0 ? name : QString());
    }
    return content;
}

QString liftSentence(const MomentOutcome &outcome, double lift, const Currency &currency)
{
    const QLocale locale;
    const auto estimate = liftEstimate(outcome, lift);
    if (!estimate) {
        return Words::tr("What it might bring can't be told yet: only %1 of the messages could be followed for %2 "
                         "afterwards, and 20 are needed.")
            .arg(locale.toString(outcome.followed), stretchText(outcome.goalSeconds));
    }
    const auto round = [&locale](double number) { return locale.toString(number, 'f', number < 10 ? 1 : 0); };
    const auto percent = [&locale](double share) {
        return Words::tr("%1 %").arg(locale.toString(share * 100, 'f', 1));
    };
    QString text =
        Words::tr(
            "Of these shoppers %1 do what the KPI counts without a message (%2 to %3). If it lifts that by %4, it "
            "brings %5 more (%6 to %7) in a time like this.")
            .arg(percent(estimate->baseline), percent(estimate->baselineInterval.low),
                 percent(estimate->baselineInterval.high), Words::tr("%1 %").arg(locale.toString(lift * 100, 'f', 0)),
                 round(estimate->more), round(estimate->moreInterval.low), round(estimate->moreInterval.high));
    if (estimate->revenue) {
        text += u' ' + Words::tr("At the order value of these events that is about %1.")
                           .arg(Money{std::llround(*estimate->revenue)}.text(currency, locale, false));
    }
    return text;
}

QString suggestionText(const MomentOutcome &outcome)
{
    if (const auto wait = suggestedWait(outcome.selfReturns)) {
        return Words::tr(
                   "Self-returns fade after %1: from then on fewer than half as many come back by themselves as at "
                   "the peak.")
            .arg(stretchText(*wait));
    }
    return outcome.selfReturns.total() < kFewestReturns
               ? Words::tr("Too few came back on their own to tell where to set the wait.")
               : Words::tr("Self-returns do not fade within what is shown.");
}

} // namespace dropbeat
