// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/moment_trial.h"

#include "core/actions/event_columns.h"
#include "core/actions/import_results.h"
#include "core/actions/moment_board.h"
#include "core/actions/moment_edits.h"
#include "core/base/error.h"
#include "core/rhythm/cutoffs.h"
#include "core/rhythm/occurrences.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr qint64 kFewestFollowed = 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QString idleSetting()
{
    return QStringLiteral("moments.idle_minutes");
}

QString liftSetting()
{
    return QStringLiteral("moments.assumed_lift");
}

void addProperties(QStringList &names, const EventFilter &filter)
{
    if (!filter.property.isEmpty() && !names.contains(filter.property)) {
        names << filter.property;
    }
}

/// What the plan sends by email and SMS, which goes to everyone.
std::vector<qint64> dropSends(const Tables &tables, qint64 first, qint64 last)
{
    const QTimeZone zone = tables.profile().timeZone;
    const std::vector<Touchpoint> touchpoints = tables.touchpoints().all();
    const OccurrenceIndex index(tables.drops().all(), touchpoints, tables.skippedDays().all());
    const auto dayOf = [&zone](qint64 seconds) { return QDateTime::fromSecsSinceEpoch(seconds, zone).date(); };
    std::vector<qint64> sends;
    for (const Occurrence &occurrence : index.between(dayOf(first), dayOf(last))) {
        const auto touchpoint = std::ranges::find(touchpoints, occurrence.touchpoint, &Touchpoint::id);
        if (touchpoint != touchpoints.end() &&
            (touchpoint->channel == QLatin1String("email") || touchpoint->channel == QLatin1String("sms"))) {
            sends.push_back(occurrence.when.in(zone).toSecsSinceEpoch());
        }
    }
    std::ranges::sort(sends);
    return sends;
}

QStringList itemsOf(const Tables &tables, Id<Drop> drop)
{
    QStringList items;
    for (const Product &product : tables.products().all()) {
        if (drop.value != 0 && product.drop == drop && !product.sku.isEmpty()) {
            items << product.sku;
        }
    }
    return items;
}

/// The longest window after the trigger; null without one.
template <class Rule> auto *longestWait(Rule &rule)
{
    decltype(rule.conditions.data()) longest = nullptr;
    for (auto &condition : rule.conditions) {
        if (condition.where == MomentCondition::Where::After && condition.withinMinutes > 0 &&
            (longest == nullptr || condition.withinMinutes > longest->withinMinutes)) {
            longest = &condition;
        }
    }
    return longest;
}

} // namespace

EventFileOptions eventOptions(const Tables &tables)
{
    EventFileOptions options;
    const PlanProfile profile = tables.profile();
    options.zone = profile.timeZone;
    options.currency = profile.currency;
    options.idleMinutes = sessionIdleMinutes(tables);
    options.byHeader = rememberedEventColumns(tables);
    options.properties = {QStringLiteral("reason"), QStringLiteral("rating"), QStringLiteral("promised")};
    for (const BoardMoment &each : momentBoard(tables)) {
        addProperties(options.properties, each.moment.rule.when.filter);
        addProperties(options.properties, each.moment.rule.when.orElse);
        for (const MomentCondition &condition : each.moment.rule.conditions) {
            addProperties(options.properties, condition.filter);
        }
    }
    return options;
}

bool areShopEvents(const Tables &tables, const QStringList &paths)
{
    try {
        return !eventTables(paths, formatCatalog(), eventOptions(tables)).empty();
    } catch (const Error &) {
        return false;
    }
}

TrialSetting trialSetting(const Tables &tables, const QStringList &keys, qint64 first, qint64 last)
{
    const std::vector<BoardMoment> board = momentBoard(tables);
    QStringList known;
    for (const BoardMoment &each : board) {
        known << each.moment.key;
    }
    for (const QString &key : keys) {
        if (!known.contains(key)) {
            throw Error(Error::Kind::Refused, tr("There is no moment “%1” in this plan.").arg(key),
                        tr("Its moments: %1.").arg(known.join(QStringLiteral(", "))));
        }
    }
    const bool noneOn = std::ranges::none_of(board, [](const BoardMoment &each) { return each.moment.on; });
    TrialSetting setting;
    for (const BoardMoment &each : board) {
        if (keys.isEmpty() ? each.moment.on || noneOn : keys.contains(each.moment.key)) {
            TriedMoment tried = TriedMoment::of(each.moment);
            tried.items = itemsOf(tables, each.moment.drop);
            setting.moments.push_back(std::move(tried));
        }
    }
    setting.overall = sharedCap(tables).value_or(FrequencyCap{0, 0});
    if (setting.overall.days > 0) {
        setting.dropSends = dropSends(tables, first - setting.overall.days * ZoneClock::kDay, last);
    }
    for (const Cutoff &cutoff : tables.cutoffs().all()) {
        const QDate day = orderBy(cutoff);
        if (day.isValid() && std::ranges::find(setting.orderByDays, day) == setting.orderByDays.end()) {
            setting.orderByDays.push_back(day);
        }
    }
    return setting;
}

