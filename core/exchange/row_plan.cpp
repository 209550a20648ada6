// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/row_plan.h"

#include "core/exchange/file_currency.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

int *placeOf(RowPlan::Places &at, ColumnRole role)
{
    switch (role) {
    case ColumnRole::Day:
        return &at.day;
    case ColumnRole::PeriodStart:
        return &at.start;
    case ColumnRole::PeriodEnd:
        return &at.end;
    case ColumnRole::Period:
        return &at.period;
    case ColumnRole::DayNumber:
        return &at.dayNumber;
    case ColumnRole::MonthNumber:
        return &at.monthNumber;
    case ColumnRole::Event:
        return &at.event;
    case ColumnRole::EventCount:
        return &at.eventCount;
    case ColumnRole::Account:
        return &at.account;
    case ColumnRole::CampaignId:
        return &at.campaignId;
    case ColumnRole::Campaign:
        return &at.campaign;
    case ColumnRole::AdGroupId:
        return &at.adGroupId;
    case ColumnRole::AdGroup:
        return &at.adGroup;
    case ColumnRole::AdId:
        return &at.adId;
    case ColumnRole::Ad:
        return &at.ad;
    case ColumnRole::Url:
        return &at.url;
    case ColumnRole::UtmCampaign:
        return &at.utmCampaign;
    case ColumnRole::UtmContent:
        return &at.utmContent;
    case ColumnRole::Currency:
        return &at.currency;
    case ColumnRole::Channel:
        return &at.channel;
    case ColumnRole::Placement:
        return &at.placement;
    case ColumnRole::OrderId:
        return &at.orderId;
    default:
        return nullptr;
    }
}

void placeColumns(RowPlan &rows, const ColumnMapping &mapping)
{
    for (const ColumnMapping::Column &column : mapping.columns) {
        if (int *place = placeOf(rows.at, column.use.role)) {
            *place = column.index;
        }
        switch (column.use.role) {
        case ColumnRole::Day:
        case ColumnRole::Period:
        case ColumnRole::DayNumber:
        case ColumnRole::MonthNumber:
        case ColumnRole::Event:
        case ColumnRole::CampaignId:
        case ColumnRole::Campaign:
        case ColumnRole::AdGroupId:
        case ColumnRole::AdGroup:
        case ColumnRole::AdId:
        case ColumnRole::Ad:
        case ColumnRole::Channel:
        case ColumnRole::Breakdown:
            rows.dimensions.push_back(column.index);
            break;
        default:
            break;
        }
    }
}

/// One figure per row, whose meaning is that of the row's event.
void placeEvents(RowPlan &rows, NumberStyle style)
{
    if (rows.at.event < 0 || rows.at.eventCount < 0) {
        return;
    }
    const QList<Measure> measures = rows.format->events.values();
    for (const Measure measure : allMeasures()) {
        const auto isIt = [measure](const RowPlan::MeasureColumn &column) { return column.measure == measure; };
        if (measures.contains(measure) && std::ranges::none_of(rows.measures, isIt)) {
            rows.measures.push_back({rows.at.eventCount, measure, isMoney(measure), style, -1, true});
        }
    }
}

/// What only the format knows of its columns.
void placePeculiarities(RowPlan &rows, const TableHead &head)
{
    for (RowPlan::MeasureColumn &column : rows.measures) {
        const QString other = rows.format->less.value(head.keys.value(column.column));
        column.less = other.isEmpty() ? -1 : static_cast<int>(head.keys.indexOf(other));
    }
    const bool claims = rows.claims && std::ranges::any_of(rows.measures, [](const RowPlan::MeasureColumn &column) {
                            return isShopMeasure(column.measure);
                        });
    for (int i = 0; claims && i < head.keys.size(); ++i) {
        if (rows.format->uniformHeaders.contains(head.keys.at(i))) {
            rows.uniform.push_back(i);
        }
    }
}

void placeMeasures(RowPlan &rows, const ColumnMapping &mapping, const SampleRows &sample, char delimiter)
{
    for (const ColumnMapping::Column &column : mapping.columns) {
        const bool money = isMoney(column.use.measure);
        if (column.use.role == ColumnRole::Measure && !(money && rows.withoutMoney)) {
            rows.measures.push_back(
                {column.index, column.use.measure, money, sample.styleOf(column.index, delimiter), -1, false});
        }
    }
    if (rows.at.orderId >= 0 && !mapping.has(Measure::Orders)) {
        rows.measures.push_back({-1, Measure::Orders, false, NumberStyle::Point, -1, false});
    }
    placeEvents(rows, sample.styleOf(rows.at.eventCount, delimiter));
    if (rows.measures.empty()) {
        throw Error(Error::Kind::Refused, Tr::tr("Without money nothing of this file is left to import."),
                    Tr::tr("Its only figures are amounts."), Tr::tr("Import it into a plan of its currency."));
    }
    const auto place = [&rows](const QString &id) {
        const auto measure = measureFromId(id);
        return std::ranges::find_if(rows.measures,
                                    [&measure](const auto &column) { return column.measure == measure; });
    };
    for (const ColumnMapping::Column &column : mapping.columns) {
        const auto numerator = place(column.use.check.section(u'/', 0, 0));
        const auto denominator = place(column.use.check.section(u'/', 1, 1));
        if (column.use.role == ColumnRole::Check && numerator != rows.measures.end() &&
            denominator != rows.measures.end()) {
            rows.rates.push_back({column.index, static_cast<size_t>(numerator - rows.measures.begin()),
                                  static_cast<size_t>(denominator - rows.measures.begin()),
                                  sample.styleOf(column.index, delimiter)});
        }
    }
}

