// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_mappings.h"
#include "core/store/row_values.h"

namespace dropbeat {

Test RowMapping<Test>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Test test;
    test.id = reader.id<Test>();
    test.clip = reader.id<Clip>();
    test.name = reader.string();
    test.kpi = reader.string();
    test.smallest = reader.optionalReal();
    test.planned = reader.optionalNumber();
    test.starts = reader.date();
    test.ends = reader.date();
    test.randomised = reader.flag();
    test.position = reader.integer();
    return test;
}

void RowMapping<Test>::bind(SQLite::Statement &statement, const Test &test)
{
    RowBinder binder(statement);
    binder << test.id << test.clip << test.name << test.kpi << test.smallest << test.planned;
    binder.orNull(test.starts);
    binder.orNull(test.ends);
    binder << test.randomised << test.position;
}

TestArmRow RowMapping<TestArmRow>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    TestArmRow arm;
    arm.id = reader.id<TestArmRow>();
    arm.test = reader.id<Test>();
    arm.variant = reader.id<Variant>();
    arm.weight = reader.integer();
    arm.position = reader.integer();
    return arm;
}

void RowMapping<TestArmRow>::bind(SQLite::Statement &statement, const TestArmRow &arm)
{
    RowBinder binder(statement);
    binder << arm.id << arm.test << arm.variant << arm.weight << arm.position;
}

Decision RowMapping<Decision>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Decision decision;
    decision.id = reader.id<Decision>();
    decision.clip = reader.id<Clip>();
    decision.test = reader.id<Test>();
    decision.variant = reader.id<Variant>();
    decision.at = QDateTime::fromString(reader.string(), Qt::ISODateWithMs);
    decision.author = reader.string();
    decision.call = reader.string();
    decision.kpi = reader.string();
    decision.low = reader.optionalReal();
    decision.high = reader.optionalReal();
    decision.reason = reader.string();
    decision.known = reader.string();
    decision.outcome = reader.string();
    return decision;
}

void RowMapping<Decision>::bind(SQLite::Statement &statement, const Decision &decision)
{
    RowBinder binder(statement);
    binder << decision.id << decision.clip << decision.test << decision.variant
           << decision.at.toUTC().toString(Qt::ISODateWithMs) << decision.author << decision.call << decision.kpi
           << decision.low << decision.high << decision.reason << decision.known << decision.outcome;
}

Boost RowMapping<Boost>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Boost boost;
    boost.id = reader.id<Boost>();
    boost.variant = reader.id<Variant>();
    boost.starts = reader.date();
    boost.ends = reader.date();
    boost.budget = reader.optionalNumber();
    boost.publicPost = reader.flag();
    boost.code = reader.string();
    boost.codeFrom = reader.date();
    boost.codeDays = reader.integer();
    boost.learningDays = reader.integer();
    boost.hash = reader.string();
    boost.note = reader.string();
    return boost;
}

void RowMapping<Boost>::bind(SQLite::Statement &statement, const Boost &boost)
{
    RowBinder binder(statement);
    binder << boost.id << boost.variant;
    binder.orNull(boost.starts);
    binder.orNull(boost.ends);
    binder << boost.budget << boost.publicPost << boost.code;
    binder.orNull(boost.codeFrom);
    binder << boost.codeDays << boost.learningDays << boost.hash << boost.note;
}

BoostChange RowMapping<BoostChange>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    BoostChange change;
    change.id = reader.id<BoostChange>();
    change.boost = reader.id<Boost>();
    change.day = reader.date();
    change.what = boostChangeFromId(reader.string()).value_or(BoostChangeKind::Other);
    change.budget = reader.optionalNumber();
    change.note = reader.string();
    return change;
}

void RowMapping<BoostChange>::bind(SQLite::Statement &statement, const BoostChange &change)
{
    RowBinder binder(statement);
    binder << change.id << change.boost;
    binder.orNull(change.day);
    binder << boostChangeId(change.what) << change.budget << change.note;
}

DropAccount RowMapping<DropAccount>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    DropAccount account;
    account.drop = reader.id<Drop>();
    account.discounts = reader.optionalNumber();
    account.fulfilmentPerOrder = reader.optionalNumber();
    account.costPerReturn = reader.optionalNumber();
    account.revenueIsNet = reader.flag();
    account.closedOn = reader.date();
    account.closedProfit = reader.optionalNumber();
    account.closedReturns = reader.optionalNumber();
    account.closedReturnedUnits = reader.optionalNumber();
    return account;
}

void RowMapping<DropAccount>::bind(SQLite::Statement &statement, const DropAccount &account)
{
    RowBinder binder(statement);
    binder << account.drop << account.discounts << account.fulfilmentPerOrder << account.costPerReturn
           << account.revenueIsNet;
    binder.orNull(account.closedOn);
    binder << account.closedProfit << account.closedReturns << account.closedReturnedUnits;
}

} // namespace dropbeat
