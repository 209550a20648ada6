// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_mappings.h"
#include "core/store/row_values.h"

namespace dropbeat {

Moment RowMapping<Moment>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Moment moment;
    moment.id = reader.id<Moment>();
    moment.key = reader.string();
    moment.name = reader.string();
    moment.on = reader.flag();
    moment.rule = MomentRule::fromJson(reader.string().toUtf8());
    moment.channel = messageChannelFromId(reader.string()).value_or(MessageChannel::Email);
    moment.perk = reader.string();
    moment.kpi = reader.string();
    moment.target = reader.optionalReal();
    moment.cap.count = reader.integer();
    moment.cap.days = reader.integer();
    moment.quietFrom = reader.time();
    moment.quietTo = reader.time();
    moment.owner = reader.string();
    moment.drop = reader.id<Drop>();
    moment.link = reader.id<Link>();
    moment.code = reader.id<PromoCode>();
    moment.notes = reader.string();
    moment.position = reader.integer();
    return moment;
}

void RowMapping<Moment>::bind(SQLite::Statement &statement, const Moment &moment)
{
    RowBinder binder(statement);
    binder << moment.id << moment.key << moment.name << moment.on << QString::fromUtf8(moment.rule.toJson())
           << messageChannelId(moment.channel) << moment.perk << moment.kpi << moment.target << moment.cap.count
           << moment.cap.days;
    binder.orNull(moment.quietFrom);
    binder.orNull(moment.quietTo);
    binder << moment.owner << moment.drop << moment.link << moment.code << moment.notes << moment.position;
}

MomentMessage RowMapping<MomentMessage>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    MomentMessage message;
    message.id = reader.id<MomentMessage>();
    message.moment = reader.id<Moment>();
    message.letter = reader.string();
    message.subject = reader.string();
    message.body = reader.string();
    message.position = reader.integer();
    return message;
}

void RowMapping<MomentMessage>::bind(SQLite::Statement &statement, const MomentMessage &message)
{
    RowBinder binder(statement);
    binder << message.id << message.moment << message.letter << message.subject << message.body << message.position;
}

MomentCheck RowMapping<MomentCheck>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    MomentCheck check;
    check.id = reader.id<MomentCheck>();
    check.moment = reader.id<Moment>();
    check.title = reader.string();
    check.done = reader.flag();
    check.who = reader.string();
    check.at = reader.instant();
    check.position = reader.integer();
    return check;
}

void RowMapping<MomentCheck>::bind(SQLite::Statement &statement, const MomentCheck &check)
{
    RowBinder binder(statement);
    binder << check.id << check.moment << check.title << check.done << check.who;
    binder.orNull(check.at);
    binder << check.position;
}

MomentResult RowMapping<MomentResult>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    MomentResult result;
    result.id = reader.id<MomentResult>();
    result.moment = reader.id<Moment>();
    result.from = reader.date();
    result.to = reader.date();
    result.sent = reader.optionalNumber();
    result.clicks = reader.optionalNumber();
    result.acted = reader.optionalNumber();
    result.revenue = reader.optionalNumber();
    result.source = reader.string();
    return result;
}

void RowMapping<MomentResult>::bind(SQLite::Statement &statement, const MomentResult &result)
{
    RowBinder binder(statement);
    binder << result.id << result.moment;
    binder.orNull(result.from);
    binder.orNull(result.to);
    binder << result.sent << result.clicks << result.acted << result.revenue << result.source;
}

DryRunRecord RowMapping<DryRunRecord>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    DryRunRecord record;
    record.moment = reader.id<Moment>();
    record.at = reader.instant();
    record.file = reader.string();
    record.rule = MomentRule::fromJson(reader.string().toUtf8());
    record.outcome = reader.string().toUtf8();
    return record;
}

void RowMapping<DryRunRecord>::bind(SQLite::Statement &statement, const DryRunRecord &record)
{
    RowBinder binder(statement);
    binder << record.moment;
    binder.orNull(record.at);
    binder << record.file << QString::fromUtf8(record.rule.toJson()) << QString::fromUtf8(record.outcome);
}

} // namespace dropbeat
