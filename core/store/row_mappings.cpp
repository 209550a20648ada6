// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_mappings.h"

#include "core/store/row_values.h"

namespace dropbeat {

namespace {

/// Reads the four target columns, of which at most one is set.
Assignment::Target readTarget(RowReader &reader)
{
    const auto drop = reader.id<Drop>();
    const auto clip = reader.id<Clip>();
    const auto variant = reader.id<Variant>();
    const auto touchpoint = reader.id<Touchpoint>();
    if (drop) {
        return drop;
    }
    if (clip) {
        return clip;
    }
    if (variant) {
        return variant;
    }
    if (touchpoint) {
        return touchpoint;
    }
    return std::monostate();
}

template <class T> Id<T> targetAs(const Assignment &assignment)
{
    const auto *id = std::get_if<Id<T>>(&assignment.target);
    return id ? *id : Id<T>();
}

QString unitId(KpiUnit unit)
{
    switch (unit) {
    case KpiUnit::Fraction:
        return QStringLiteral("fraction");
    case KpiUnit::Money:
        return QStringLiteral("money");
    case KpiUnit::Multiple:
        return QStringLiteral("multiple");
    }
    return {};
}

KpiUnit unitFromId(const QString &id)
{
    return id == unitId(KpiUnit::Money)      ? KpiUnit::Money
           : id == unitId(KpiUnit::Multiple) ? KpiUnit::Multiple
                                             : KpiUnit::Fraction;
}

} // namespace

Channel RowMapping<Channel>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Channel channel;
    channel.id = reader.string();
    channel.name = reader.string();
    channel.colour = reader.string();
    channel.position = reader.integer();
    return channel;
}

void RowMapping<Channel>::bind(SQLite::Statement &statement, const Channel &channel)
{
    RowBinder(statement) << channel.id << channel.name << channel.colour << channel.position;
}

Drop RowMapping<Drop>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Drop drop;
    drop.id = reader.id<Drop>();
    drop.code = reader.string();
    drop.name = reader.string();
    drop.story = reader.string();
    drop.buildsOn = reader.string();
    drop.launch = LocalTime::fromString(reader.string());
    drop.status = dropStatusFromId(reader.string()).value_or(DropStatus::Idea);
    drop.colour = reader.string();
    drop.notes = reader.string();
    drop.arc = reader.id<Arc>();
    drop.chapter = reader.integer();
    drop.owner = reader.string();
    drop.budget = reader.optionalNumber();
    drop.archived = reader.flag();
    return drop;
}

void RowMapping<Drop>::bind(SQLite::Statement &statement, const Drop &drop)
{
    RowBinder binder(statement);
    binder << drop.id << drop.code << drop.name << drop.story << drop.buildsOn;
    binder.orNull(drop.launch.toString()) << dropStatusId(drop.status) << drop.colour << drop.notes << drop.arc
                                          << drop.chapter << drop.owner << drop.budget << drop.archived;
}

Touchpoint RowMapping<Touchpoint>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Touchpoint touchpoint;
    touchpoint.id = reader.id<Touchpoint>();
    touchpoint.drop = reader.id<Drop>();
    touchpoint.channel = reader.string();
    touchpoint.code = reader.string();
    touchpoint.title = reader.string();
    touchpoint.purpose = reader.string();
    touchpoint.owner = reader.string();
    touchpoint.state = touchpointStateFromId(reader.string()).value_or(TouchpointState::Unscheduled);
    touchpoint.dayOffset = reader.optionalInteger();
    touchpoint.time = reader.time();
    touchpoint.pinned = LocalTime::fromString(reader.string());
    touchpoint.repeats = reader.string();
    touchpoint.series = reader.id<Touchpoint>();
    touchpoint.seriesDay = reader.date();
    touchpoint.uid = reader.string();
    touchpoint.notes = reader.string();
    return touchpoint;
}

void RowMapping<Touchpoint>::bind(SQLite::Statement &statement, const Touchpoint &touchpoint)
{
    RowBinder binder(statement);
    binder << touchpoint.id << touchpoint.drop << touchpoint.channel << touchpoint.code << touchpoint.title
           << touchpoint.purpose << touchpoint.owner << touchpointStateId(touchpoint.state) << touchpoint.dayOffset;
    binder.orNull(touchpoint.time.toString(QStringLiteral("HH:mm"))).orNull(touchpoint.pinned.toString())
        << touchpoint.repeats << touchpoint.series;
    binder.orNull(touchpoint.seriesDay.toString(Qt::ISODate)) << touchpoint.uid << touchpoint.notes;
}

