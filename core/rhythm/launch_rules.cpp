// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/day_words.h"
#include "core/rhythm/cadence.h"
#include "core/rhythm/rhythm_rules.h"
#include "core/rhythm/rhythm_view.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kWeek = 7;

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// The launches of one arc, by date.
std::vector<const Drop *> launchesOf(const RhythmView &view, const Arc &arc)
{
    std::vector<const Drop *> launches;
    std::copy_if(view.launches().begin(), view.launches().end(), std::back_inserter(launches),
                 [&arc](const Drop *drop) { return drop->arc == arc.id; });
    return launches;
}

/// An arc's rhythm with its counting fixed: by its first launch when the arc does not say from where.
Cadence anchored(const Arc &arc, const std::vector<const Drop *> &launches)
{
    Cadence cadence = arc.cadence;
    if (!cadence.anchor.isValid() && !launches.empty()) {
        cadence.anchor = launches.front()->launch.date;
    }
    return cadence;
}

/// The longest and the shortest that two days of the rhythm are apart by its name: a month has 28 to 31 days.
int longestInterval(const Cadence &cadence)
{
    const int every = std::max(1, cadence.every);
    return cadence.kind == Cadence::Kind::Weeks ? every * kWeek : every * 31;
}

int shortestInterval(const Cadence &cadence)
{
    const int every = std::max(1, cadence.every);
    return cadence.kind == Cadence::Kind::Weeks ? every * kWeek : every * 28;
}

/// The day of the rhythm that a launch stands for: the nearest within the tolerance; not valid when it is off.
QDate rhythmDay(const Cadence &cadence, QDate launch)
{
    QDate nearest;
    const int tolerance = cadence.toleranceDays;
    for (const QDate day : cadenceDays(cadence, launch.addDays(-tolerance), launch.addDays(tolerance))) {
        if (!nearest.isValid() || std::abs(day.daysTo(launch)) < std::abs(nearest.daysTo(launch))) {
            nearest = day;
        }
    }
    return nearest;
}

/// "monthly, ± 7 days"
QString toleranceText(const Cadence &cadence)
{
    QString rhythm;
    if (cadence.kind == Cadence::Kind::Weeks) {
        rhythm = cadence.every == 1 ? tr("weekly") : tr("every %n week(s)", nullptr, cadence.every);
    } else {
        rhythm = cadence.every == 1   ? tr("monthly")
                 : cadence.every == 2 ? tr("bi-monthly")
                                      : tr("every %n month(s)", nullptr, cadence.every);
    }
    return cadence.toleranceDays > 0 ? tr("Cadence is %1, ± %n day(s)", nullptr, cadence.toleranceDays).arg(rhythm)
                                     : tr("Cadence is %1").arg(rhythm);
}

/// A day of the rhythm after `after` that no other launch is within a week of; not valid when there is none soon.
QDate freeRhythmDay(const RhythmView &view, const Cadence &cadence, QDate after, Id<Drop> moving)
{
    const auto isQuiet = [&view](QDate day) { return view.isQuiet(day) || day <= view.today(); };
    for (const QDate day : nextLaunchDays(cadence, after, 6, isQuiet)) {
        const bool taken = std::any_of(view.launches().begin(), view.launches().end(), [&](const Drop *other) {
            return other->id != moving && std::abs(other->launch.date.daysTo(day)) < kWeek;
        });
        if (!taken) {
            return day;
        }
    }
    return {};
}

void offerToMove(Finding &finding, const Drop &drop, QDate day, QDate today)
{
    if (!day.isValid() || day == drop.launch.date) {
        offerToOpen(finding);
        return;
    }
    finding.fixText = tr("Move to %1").arg(dayText(day, today));
    finding.fix = MoveLaunch{drop.id, {day, drop.launch.time}};
}

QString pairFacts(const Drop &first, const Drop &second, const Cadence &cadence)
{
    return QStringLiteral("%1:%2;%3:%4;%5/%6/%7±%8")
        .arg(QString::number(first.id.value), iso(first.launch.date), QString::number(second.id.value),
             iso(second.launch.date), cadenceKindId(cadence.kind), QString::number(cadence.every),
             QString::number(cadence.nth * 100 + cadence.weekday * 10) + u'/' + QString::number(cadence.monthDay),
             QString::number(cadence.toleranceDays));
}

