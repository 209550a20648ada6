// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/kept_dry_run.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace dropbeat {

namespace {

constexpr std::array<const char *, 7> kEnds{"fires",        "returned", "restarted",  "already",
                                            "not-followed", "own-cap",  "overall-cap"};

QString k(const char *key)
{
    return QLatin1String(key);
}

using Count = qint64 MomentOutcome::*;
constexpr std::array<std::pair<const char *, Count>, 17> kCounts{{
    {"fires", &MomentOutcome::fires},
    {"shoppers_reached", &MomentOutcome::shoppers},
    {"triggers", &MomentOutcome::triggers},
    {"returned_before", &MomentOutcome::returnedBefore},
    {"restarted", &MomentOutcome::restarted},
    {"already", &MomentOutcome::already},
    {"not_followed", &MomentOutcome::notFollowed},
    {"own_cap", &MomentOutcome::ownCap},
    {"overall_cap", &MomentOutcome::overallCap},
    {"held", &MomentOutcome::held},
    {"undecided", &MomentOutcome::undecided},
    {"followed", &MomentOutcome::followed},
    {"reached", &MomentOutcome::reached},
    {"orders", &MomentOutcome::orders},
    {"order_value", &MomentOutcome::orderValue},
    {"wait_seconds", &MomentOutcome::waitSeconds},
    {"goal_seconds", &MomentOutcome::goalSeconds},
}};
using Fact = qint64 KeptDryRun::*;
constexpr std::array<std::pair<const char *, Fact>, 5> kFacts{{{"events", &KeptDryRun::events},
                                                               {"shoppers", &KeptDryRun::shoppers},
                                                               {"first", &KeptDryRun::first},
                                                               {"last", &KeptDryRun::last},
                                                               {"rejected", &KeptDryRun::rejected}}};

template <class Numbers> QJsonArray listOf(const Numbers &numbers)
{
    QJsonArray list;
    for (const qint64 number : numbers) {
        list << number;
    }
    return list;
}

QJsonObject toObject(const ShownCase &one)
{
    QJsonArray events;
    for (const CaseEvent &event : one.events) {
        QJsonObject object{{k("at"), event.at}, {k("event"), event.event}};
        if (!event.item.isEmpty()) {
            object.insert(k("item"), event.item);
        }
        if (event.value != EventLog::kNoValue) {
            object.insert(k("value"), event.value);
        }
        events << object;
    }
    return {{k("shopper"), one.shopper},
            {k("trigger"), one.episode.trigger},
            {k("due"), one.episode.due},
            {k("send"), one.episode.send},
            {k("end"), episodeEndId(one.episode.end)},
            {k("end_at"), one.episode.endAt},
            {k("self_return"), one.episode.selfReturn},
            {k("events"), events}};
}

ShownCase caseFrom(const QJsonObject &object)
{
    ShownCase one;
    one.shopper = object[k("shopper")].toString();
    one.episode.trigger = object[k("trigger")].toInteger();
    one.episode.due = object[k("due")].toInteger();
    one.episode.send = object[k("send")].toInteger();
    one.episode.endAt = object[k("end_at")].toInteger();
    one.episode.selfReturn = object[k("self_return")].toInteger(-1);
    const QString end = object[k("end")].toString();
    const auto found = std::ranges::find_if(kEnds, [&end](const char *id) { return end == k(id); });
    one.episode.end = found == kEnds.end() ? Episode::End::Fires : static_cast<Episode::End>(found - kEnds.begin());
    for (const QJsonValue &event : object[k("events")].toArray()) {
        one.events.push_back({event[k("at")].toInteger(), event[k("event")].toString(), event[k("item")].toString(),
                              event[k("value")].toInteger(EventLog::kNoValue)});
    }
    return one;
}

QJsonArray toPair(const FrequencyCap &cap)
{
    return {cap.count, cap.days};
}

FrequencyCap capFrom(const QJsonValue &value)
{
    return {value[0].toInt(), value[1].toInt()};
}

} // namespace

QString episodeEndId(Episode::End end)
{
    return k(kEnds[static_cast<size_t>(end)]);
}