void keepDryRuns(Plan &plan, const TrialOutcome &outcome, const TrialSetting &setting, const ReadEvents &events)
{
    struct Kept
    {
        QString key;
        DryRunRecord record;
    };
    std::vector<Kept> all;
    for (size_t i = 0; i < outcome.moments.size(); ++i) {
        KeptDryRun run = KeptDryRun::of(outcome, setting, i, events.log);
        run.rejected = events.report.rowsRejected;
        all.push_back({setting.moments[i].key,
                       {{}, plan.clock().now(), events.report.file, setting.moments[i].rule, run.toJson()}});
    }
    plan.edit(tr("Try moments on “%1”").arg(events.report.file), [all](Tables &tables) {
        for (Kept kept : all) {
            kept.record.moment = keptMoment(tables, kept.key);
            if (tables.dryRuns().get(kept.record.moment)) {
                tables.dryRuns().update(kept.record);
            } else {
                tables.dryRuns().insert(kept.record);
            }
        }
    });
}

std::optional<LastDryRun> lastDryRun(const Tables &tables, const QString &key)
{
    const auto each = boardMoment(tables, key);
    if (!each || each->moment.id.value == 0) {
        return std::nullopt;
    }
    const auto record = tables.dryRuns().get(each->moment.id);
    const auto run = record ? KeptDryRun::fromJson(record->outcome) : std::nullopt;
    if (!run) {
        return std::nullopt;
    }
    const bool same = record->rule == each->moment.rule &&
                      run->isOf(TriedMoment::of(each->moment), sharedCap(tables).value_or(FrequencyCap{0, 0}));
    return LastDryRun{record->file, record->at, *run, !same};
}

std::optional<qint64> waitOf(const MomentRule &rule)
{
    const MomentCondition *longest = longestWait(rule);
    return longest == nullptr ? std::nullopt : std::optional(longest->withinMinutes);
}

MomentRule withWait(MomentRule rule, qint64 minutes)
{
    if (MomentCondition *longest = longestWait(rule)) {
        longest->withinMinutes = std::max(qint64(1), minutes);
    }
    return rule;
}

void setWait(Plan &plan, const QString &key, qint64 minutes, const QString &gesture)
{
    editMoment(
        plan, key, tr("Set the wait of a moment"),
        [minutes](Moment &moment) { moment.rule = withWait(moment.rule, minutes); }, gesture);
}

int sessionIdleMinutes(const Tables &tables)
{
    const int kept = tables.settings().value(idleSetting()).toInt();
    return kept > 0 ? kept : 30;
}

void setSessionIdleMinutes(Plan &plan, int minutes)
{
    plan.edit(tr("Change when a session ends"), [minutes](Tables &tables) {
        tables.settings().set(idleSetting(), QString::number(std::max(1, minutes)));
    });
}

std::optional<LiftEstimate> liftEstimate(const MomentOutcome &outcome, double lift)
{
    if (outcome.followed < kFewestFollowed) {
        return std::nullopt;
    }
    const double fires = static_cast<double>(outcome.fires);
    LiftEstimate estimate;
    estimate.baseline = static_cast<double>(outcome.reached) / static_cast<double>(outcome.followed);
    estimate.baselineInterval = wilson(outcome.reached, outcome.followed);
    estimate.more = fires * estimate.baseline * lift;
    estimate.moreInterval = {fires * estimate.baselineInterval.low * lift,
                             fires * estimate.baselineInterval.high * lift};
    if (outcome.orders > 0) {
        estimate.revenue =
            estimate.more * static_cast<double>(outcome.orderValue) / static_cast<double>(outcome.orders);
    }
    return estimate;
}

double assumedLift(const Tables &tables)
{
    bool read = false;
    const double kept = tables.settings().value(liftSetting()).toDouble(&read);
    return read && kept > 0 ? kept : 0.2;
}

void setAssumedLift(Plan &plan, double lift)
{
    plan.edit(tr("Change the assumed lift of a moment"),
              [lift](Tables &tables) { tables.settings().set(liftSetting(), QString::number(lift)); });
}

} // namespace dropbeat