/// "March and August", or "4 Mar and 18 Mar" of a rhythm of weeks.
QString missingText(const Cadence &cadence, const std::vector<QDate> &days, QDate today)
{
    const QLocale locale;
    QStringList names;
    for (const QDate day : days) {
        if (cadence.kind == Cadence::Kind::Weeks) {
            names << dayText(day, today);
        } else {
            const QString month = locale.standaloneMonthName(day.month());
            names << (today.daysTo(day) < 365 ? month : tr("%1 %2", "March 2028").arg(month).arg(day.year()));
        }
    }
    return locale.createSeparatedList(names);
}

void addMissingDays(const RhythmView &view, const Arc &arc, const Cadence &cadence, const std::vector<QDate> &missing,
                    Findings &findings)
{
    if (missing.empty()) {
        return;
    }
    Finding finding;
    finding.rule = QStringLiteral("rhythm.cadence-gap");
    finding.severity = FindingSeverity::Warning;
    finding.subjectKind = QStringLiteral("arc");
    finding.subjectId = arc.id.value;
    finding.subjectName = arc.name;
    const int count = static_cast<int>(missing.size());
    finding.message =
        tr("%1 have no drop", "%n months or days", count).arg(missingText(cadence, missing, view.today()));
    finding.reason = tr("%1; audiences expect the %2", "Cadence is monthly; audiences expect the first Thursday")
                         .arg(toleranceText(cadence), cadenceText(cadence));
    for (const QDate day : missing) {
        finding.facts += iso(day) + u' ';
    }
    finding.day = missing.front();
    offerToOpen(finding);
    findings.push_back(finding);
}

void addGap(const RhythmView &view, const Cadence &cadence, const Drop &first, const Drop &second, Findings &findings)
{
    Finding finding = findingAbout(second, QStringLiteral("rhythm.cadence-gap"), FindingSeverity::Warning);
    const auto days = static_cast<int>(first.launch.date.daysTo(second.launch.date));
    finding.message = tr("%n day(s) between %1 and %2", nullptr, days).arg(first.name, second.name);
    finding.reason = toleranceText(cadence);
    finding.facts = pairFacts(first, second, cadence);
    finding.day = second.launch.date;
    const QDate day = freeRhythmDay(view, cadence, first.launch.date, second.id);
    // A day of the rhythm that is no nearer leaves the gap: nothing that a move would mend.
    offerToMove(finding, second, day < second.launch.date ? day : QDate(), view.today());
    findings.push_back(finding);
}

} // namespace

void findCadenceGaps(const RhythmView &view, Findings &findings)
{
    for (const Arc &arc : view.facts().arcs) {
        const std::vector<const Drop *> launches = launchesOf(view, arc);
        const Cadence cadence = anchored(arc, launches);
        std::vector<QDate> missing;
        for (size_t i = 1; i < launches.size(); ++i) {
            const Drop &first = *launches[i - 1];
            const Drop &second = *launches[i];
            const qint64 days = first.launch.date.daysTo(second.launch.date);
            if (!view.launchesLater(second) || days <= longestInterval(cadence) + cadence.toleranceDays) {
                continue;
            }
            const QDate from = rhythmDay(cadence, first.launch.date);
            const QDate to = rhythmDay(cadence, second.launch.date);
            const QDate before = (to.isValid() ? to : second.launch.date).addDays(-1);
            std::vector<QDate> between =
                cadenceDays(cadence, (from.isValid() ? from : first.launch.date).addDays(1), before);
            std::erase_if(between, [&view](QDate day) { return day <= view.today(); });
            if (!to.isValid()) {
                addGap(view, cadence, first, second, findings);
            } else {
                missing.insert(missing.end(), between.begin(), between.end());
            }
        }
        addMissingDays(view, arc, cadence, missing, findings);
    }
}