QString shownShopper(const QString &name)
{
    if (!name.contains(u'@')) {
        return name;
    }
    const QByteArray hash = QCryptographicHash::hash(name.trimmed().toLower().toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("…") + QString::fromLatin1(hash.toHex().left(8));
}

ShownCase shownCase(const EventLog &log, const TrialCase &one, size_t most)
{
    ShownCase shown{shownShopper(log.shopperName(one.shopper)), one.episode, {}};
    const qint64 from = one.episode.trigger - ZoneClock::kDay;
    const qint64 to = std::max(one.episode.send, one.episode.endAt) + ZoneClock::kDay;
    size_t first = log.begin[one.shopper];
    const size_t end = log.begin[one.shopper + 1];
    size_t trigger = first; // the rows kept are the nearest to it, two of three behind it
    while (trigger < end && log.secondsAt(trigger) < one.episode.trigger) {
        ++trigger;
    }
    first = std::max(first, trigger > most / 3 ? trigger - most / 3 : size_t(0));
    for (size_t row = first; row < end && shown.events.size() < most; ++row) {
        const qint64 at = log.secondsAt(row);
        if (at >= from && at <= to) {
            const std::string_view item = log.texts.text(log.item[row]);
            shown.events.push_back({at, log.eventName(row),
                                    QString::fromUtf8(item.data(), static_cast<qsizetype>(item.size())),
                                    log.valueAt(row)});
        }
    }
    return shown;
}

KeptDryRun KeptDryRun::of(const TrialOutcome &outcome, const TrialSetting &setting, size_t moment, const EventLog &log)
{
    KeptDryRun kept;
    kept.events = outcome.events;
    kept.shoppers = outcome.shoppers;
    kept.first = outcome.first;
    kept.last = outcome.last;
    kept.outcome = outcome.moments[moment];
    kept.outcome.cases.clear();
    kept.cap = setting.moments[moment].cap;
    kept.quiet = setting.moments[moment].quiet;
    kept.overall = setting.overall;
    std::array<size_t, kEnds.size()> taken{};
    for (const TrialCase &one : outcome.moments[moment].cases) {
        if (taken[static_cast<size_t>(one.episode.end)]++ < kCases) {
            kept.cases.push_back(shownCase(log, one));
        }
    }
    std::ranges::stable_sort(kept.cases, {}, [](const ShownCase &one) { return one.episode.trigger; });
    for (const MomentClash &clash : outcome.clashes) {
        if (clash.first == moment || clash.second == moment) {
            const size_t other = clash.first == moment ? clash.second : clash.first;
            kept.clashes.push_back({setting.moments[other].name, clash.times, clash.shoppers});
        }
    }
    return kept;
}

QByteArray KeptDryRun::toJson() const
{
    QJsonObject object;
    for (const auto &[key, fact] : kFacts) {
        object.insert(k(key), this->*fact);
    }
    for (const auto &[key, count] : kCounts) {
        object.insert(k(key), outcome.*count);
    }
    object.insert(k("watches_rule"), outcome.watchesRule);
    object.insert(k("bin_seconds"), outcome.selfReturns.binSeconds);
    object.insert(k("self_returns"), listOf(outcome.selfReturns.counts));
    object.insert(k("by_hour"), listOf(outcome.byHour));
    QJsonArray days;
    for (const auto &[day, fires] : outcome.byDay) {
        days << QJsonArray{ZoneClock::dayAt(day).toString(Qt::ISODate), fires};
    }
    object.insert(k("by_day"), days);
    QJsonArray list;
    for (const ShownCase &one : cases) {
        list << toObject(one);
    }
    object.insert(k("cases"), list);
    QJsonArray clashing;
    for (const KeptClash &clash : clashes) {
        clashing << QJsonObject{{k("with"), clash.with}, {k("times"), clash.times}, {k("shoppers"), clash.shoppers}};
    }
    object.insert(k("clashes"), clashing);
    object.insert(k("cap"), toPair(cap));
    object.insert(k("overall"), toPair(overall));
    object.insert(k("quiet"), QJsonArray{quiet.from, quiet.to});
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<KeptDryRun> KeptDryRun::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (!object.contains(k("fires")) || !object[k("by_hour")].isArray()) {
        return std::nullopt;
    }
    KeptDryRun kept;
    for (const auto &[key, fact] : kFacts) {
        kept.*fact = object[k(key)].toInteger();
    }
    for (const auto &[key, count] : kCounts) {
        kept.outcome.*count = object[k(key)].toInteger();
    }
    kept.outcome.watchesRule = object[k("watches_rule")].toBool();
    kept.outcome.selfReturns.binSeconds = std::max(qint64(1), object[k("bin_seconds")].toInteger(60));
    for (const QJsonValue &count : object[k("self_returns")].toArray()) {
        kept.outcome.selfReturns.counts.push_back(count.toInteger());
    }
    const QJsonArray hours = object[k("by_hour")].toArray();
    for (qsizetype i = 0; i < std::min<qsizetype>(hours.size(), 7 * 24); ++i) {
        kept.outcome.byHour[static_cast<size_t>(i)] = hours[i].toInteger();
    }
    for (const QJsonValue &day : object[k("by_day")].toArray()) {
        const QDate date = QDate::fromString(day[0].toString(), Qt::ISODate);
        if (date.isValid()) {
            kept.outcome.byDay[ZoneClock::dayNumber(date)] = day[1].toInteger();
        }
    }
    for (const QJsonValue &one : object[k("cases")].toArray()) {
        kept.cases.push_back(caseFrom(one.toObject()));
    }
    for (const QJsonValue &clash : object[k("clashes")].toArray()) {
        kept.clashes.push_back(
            {clash[k("with")].toString(), clash[k("times")].toInteger(), clash[k("shoppers")].toInteger()});
    }
    kept.cap = capFrom(object[k("cap")]);
    kept.overall = capFrom(object[k("overall")]);
    kept.quiet = {object[k("quiet")][0].toInteger(), object[k("quiet")][1].toInteger()};
    return kept;
}

bool KeptDryRun::isOf(const TriedMoment &moment, const FrequencyCap &overallCap) const
{
    return cap == moment.cap && quiet == moment.quiet && overall == overallCap;
}

} // namespace dropbeat
