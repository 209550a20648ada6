// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_mappings.h"

namespace dropbeat {

namespace {

/// Reads the columns of a row one after the other.
class Reader
{
public:
    explicit Reader(SQLite::Statement &row)
        : m_row(row)
    {}
    QString string() { return text(m_row.getColumn(m_next++)); }
    qint64 number() { return m_row.getColumn(m_next++).getInt64(); }
    int integer() { return static_cast<int>(number()); }
    bool flag() { return number() != 0; }
    double real() { return m_row.getColumn(m_next++).getDouble(); }
    std::optional<double> optionalReal()
    {
        const SQLite::Column column = m_row.getColumn(m_next++);
        return column.isNull() ? std::nullopt : std::optional(column.getDouble());
    }
    std::optional<int> optionalInteger()
    {
        const SQLite::Column column = m_row.getColumn(m_next++);
        return column.isNull() ? std::nullopt : std::optional(column.getInt());
    }
    QDate date() { return QDate::fromString(string(), Qt::ISODate); }
    template <class T> Id<T> id() { return Id<T>{number()}; }

private:
    SQLite::Statement &m_row;
    int m_next = 0;
};

/// Binds the columns of a row one after the other. What is null in memory is null in the file.
class Binder
{
public:
    explicit Binder(SQLite::Statement &statement)
        : m_statement(statement)
    {}
    Binder &operator<<(const QString &value)
    {
        m_statement.bind(m_next++, text(value));
        return *this;
    }
    Binder &operator<<(qint64 value)
    {
        m_statement.bind(m_next++, dropbeat::number(value));
        return *this;
    }
    Binder &operator<<(int value) { return *this << qint64{value}; }
    Binder &operator<<(bool value) { return *this << qint64{value ? 1 : 0}; }
    Binder &operator<<(double value)
    {
        m_statement.bind(m_next++, value);
        return *this;
    }
    template <class T> Binder &operator<<(const std::optional<T> &value) { return value ? *this << *value : null(); }
    template <class T> Binder &operator<<(Id<T> id) { return id.isNull() ? null() : *this << id.value; }
    Binder &orNull(const QString &value) { return value.isEmpty() ? null() : *this << value; }
    Binder &null()
    {
        m_statement.bind(m_next++);
        return *this;
    }

private:
    SQLite::Statement &m_statement;
    int m_next = 1;
};

/// Reads the four target columns, of which at most one is set.
Assignment::Target readTarget(Reader &reader)
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
    Reader reader(row);
    Channel channel;
    channel.id = reader.string();
    channel.name = reader.string();
    channel.colour = reader.string();
    channel.position = reader.integer();
    return channel;
}

void RowMapping<Channel>::bind(SQLite::Statement &statement, const Channel &channel)
{
    Binder(statement) << channel.id << channel.name << channel.colour << channel.position;
}

Drop RowMapping<Drop>::read(SQLite::Statement &row)
{
    Reader reader(row);
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
    return drop;
}

void RowMapping<Drop>::bind(SQLite::Statement &statement, const Drop &drop)
{
    Binder binder(statement);
    binder << drop.id << drop.code << drop.name << drop.story << drop.buildsOn;
    binder.orNull(drop.launch.toString()) << dropStatusId(drop.status) << drop.colour << drop.notes;
}

Clip RowMapping<Clip>::read(SQLite::Statement &row)
{
    Reader reader(row);
    Clip clip;
    clip.id = reader.id<Clip>();
    clip.drop = reader.id<Drop>();
    clip.code = reader.string();
    clip.name = reader.string();
    clip.question = reader.string();
    clip.seconds = reader.real();
    clip.position = reader.integer();
    return clip;
}

void RowMapping<Clip>::bind(SQLite::Statement &statement, const Clip &clip)
{
    Binder(statement) << clip.id << clip.drop << clip.code << clip.name << clip.question << clip.seconds
                      << clip.position;
}

Variant RowMapping<Variant>::read(SQLite::Statement &row)
{
    Reader reader(row);
    Variant variant;
    variant.id = reader.id<Variant>();
    variant.clip = reader.id<Clip>();
    variant.letter = reader.string();
    variant.name = reader.string();
    return variant;
}

void RowMapping<Variant>::bind(SQLite::Statement &statement, const Variant &variant)
{
    Binder(statement) << variant.id << variant.clip << variant.letter << variant.name;
}

Touchpoint RowMapping<Touchpoint>::read(SQLite::Statement &row)
{
    Reader reader(row);
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
    touchpoint.time = QTime::fromString(reader.string(), QStringLiteral("HH:mm"));
    touchpoint.pinned = LocalTime::fromString(reader.string());
    return touchpoint;
}

void RowMapping<Touchpoint>::bind(SQLite::Statement &statement, const Touchpoint &touchpoint)
{
    Binder binder(statement);
    binder << touchpoint.id << touchpoint.drop << touchpoint.channel << touchpoint.code << touchpoint.title
           << touchpoint.purpose << touchpoint.owner << touchpointStateId(touchpoint.state) << touchpoint.dayOffset;
    binder.orNull(touchpoint.time.toString(QStringLiteral("HH:mm"))).orNull(touchpoint.pinned.toString());
}

Subject RowMapping<Subject>::read(SQLite::Statement &row)
{
    Reader reader(row);
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
    Binder binder(statement);
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
    Reader reader(row);
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
    Binder binder(statement);
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
    Reader reader(row);
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
    Binder binder(statement);
    binder << benchmark.id << benchmark.kpi;
    binder.orNull(benchmark.channel) << benchmark.maxSeconds << benchmark.low << benchmark.high << benchmark.source;
    binder.orNull(benchmark.asOf.toString(Qt::ISODate));
}

Target RowMapping<Target>::read(SQLite::Statement &row)
{
    Reader reader(row);
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
    Binder(statement) << target.id << target.kpi << target.drop << target.clip << target.value;
}

ImportProfile RowMapping<ImportProfile>::read(SQLite::Statement &row)
{
    Reader reader(row);
    ImportProfile profile;
    profile.id = reader.id<ImportProfile>();
    profile.name = reader.string();
    profile.headerKey = reader.string();
    profile.mapping = reader.string().toUtf8();
    return profile;
}

void RowMapping<ImportProfile>::bind(SQLite::Statement &statement, const ImportProfile &profile)
{
    Binder(statement) << profile.id << profile.name << profile.headerKey << QString::fromUtf8(profile.mapping);
}

} // namespace dropbeat