void findBunching(const RhythmView &view, Findings &findings)
{
    for (const Arc &arc : view.facts().arcs) {
        const std::vector<const Drop *> launches = launchesOf(view, arc);
        const Cadence cadence = anchored(arc, launches);
        for (size_t i = 1; i < launches.size(); ++i) {
            const Drop &first = *launches[i - 1];
            const Drop &second = *launches[i];
            const auto days = static_cast<int>(first.launch.date.daysTo(second.launch.date));
            if (!view.launchesLater(second) || days < kWeek ||
                days >= shortestInterval(cadence) - cadence.toleranceDays) {
                continue; // two in a week have a rule of their own
            }
            const QDate one = rhythmDay(cadence, first.launch.date);
            const QDate other = rhythmDay(cadence, second.launch.date);
            if (one.isValid() && other.isValid() && one != other) {
                continue; // each within the tolerance of its own day
            }
            Finding finding = findingAbout(second, QStringLiteral("rhythm.cadence-bunching"), FindingSeverity::Warning);
            finding.message = tr("Only %n day(s) between %1 and %2", nullptr, days).arg(first.name, second.name);
            finding.reason = toleranceText(cadence);
            finding.facts = pairFacts(first, second, cadence);
            finding.day = second.launch.date;
            const QDate from = first.launch.date.addDays(shortestInterval(cadence) - cadence.toleranceDays - 1);
            offerToMove(finding, second, freeRhythmDay(view, cadence, from, second.id), view.today());
            findings.push_back(finding);
        }
    }
}

void findTwoLaunchesInAWeek(const RhythmView &view, Findings &findings)
{
    const std::vector<const Drop *> &launches = view.launches();
    for (size_t i = 1; i < launches.size(); ++i) {
        const Drop &first = *launches[i - 1];
        const Drop &second = *launches[i];
        const auto days = static_cast<int>(first.launch.date.daysTo(second.launch.date));
        if (!view.launchesLater(second) || first.status == DropStatus::Closed || days >= kWeek) {
            continue;
        }
        Finding finding =
            findingAbout(second, QStringLiteral("rhythm.two-launches-in-a-week"), FindingSeverity::Warning);
        finding.message = days == 0 ? tr("%1 and %2 launch on the same day").arg(first.name, second.name)
                                    : tr("%1 and %2 launch within a week").arg(first.name, second.name);
        finding.reason = tr("%1 and %2: each takes the other's attention")
                             .arg(dayText(first.launch.date, view.today()), dayText(second.launch.date, view.today()));
        finding.facts = QStringLiteral("%1:%2;%3")
                            .arg(QString::number(first.id.value), iso(first.launch.date), iso(second.launch.date));
        finding.day = second.launch.date;
        QDate free = first.launch.date.addDays(kWeek);
        const auto arc = std::find_if(view.facts().arcs.begin(), view.facts().arcs.end(),
                                      [&second](const Arc &each) { return each.id == second.arc; });
        if (arc != view.facts().arcs.end()) {
            free = freeRhythmDay(view, anchored(*arc, launchesOf(view, *arc)), free.addDays(-1), second.id);
        } else {
            const auto isTaken = [&](QDate day) {
                return view.isQuiet(day) || day <= view.today() ||
                       std::any_of(launches.begin(), launches.end(), [&](const Drop *other) {
                           return other->id != second.id && std::abs(other->launch.date.daysTo(day)) < kWeek;
                       });
            };
            while (isTaken(free) && free < first.launch.date.addYears(1)) {
                free = free.addDays(1);
            }
        }
        offerToMove(finding, second, free, view.today());
        findings.push_back(finding);
    }
}

void findQuietLaunches(const RhythmView &view, Findings &findings)
{
    for (const Drop *drop : view.launches()) {
        const QStringList reasons = view.quietReasons(drop->launch.date);
        if (!view.launchesLater(*drop) || reasons.isEmpty()) {
            continue;
        }
        Finding finding = findingAbout(*drop, QStringLiteral("rhythm.quiet-day"), FindingSeverity::Warning);
        finding.message =
            tr("%1 launches on %2", "Party Slip launches on Black Friday").arg(drop->name, reasons.front());
        finding.reason = tr("%1 is marked quiet: no launch that day").arg(dayText(drop->launch.date, view.today()));
        finding.facts = iso(drop->launch.date) + u' ' + reasons.join(u'|');
        finding.day = drop->launch.date;
        offerToMove(finding, *drop, view.nearestLoudDay(drop->launch.date), view.today());
        findings.push_back(finding);
    }
}

} // namespace dropbeat