QString subjectNameFor(const Layout &layout, const PlatformFormat &format, const PlanFacts &plan)
{
    if (!format.platform.isEmpty()) {
        return QCoreApplication::translate("Formats", format.accountName.toUtf8().constData());
    }
    if (layout.mapping.claims.value_or(true)) {
        return Tr::tr("All advertising");
    }
    return plan.brand.isEmpty() ? Tr::tr("The shop") : Tr::tr("%1, the shop").arg(plan.brand);
}

} // namespace

int RowPlan::identity() const
{
    switch (level) {
    case SubjectLevel::Ad:
        return at.adId >= 0 ? at.adId : at.ad;
    case SubjectLevel::AdGroup:
        return at.adGroupId >= 0 ? at.adGroupId : at.adGroup;
    case SubjectLevel::Campaign:
        return at.campaignId >= 0 ? at.campaignId : at.campaign;
    case SubjectLevel::Account:
        break;
    }
    return -1;
}

bool RowPlan::isNoName(std::string_view cell) const
{
    if (!isNone(cell)) {
        return false;
    }
    const QString text = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
    return !format->namedNone.contains(text, Qt::CaseInsensitive);
}

Error otherCurrency(const QString &found, const Currency &planned)
{
    return Error(Error::Kind::Refused, Tr::tr("The file's money is in %1, the plan's in %2.").arg(found, planned.code),
                 Tr::tr("Amounts of different currencies can't be added up."),
                 Tr::tr("Make a plan in %1 for these results, or import them without money.").arg(found));
}

void checkCurrency(const Layout &layout, const PlanFacts &plan)
{
    if (layout.currency ? *layout.currency != plan.currency : !canBe(layout.currencySign, plan.currency)) {
        throw otherCurrency(layout.currency ? layout.currency->code : layout.currencySign, plan.currency);
    }
}

RowPlan planRows(const Layout &layout, const FormatCatalog &catalog, const TableHead &head, const PlanFacts &plan)
{
    const ColumnMapping &mapping = layout.mapping;
    const PlatformFormat &format = *catalog.find(layout.kind);
    const SampleRows sample = SampleRows::of(head, mapping, format);
    RowPlan rows;
    rows.catalog = &catalog;
    rows.format = &format;
    rows.claims = mapping.claims.value_or(true);
    rows.platform = !format.platform.isEmpty()
                        ? format.platform
                        : (rows.claims ? QStringLiteral("generic-ads") : QStringLiteral("generic-shop"));
    rows.accountName = subjectNameFor(layout, format, plan);
    rows.channel = mapping.channel;
    rows.placement = mapping.placement.value_or(Placement::Boosted);
    rows.level = layout.level;
    rows.currency = plan.currency;
    rows.withoutMoney = mapping.withoutMoney;
    rows.period = mapping.period ? mapping.period : layout.filePeriod;
    rows.dayFirstGiven = mapping.dayFirst.has_value();
    rows.dayFirst = mapping.dayFirst.value_or(sample.dates.provenDayFirst().value_or(true));
    rows.dayFirstUsual = format.dayFirst;
    rows.yearless = sample.yearless;
    rows.cumulative = format.cumulative && mapping.has(ColumnRole::PeriodStart);
    rows.latest = rows.period && rows.period->isValid() ? rows.period->to : head.writtenOn;
    rows.realignAt = format.realignAt.isEmpty() ? -1 : static_cast<int>(head.keys.indexOf(format.realignAt));
    rows.headerRow = layout.headerRow;
    rows.lastRow = head.lastRow();
    rows.headers = head.headers;
    placeColumns(rows, mapping);
    if (mapping.currency) {
        rows.at.currency = -1; // a person knows better than the column
    }
    placeMeasures(rows, mapping, sample, head.delimiter);
    placePeculiarities(rows, head);
    if (std::ranges::any_of(rows.measures, &RowPlan::MeasureColumn::money)) {
        checkCurrency(layout, plan);
    }
    const bool counted = rows.at.days() >= 0 && rows.at.day < 0 && rows.at.period < 0;
    if ((counted || !mapping.hasDays()) && !(rows.period && rows.period->isValid())) {
        throw Error(Error::Kind::Refused, Tr::tr("This file does not say which days it is about."),
                    counted ? Tr::tr("It counts its days from the first one, and does not say which that is.")
                            : Tr::tr("It has no column with a day; its figures are sums over a reporting period."),
                    Tr::tr("Give the period (in the import assistant, or --period FROM..TO), or export again by day."));
    }
    return rows;
}

} // namespace dropbeat
