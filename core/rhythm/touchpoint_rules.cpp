// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/day_words.h"
#include "core/rhythm/rhythm_rules.h"
#include "core/rhythm/rhythm_view.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <map>

namespace dropbeat {

namespace {

constexpr int kHourSeconds = 3600;
constexpr int kReadyHours = 48;
constexpr int kUrgentHours = 24;

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

/// Wall-clock seconds; rules think in what the clock on the wall shows.
qint64 secondsBetween(const LocalTime &from, const LocalTime &to)
{
    return from.date.daysTo(to.date) * 86400 + from.time.secsTo(to.time);
}

QString whenText(const LocalTime &when, QDate today)
{
    return dayText(when.date, today) + u' ' + timeText(when.time);
}

/// A touchpoint moved; of one that repeats only that day, as a touchpoint of its own.
Fix moved(const Touchpoint &touchpoint, QDate seriesDay, const LocalTime &to)
{
    if (!touchpoint.isRepeating()) {
        return MoveTouchpoint{touchpoint.id, to};
    }
    Touchpoint single = touchpoint;
    single.id = {};
    single.code.clear();
    single.uid.clear();
    single.repeats.clear();
    single.dayOffset.reset();
    single.time = {};
    single.pinned = to;
    single.series = touchpoint.id;
    single.seriesDay = seriesDay;
    return AddTouchpoint{single};
}

void addQuiet(const RhythmView &view, const Touchpoint &touchpoint, QDate seriesDay, const LocalTime &when,
              Findings &findings)
{
    const QStringList reasons = view.quietReasons(when.date);
    Finding finding = findingAbout(touchpoint, QStringLiteral("rhythm.quiet-day"), FindingSeverity::Warning);
    finding.message = tr("“%1” clashes with %2", "a touchpoint, an occasion").arg(touchpoint.title, reasons.front());
    finding.reason = tr("%1 is marked quiet: no new hooks that day").arg(dayText(when.date, view.today()));
    finding.facts = when.date.toString(Qt::ISODate) + u' ' + reasons.join(u'|');
    finding.day = when.date;
    const QDate day = view.nearestLoudDay(when.date);
    if (day.isValid()) {
        finding.fix = moved(touchpoint, seriesDay, {day, when.time});
        finding.fixText = tr("Move to %1").arg(dayText(day, view.today()));
    } else {
        offerToOpen(finding);
    }
    findings.push_back(finding);
}

/// Channels where a person is spoken to, and would notice being spoken to twice.
bool speaks(ChannelRole role)
{
    return role == ChannelRole::Social || role == ChannelRole::Email || role == ChannelRole::Sms;
}

/// The first time an hour or more after the earlier one that keeps an hour to all others; by time, of one channel.
LocalTime freeTime(const std::vector<const Occurrence *> &times, size_t earlier, size_t moving)
{
    const auto hourLater = [](const LocalTime &when) {
        const QTime time = when.time.addSecs(kHourSeconds);
        return LocalTime{time > when.time ? when.date : when.date.addDays(1), time};
    };
    LocalTime candidate = hourLater(times[earlier]->when);
    for (size_t i = earlier + 1; i < times.size(); ++i) {
        if (i == moving) {
            continue;
        }
        const qint64 between = secondsBetween(candidate, times[i]->when);
        if (between >= kHourSeconds) {
            break;
        }
        if (between > -kHourSeconds) {
            candidate = hourLater(times[i]->when);
        }
    }
    return candidate;
}

void addSameHour(const RhythmView &view, const std::vector<const Occurrence *> &times, size_t earlier, size_t later,
                 Findings &findings)
{
    const Touchpoint *first = view.touchpoint(times[earlier]->touchpoint);
    const Touchpoint *second = view.touchpoint(times[later]->touchpoint);
    size_t moving = later;
    if (second->isRepeating() && !first->isRepeating()) {
        std::swap(first, second); // what happens once gives way to what people are used to
        moving = earlier;
    }
    Finding finding =
        findingAbout(*second, QStringLiteral("rhythm.same-channel-within-hour"), FindingSeverity::Warning);
    const LocalTime &one = times[earlier]->when;
    const LocalTime &other = times[later]->when;
    finding.message =
        tr("“%1” and “%2” share the hour on %3").arg(first->title, second->title, view.channelName(second->channel));
    finding.reason = tr("%1 and %2: the second takes the first one's audience")
                         .arg(whenText(one, view.today()), timeText(other.time));
    finding.facts = QStringLiteral("%1:%2;%3").arg(QString::number(first->id.value), one.toString(), other.toString());
    finding.day = one.date;
    const LocalTime to = freeTime(times, moving == later ? earlier : later, moving);
    finding.fix = moved(*second, times[moving]->seriesDay, to);
    finding.fixText = tr("Move to %1").arg(to.date == other.date ? timeText(to.time) : whenText(to, view.today()));
    findings.push_back(finding);
}

/// Whether a is the one to keep of two that say the same: what is further on, else what came first.
bool isKept(const Touchpoint &a, const Touchpoint &b)
{
    return a.state != b.state ? a.state > b.state : a.id < b.id;
}

/// What two touchpoints share that say the same.
struct SameThing
{
    qint64 drop;
    QString channel;
    qint64 day;
    QString title;

