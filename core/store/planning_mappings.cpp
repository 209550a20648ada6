// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_mappings.h"
#include "core/store/row_values.h"

namespace dropbeat {

Arc RowMapping<Arc>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Arc arc;
    arc.id = reader.id<Arc>();
    arc.name = reader.string();
    arc.premise = reader.string();
    arc.cadence.kind = cadenceKindFromId(reader.string()).value_or(Cadence::Kind::NthWeekday);
    arc.cadence.every = reader.integer();
    arc.cadence.nth = reader.integer();
    arc.cadence.weekday = reader.integer();
    arc.cadence.monthDay = reader.integer();
    arc.cadence.anchor = reader.date();
    arc.cadence.time = reader.time();
    arc.cadence.toleranceDays = reader.integer();
    arc.position = reader.integer();
    return arc;
}

void RowMapping<Arc>::bind(SQLite::Statement &statement, const Arc &arc)
{
    const Cadence &cadence = arc.cadence;
    RowBinder binder(statement);
    binder << arc.id << arc.name << arc.premise << cadenceKindId(cadence.kind) << cadence.every << cadence.nth
           << cadence.weekday << cadence.monthDay;
    binder.orNull(cadence.anchor) << cadence.time << cadence.toleranceDays << arc.position;
}

Product RowMapping<Product>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Product product;
    product.id = reader.id<Product>();
    product.drop = reader.id<Drop>();
    product.sku = reader.string();
    product.name = reader.string();
    product.price = reader.optionalNumber();
    product.unitCost = reader.optionalNumber();
    product.stock = reader.optionalNumber();
    product.position = reader.integer();
    return product;
}

void RowMapping<Product>::bind(SQLite::Statement &statement, const Product &product)
{
    RowBinder(statement) << product.id << product.drop << product.sku << product.name << product.price
                         << product.unitCost << product.stock << product.position;
}

Expense RowMapping<Expense>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Expense expense;
    expense.id = reader.id<Expense>();
    expense.drop = reader.id<Drop>();
    expense.kind = expenseKindFromId(reader.string()).value_or(ExpenseKind::Other);
    expense.title = reader.string();
    expense.planned = reader.optionalNumber();
    expense.spent = reader.optionalNumber();
    expense.position = reader.integer();
    return expense;
}

void RowMapping<Expense>::bind(SQLite::Statement &statement, const Expense &expense)
{
    RowBinder(statement) << expense.id << expense.drop << expenseKindId(expense.kind) << expense.title
                         << expense.planned << expense.spent << expense.position;
}

CheckItem RowMapping<CheckItem>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    CheckItem item;
    item.id = reader.id<CheckItem>();
    item.touchpoint = reader.id<Touchpoint>();
    item.text = reader.string();
    item.done = reader.flag();
    item.position = reader.integer();
    return item;
}

void RowMapping<CheckItem>::bind(SQLite::Statement &statement, const CheckItem &item)
{
    RowBinder(statement) << item.id << item.touchpoint << item.text << item.done << item.position;
}

Asset RowMapping<Asset>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Asset asset;
    asset.id = reader.id<Asset>();
    asset.touchpoint = reader.id<Touchpoint>();
    asset.path = reader.string();
    asset.hash = reader.string();
    asset.position = reader.integer();
    return asset;
}

void RowMapping<Asset>::bind(SQLite::Statement &statement, const Asset &asset)
{
    RowBinder(statement) << asset.id << asset.touchpoint << asset.path << asset.hash << asset.position;
}

Rollout RowMapping<Rollout>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Rollout rollout;
    rollout.id = reader.id<Rollout>();
    rollout.name = reader.string();
    rollout.position = reader.integer();
    return rollout;
}

void RowMapping<Rollout>::bind(SQLite::Statement &statement, const Rollout &rollout)
{
    RowBinder(statement) << rollout.id << rollout.name << rollout.position;
}

RolloutStep RowMapping<RolloutStep>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    RolloutStep step;
    step.id = reader.id<RolloutStep>();
    step.rollout = reader.id<Rollout>();
    step.dayOffset = reader.integer();
    step.time = reader.time();
    step.channel = reader.string();
    step.code = reader.string();
    step.title = reader.string();
    step.purpose = reader.string();
    step.position = reader.integer();
    return step;
}

void RowMapping<RolloutStep>::bind(SQLite::Statement &statement, const RolloutStep &step)
{
    RowBinder(statement) << step.id << step.rollout << step.dayOffset << step.time << step.channel << step.code
                         << step.title << step.purpose << step.position;
}

Occasion RowMapping<Occasion>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Occasion occasion;
    occasion.id = reader.id<Occasion>();
    occasion.key = reader.string();
    occasion.name = reader.string();
    occasion.countries = reader.string().split(u' ', Qt::SkipEmptyParts);
    occasion.rule = reader.string();
    occasion.quiet = reader.flag();
    occasion.shown = reader.flag();
    return occasion;
}

void RowMapping<Occasion>::bind(SQLite::Statement &statement, const Occasion &occasion)
{
    RowBinder(statement) << occasion.id << occasion.key << occasion.name << occasion.countries.join(u' ')
                         << occasion.rule << occasion.quiet << occasion.shown;
}

Cutoff RowMapping<Cutoff>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Cutoff cutoff;
    cutoff.id = reader.id<Cutoff>();
    cutoff.country = reader.string();
    cutoff.carrier = reader.string();
    cutoff.service = reader.string();
    cutoff.occasion = reader.string();
    cutoff.lastDay = reader.date();
    cutoff.handlingDays = reader.integer();
    cutoff.source = reader.string();
    return cutoff;
}

void RowMapping<Cutoff>::bind(SQLite::Statement &statement, const Cutoff &cutoff)
{
    RowBinder(statement) << cutoff.id << cutoff.country << cutoff.carrier << cutoff.service << cutoff.occasion
                         << cutoff.lastDay.toString(Qt::ISODate) << cutoff.handlingDays << cutoff.source;
}

SetAside RowMapping<SetAside>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    SetAside setAside;
    setAside.id = reader.id<SetAside>();
    setAside.rule = reader.string();
    setAside.subjectKind = reader.string();
    setAside.subjectId = reader.number();
    setAside.facts = reader.string();
    setAside.reason = reader.string();
    setAside.at = QDateTime::fromString(reader.string(), Qt::ISODate);
    return setAside;
}

void RowMapping<SetAside>::bind(SQLite::Statement &statement, const SetAside &setAside)
{
    RowBinder(statement) << setAside.id << setAside.rule << setAside.subjectKind << setAside.subjectId << setAside.facts
                         << setAside.reason << setAside.at.toUTC().toString(Qt::ISODate);
}

} // namespace dropbeat
