// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_mappings.h"
#include "core/store/row_values.h"

namespace dropbeat {

PromoCode RowMapping<PromoCode>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    PromoCode code;
    code.id = reader.id<PromoCode>();
    code.drop = reader.id<Drop>();
    code.code = reader.string();
    code.kind = discountKindFromId(reader.string()).value_or(DiscountKind::Percent);
    code.value = reader.optionalNumber();
    code.starts = reader.date();
    code.ends = reader.date();
    code.channel = reader.string();
    code.creator = reader.string();
    code.referral = reader.flag();
    code.planned = reader.optionalNumber();
    code.note = reader.string();
    code.position = reader.integer();
    return code;
}

void RowMapping<PromoCode>::bind(SQLite::Statement &statement, const PromoCode &code)
{
    RowBinder binder(statement);
    binder << code.id << code.drop << code.code << discountKindId(code.kind) << code.value;
    binder.orNull(code.starts);
    binder.orNull(code.ends);
    binder << code.channel << code.creator << code.referral << code.planned << code.note << code.position;
}

Link RowMapping<Link>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Link link;
    link.id = reader.id<Link>();
    link.drop = reader.id<Drop>();
    link.touchpoint = reader.id<Touchpoint>();
    link.variant = reader.id<Variant>();
    link.name = reader.string();
    link.landing = reader.string();
    link.source = reader.string();
    link.medium = reader.string();
    link.campaign = reader.string();
    link.content = reader.string();
    link.term = reader.string();
    link.code = reader.id<PromoCode>();
    link.applies = codeAppliedFromId(reader.string()).value_or(CodeApplied::Not);
    link.shortUrl = reader.string();
    link.position = reader.integer();
    return link;
}

void RowMapping<Link>::bind(SQLite::Statement &statement, const Link &link)
{
    RowBinder binder(statement);
    binder << link.id << link.drop << link.touchpoint << link.variant << link.name << link.landing << link.source
           << link.medium << link.campaign << link.content << link.term << link.code << codeAppliedId(link.applies)
           << link.shortUrl << link.position;
}

LandingCheck RowMapping<LandingCheck>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    LandingCheck check;
    check.id = reader.id<LandingCheck>();
    check.drop = reader.id<Drop>();
    check.key = reader.string();
    check.title = reader.string();
    check.done = reader.flag();
    check.who = reader.string();
    check.at = reader.instant();
    check.position = reader.integer();
    return check;
}

void RowMapping<LandingCheck>::bind(SQLite::Statement &statement, const LandingCheck &check)
{
    RowBinder binder(statement);
    binder << check.id << check.drop << check.key << check.title << check.done << check.who;
    binder.orNull(check.at);
    binder << check.position;
}

Synonym RowMapping<Synonym>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Synonym synonym;
    synonym.id = reader.id<Synonym>();
    synonym.words = reader.string();
    synonym.channel = reader.string();
    return synonym;
}

void RowMapping<Synonym>::bind(SQLite::Statement &statement, const Synonym &synonym)
{
    RowBinder binder(statement);
    binder << synonym.id << synonym.words << synonym.channel;
}

UgcCount RowMapping<UgcCount>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    UgcCount count;
    count.id = reader.id<UgcCount>();
    count.drop = reader.id<Drop>();
    count.channel = reader.string();
    count.hashtag = reader.string();
    count.kind = ugcKindFromId(reader.string()).value_or(UgcKind::Post);
    count.day = reader.date();
    count.posts = reader.number();
    return count;
}

void RowMapping<UgcCount>::bind(SQLite::Statement &statement, const UgcCount &count)
{
    RowBinder binder(statement);
    binder << count.id << count.drop << count.channel << count.hashtag << ugcKindId(count.kind);
    binder.orNull(count.day);
    binder << count.posts;
}

} // namespace dropbeat