    friend bool operator==(const SameThing &, const SameThing &) = default;
    friend size_t qHash(const SameThing &same, size_t seed = 0)
    {
        return qHashMulti(seed, same.drop, same.channel, same.day, same.title);
    }
};

} // namespace

void findNoPurpose(const RhythmView &view, Findings &findings)
{
    const auto add = [&](const Touchpoint &touchpoint, QDate day) {
        Finding finding = findingAbout(touchpoint, QStringLiteral("rhythm.no-purpose"), FindingSeverity::Hint);
        finding.message = tr("“%1” has no purpose").arg(touchpoint.title);
        finding.reason = tr("Say in a few words why it exists, or leave it out");
        finding.facts = touchpoint.title;
        finding.day = day;
        offerToOpen(finding);
        findings.push_back(finding);
    };
    const auto lacks = [&view](const Touchpoint &touchpoint) {
        return touchpoint.purpose.trimmed().isEmpty() && view.role(touchpoint.channel) != ChannelRole::Shoot;
    };
    for (const ComingTouchpoint &coming : view.coming()) {
        if (!coming.touchpoint->series && lacks(*coming.touchpoint)) {
            add(*coming.touchpoint, coming.when.date);
        }
    }
    QSet<Id<Touchpoint>> series;
    for (const Occurrence &occurrence : view.occurrences()) {
        const Touchpoint &touchpoint = *view.touchpoint(occurrence.touchpoint);
        if (touchpoint.isRepeating() && lacks(touchpoint) && !series.contains(touchpoint.id)) {
            series.insert(touchpoint.id);
            add(touchpoint, occurrence.when.date);
        }
    }
}

void findQuietTouchpoints(const RhythmView &view, Findings &findings)
{
    const auto speaksUp = [&view](const Touchpoint &touchpoint) {
        const ChannelRole role = view.role(touchpoint.channel);
        return role != ChannelRole::Shoot && role != ChannelRole::Site;
    };
    for (const ComingTouchpoint &coming : view.coming()) {
        if (!view.isQuiet(coming.when.date) || !speaksUp(*coming.touchpoint)) {
            continue;
        }
        // With the launch itself on that day, its move takes this along.
        const bool withLaunch =
            coming.drop && coming.touchpoint->dayOffset && coming.drop->launch.date == coming.when.date;
        if (!withLaunch) {
            addQuiet(view, *coming.touchpoint, {}, coming.when, findings);
        }
    }
    QSet<Id<Touchpoint>> series; // the next day of each is enough
    for (const Occurrence &occurrence : view.occurrences()) {
        const Touchpoint &touchpoint = *view.touchpoint(occurrence.touchpoint);
        if (touchpoint.isRepeating() && view.isQuiet(occurrence.when.date) && speaksUp(touchpoint) &&
            !series.contains(touchpoint.id)) {
            series.insert(touchpoint.id);
            addQuiet(view, touchpoint, occurrence.seriesDay, occurrence.when, findings);
        }
    }
}

void findSameHour(const RhythmView &view, Findings &findings)
{
    std::map<QString, std::vector<const Occurrence *>> byChannel; // by time, as the occurrences are
    for (const Occurrence &occurrence : view.occurrences()) {
        const Touchpoint &touchpoint = *view.touchpoint(occurrence.touchpoint);
        const bool sent = touchpoint.state == TouchpointState::Live || touchpoint.state == TouchpointState::Done;
        if (!sent && speaks(view.role(touchpoint.channel))) {
            byChannel[touchpoint.channel].push_back(&occurrence);
        }
    }
    for (const auto &[channel, times] : byChannel) {
        QSet<Id<Touchpoint>> told; // of a series the next clash is enough
        for (size_t i = 1; i < times.size(); ++i) {
            const auto between = secondsBetween(times[i - 1]->when, times[i]->when);
            if (between >= kHourSeconds || told.contains(times[i]->touchpoint)) {
                continue;
            }
            addSameHour(view, times, i - 1, i, findings);
            told.insert(Id<Touchpoint>{findings.back().subjectId});
        }
    }
}

void findDuplicates(const RhythmView &view, Findings &findings)
{
    QHash<SameThing, const Touchpoint *> kept;
    for (const ComingTouchpoint &coming : view.coming()) {
        const Touchpoint *touchpoint = coming.touchpoint;
        const SameThing key{touchpoint->drop.value, touchpoint->channel, coming.when.date.toJulianDay(),
                            touchpoint->title.simplified().toLower()};
        const Touchpoint *&first = kept[key];
        if (!first) {
            first = touchpoint;
            continue;
        }
        const Touchpoint *extra = touchpoint;
        if (isKept(*extra, *first)) {
            std::swap(first, extra);
        }
        Finding finding = findingAbout(*extra, QStringLiteral("rhythm.duplicate"), FindingSeverity::Warning);
        finding.message = tr("“%1” is there twice").arg(extra->title);
        finding.reason = tr("Same day, same channel: %1 on %2")
                             .arg(dayText(coming.when.date, view.today()), view.channelName(extra->channel));
        finding.facts = QStringLiteral("%1 %2|%3|%4")
                            .arg(QString::number(first->id.value), key.channel, QString::number(key.day), key.title);
        finding.day = coming.when.date;
        finding.fix = RemoveTouchpoint{extra->id};
        finding.fixText = tr("Remove one");
        findings.push_back(finding);
    }
}

void findNotReady(const RhythmView &view, Findings &findings)
{
    QHash<Id<Touchpoint>, std::pair<int, int>> checks; // open, all
    for (const CheckItem &item : view.facts().checkItems) {
        auto &[open, all] = checks[item.touchpoint];
        open += item.done ? 0 : 1;
        ++all;
    }
    for (const ComingTouchpoint &coming : view.coming()) {
        const qint64 seconds = secondsBetween(view.now(), coming.when);
        if (seconds > kReadyHours * kHourSeconds) {
            break; // by time
        }
        const Touchpoint &touchpoint = *coming.touchpoint;
        if (touchpoint.state != TouchpointState::Planned) {
            continue;
        }
        Finding finding =
            findingAbout(touchpoint, QStringLiteral("rhythm.not-ready"),
                         seconds <= kUrgentHours * kHourSeconds ? FindingSeverity::Error : FindingSeverity::Warning);
        finding.message = tr("“%1” is planned, but not ready").arg(touchpoint.title);
        const auto [open, all] = checks.value(touchpoint.id);
        const auto hours = static_cast<int>(seconds / kHourSeconds);
        finding.reason =
            hours == 0 ? tr("It goes out within the hour") : tr("It goes out in %n hour(s)", nullptr, hours);
        if (open > 0) {
            finding.reason += tr("; %1 of %2 on its checklist are open").arg(open).arg(all);
        }
        finding.facts = coming.when.toString() + u' ' + QString::number(open);
        finding.day = coming.when.date;
        offerToOpen(finding);
        findings.push_back(finding);
    }
}

void findMissingAssets(const RhythmView &view, Findings &findings)
{
    QHash<Id<Touchpoint>, QStringList> missing;
    for (const AssetFact &fact : view.facts().assets) {
        if (fact.missing) {
            missing[fact.asset.touchpoint] << fact.asset.path;
        }
    }
    for (const Touchpoint &touchpoint : view.facts().touchpoints) {
        QStringList paths = missing.value(touchpoint.id);
        const Drop *drop = view.drop(touchpoint.drop);
        const LocalTime when = touchpoint.when(drop ? drop->launch : LocalTime());
        const bool over = touchpoint.state == TouchpointState::Done || touchpoint.state == TouchpointState::Live ||
                          (when.isValid() && when < view.now() && !touchpoint.isRepeating());
        if (paths.isEmpty() || over || (drop && !view.isOpen(*drop))) {
            continue;
        }
        paths.sort();
        const bool soon = when.isValid() && view.today().daysTo(when.date) <= 7;
        Finding finding = findingAbout(touchpoint, QStringLiteral("rhythm.missing-asset"),
                                       soon ? FindingSeverity::Error : FindingSeverity::Warning);
        const auto count = static_cast<int>(paths.size());
        finding.message = tr("%n file(s) of “%1” are missing", nullptr, count).arg(touchpoint.title);
        finding.reason = tr("Not found: %1").arg(QFileInfo(paths.front()).fileName());
        if (count > 1) {
            finding.reason += tr(" and %n more", nullptr, count - 1);
        }
        finding.facts = paths.join(u'|');
        finding.day = when.date;
        offerToOpen(finding);
        findings.push_back(finding);
    }
}

} // namespace dropbeat