Subject RowMapping<Subject>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Subject subject;
    subject.id = reader.id<Subject>();
    subject.platform = reader.string();
    subject.account = reader.string();
    subject.level = subjectLevelFromId(reader.string()).value_or(SubjectLevel::Ad);
    subject.externalId = reader.string();
    subject.name = reader.string();
    subject.campaignId = reader.string();
    subject.campaign = reader.string();
    subject.utmCampaign = reader.string();
    subject.utmContent = reader.string();
    subject.channel = reader.string();
    subject.claims = reader.flag();
    subject.assignment.target = readTarget(reader);
    subject.assignment.because = becauseFromId(reader.string()).value_or(Because::Hand);
    subject.assignment.on = reader.date();
    return subject;
}

void RowMapping<Subject>::bind(SQLite::Statement &statement, const Subject &subject)
{
    const Assignment &assignment = subject.assignment;
    RowBinder binder(statement);
    binder << subject.id << subject.platform << subject.account << subjectLevelId(subject.level) << subject.externalId
           << subject.name << subject.campaignId << subject.campaign << subject.utmCampaign << subject.utmContent
           << subject.channel << subject.claims << targetAs<Drop>(assignment) << targetAs<Clip>(assignment)
           << targetAs<Variant>(assignment) << targetAs<Touchpoint>(assignment);
    if (assignment.isNone()) {
        binder.null().null();
    } else {
        binder << becauseId(assignment.because);
        binder.orNull(assignment.on.toString(Qt::ISODate));
    }
}

Kpi RowMapping<Kpi>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    const auto part = [&reader] {
        KpiPart result;
        result.measure = measureFromId(reader.string()).value_or(Measure::Impressions);
        result.claimed = reader.flag();
        return result;
    };
    Kpi kpi;
    kpi.id = reader.string();
    kpi.name = reader.string();
    kpi.numerator = part();
    kpi.denominator = part();
    const auto fallbackNumerator = measureFromId(reader.string());
    const auto fallbackDenominator = measureFromId(reader.string());
    if (fallbackNumerator && fallbackDenominator) {
        kpi.fallback = {KpiPart{*fallbackNumerator, kpi.numerator.claimed},
                        KpiPart{*fallbackDenominator, kpi.denominator.claimed}};
    }
    kpi.direction = reader.flag() ? Direction::LowerIsBetter : Direction::HigherIsBetter;
    kpi.unit = unitFromId(reader.string());
    kpi.position = reader.integer();
    return kpi;
}

void RowMapping<Kpi>::bind(SQLite::Statement &statement, const Kpi &kpi)
{
    RowBinder binder(statement);
    binder << kpi.id << kpi.name << measureId(kpi.numerator.measure) << kpi.numerator.claimed
           << measureId(kpi.denominator.measure) << kpi.denominator.claimed;
    if (kpi.fallback) {
        binder << measureId(kpi.fallback->first.measure) << measureId(kpi.fallback->second.measure);
    } else {
        binder.null().null();
    }
    binder << (kpi.direction == Direction::LowerIsBetter) << unitId(kpi.unit) << kpi.position;
}

Benchmark RowMapping<Benchmark>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Benchmark benchmark;
    benchmark.id = reader.id<Benchmark>();
    benchmark.kpi = reader.string();
    benchmark.channel = reader.string();
    benchmark.maxSeconds = reader.real();
    benchmark.low = reader.optionalReal();
    benchmark.high = reader.optionalReal();
    benchmark.source = reader.string();
    benchmark.asOf = reader.date();
    return benchmark;
}

void RowMapping<Benchmark>::bind(SQLite::Statement &statement, const Benchmark &benchmark)
{
    RowBinder binder(statement);
    binder << benchmark.id << benchmark.kpi;
    binder.orNull(benchmark.channel) << benchmark.maxSeconds << benchmark.low << benchmark.high << benchmark.source;
    binder.orNull(benchmark.asOf.toString(Qt::ISODate));
}

Target RowMapping<Target>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Target target;
    target.id = reader.id<Target>();
    target.kpi = reader.string();
    target.drop = reader.id<Drop>();
    target.clip = reader.id<Clip>();
    target.value = reader.real();
    return target;
}

void RowMapping<Target>::bind(SQLite::Statement &statement, const Target &target)
{
    RowBinder(statement) << target.id << target.kpi << target.drop << target.clip << target.value;
}

ImportProfile RowMapping<ImportProfile>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    ImportProfile profile;
    profile.id = reader.id<ImportProfile>();
    profile.name = reader.string();
    profile.headerKey = reader.string();
    profile.mapping = reader.string().toUtf8();
    return profile;
}

void RowMapping<ImportProfile>::bind(SQLite::Statement &statement, const ImportProfile &profile)
{
    RowBinder(statement) << profile.id << profile.name << profile.headerKey << QString::fromUtf8(profile.mapping);
}

} // namespace dropbeat
