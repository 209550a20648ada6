// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/column_mapping.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace dropbeat {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

struct RoleName
{
    ColumnRole role;
    const char *id;
    const char *text;
};

constexpr std::array<RoleName, 56> kRoles{{
    {ColumnRole::Ignore, "ignore", QT_TRANSLATE_NOOP("Exchange", "not imported")},
    {ColumnRole::Check, "check", QT_TRANSLATE_NOOP("Exchange", "check only")},
    {ColumnRole::Day, "day", QT_TRANSLATE_NOOP("Exchange", "day")},
    {ColumnRole::PeriodStart, "period_start", QT_TRANSLATE_NOOP("Exchange", "first day")},
    {ColumnRole::PeriodEnd, "period_end", QT_TRANSLATE_NOOP("Exchange", "last day")},
    {ColumnRole::Period, "period", QT_TRANSLATE_NOOP("Exchange", "first and last day")},
    {ColumnRole::DayNumber, "day_number", QT_TRANSLATE_NOOP("Exchange", "day, counted from the first")},
    {ColumnRole::MonthNumber, "month_number", QT_TRANSLATE_NOOP("Exchange", "month, counted from the first")},
    {ColumnRole::Account, "account", QT_TRANSLATE_NOOP("Exchange", "account")},
    {ColumnRole::CampaignId, "campaign_id", QT_TRANSLATE_NOOP("Exchange", "campaign id")},
    {ColumnRole::Campaign, "campaign", QT_TRANSLATE_NOOP("Exchange", "campaign")},
    {ColumnRole::AdGroupId, "ad_group_id", QT_TRANSLATE_NOOP("Exchange", "ad group id")},
    {ColumnRole::AdGroup, "ad_group", QT_TRANSLATE_NOOP("Exchange", "ad group")},
    {ColumnRole::AdId, "ad_id", QT_TRANSLATE_NOOP("Exchange", "ad id")},
    {ColumnRole::Ad, "ad", QT_TRANSLATE_NOOP("Exchange", "ad")},
    {ColumnRole::Url, "url", QT_TRANSLATE_NOOP("Exchange", "web address")},
    {ColumnRole::UtmCampaign, "utm_campaign", QT_TRANSLATE_NOOP("Exchange", "UTM campaign")},
    {ColumnRole::UtmContent, "utm_content", QT_TRANSLATE_NOOP("Exchange", "UTM content")},
    {ColumnRole::Currency, "currency", QT_TRANSLATE_NOOP("Exchange", "currency")},
    {ColumnRole::Channel, "channel", QT_TRANSLATE_NOOP("Exchange", "channel")},
    {ColumnRole::Placement, "placement", QT_TRANSLATE_NOOP("Exchange", "organic or boosted")},
    {ColumnRole::Breakdown, "breakdown", QT_TRANSLATE_NOOP("Exchange", "added up over")},
    {ColumnRole::Event, "event", QT_TRANSLATE_NOOP("Exchange", "event")},
    {ColumnRole::EventCount, "event_count", QT_TRANSLATE_NOOP("Exchange", "count of the event")},
    {ColumnRole::OrderId, "order_id", QT_TRANSLATE_NOOP("Exchange", "order number")},
    {ColumnRole::OrderStatus, "order_status", QT_TRANSLATE_NOOP("Exchange", "order status")},
    {ColumnRole::OrderName, "order_name", QT_TRANSLATE_NOOP("Exchange", "order name")},
    {ColumnRole::OrderCancelled, "order_cancelled", QT_TRANSLATE_NOOP("Exchange", "order cancelled")},
    {ColumnRole::OrderGross, "order_gross", QT_TRANSLATE_NOOP("Exchange", "merchandise before discounts")},
    {ColumnRole::OrderSubtotal, "order_subtotal", QT_TRANSLATE_NOOP("Exchange", "merchandise after discounts")},
    {ColumnRole::OrderShipping, "order_shipping", QT_TRANSLATE_NOOP("Exchange", "shipping of the order")},
    {ColumnRole::OrderTaxes, "order_taxes", QT_TRANSLATE_NOOP("Exchange", "taxes of the order")},
    {ColumnRole::OrderTotal, "order_total", QT_TRANSLATE_NOOP("Exchange", "total of the order")},
    {ColumnRole::OrderDiscount, "order_discount", QT_TRANSLATE_NOOP("Exchange", "discount of the order")},
    {ColumnRole::OrderAdjusted, "order_adjusted", QT_TRANSLATE_NOOP("Exchange", "total after refunds")},
    {ColumnRole::Email, "email", QT_TRANSLATE_NOOP("Exchange", "e-mail (only hashed)")},
    {ColumnRole::Phone, "phone", QT_TRANSLATE_NOOP("Exchange", "phone (only hashed)")},
    {ColumnRole::CustomerId, "customer_id", QT_TRANSLATE_NOOP("Exchange", "customer (only hashed)")},
    {ColumnRole::Code, "code", QT_TRANSLATE_NOOP("Exchange", "discount codes")},
    {ColumnRole::OrderNotes, "order_notes", QT_TRANSLATE_NOOP("Exchange", "notes with UTM or answers")},
    {ColumnRole::Attribution, "attribution", QT_TRANSLATE_NOOP("Exchange", "origin as the shop tells it")},
    {ColumnRole::UtmSource, "utm_source", QT_TRANSLATE_NOOP("Exchange", "UTM source")},
    {ColumnRole::UtmMedium, "utm_medium", QT_TRANSLATE_NOOP("Exchange", "UTM medium")},
    {ColumnRole::UtmTerm, "utm_term", QT_TRANSLATE_NOOP("Exchange", "UTM term")},
    {ColumnRole::Referrer, "referrer", QT_TRANSLATE_NOOP("Exchange", "page they came from")},
    {ColumnRole::Answer, "answer", QT_TRANSLATE_NOOP("Exchange", "answer to where they heard of you")},
    {ColumnRole::Visit, "visit", QT_TRANSLATE_NOOP("Exchange", "visit")},
    {ColumnRole::LineName, "line_name", QT_TRANSLATE_NOOP("Exchange", "article")},
    {ColumnRole::LineSku, "line_sku", QT_TRANSLATE_NOOP("Exchange", "SKU")},
    {ColumnRole::LineQuantity, "line_quantity", QT_TRANSLATE_NOOP("Exchange", "pieces of the article")},
    {ColumnRole::LinePrice, "line_price", QT_TRANSLATE_NOOP("Exchange", "price of a piece")},
    {ColumnRole::LineAmount, "line_amount", QT_TRANSLATE_NOOP("Exchange", "amount of the line")},
    {ColumnRole::LineDiscount, "line_discount", QT_TRANSLATE_NOOP("Exchange", "discount of the line")},
    {ColumnRole::LineShips, "line_ships", QT_TRANSLATE_NOOP("Exchange", "whether the article is shipped")},
    {ColumnRole::ProductList, "product_list", QT_TRANSLATE_NOOP("Exchange", "list of articles")},
    {ColumnRole::EventKey, "event_id", QT_TRANSLATE_NOOP("Exchange", "event id")},
}};

constexpr std::array<const char *, kMeasureCount> kMeasureTexts{
    QT_TRANSLATE_NOOP("Exchange", "impressions"),     QT_TRANSLATE_NOOP("Exchange", "video views"),
    QT_TRANSLATE_NOOP("Exchange", "2-second views"),  QT_TRANSLATE_NOOP("Exchange", "6-second views"),
    QT_TRANSLATE_NOOP("Exchange", "views to 25 %"),   QT_TRANSLATE_NOOP("Exchange", "views to 50 %"),
    QT_TRANSLATE_NOOP("Exchange", "views to 75 %"),   QT_TRANSLATE_NOOP("Exchange", "watched through"),
    QT_TRANSLATE_NOOP("Exchange", "clicks"),          QT_TRANSLATE_NOOP("Exchange", "sessions"),
    QT_TRANSLATE_NOOP("Exchange", "adds to cart"),    QT_TRANSLATE_NOOP("Exchange", "orders"),
    QT_TRANSLATE_NOOP("Exchange", "revenue"),         QT_TRANSLATE_NOOP("Exchange", "units"),
    QT_TRANSLATE_NOOP("Exchange", "refunds (money)"), QT_TRANSLATE_NOOP("Exchange", "returned units"),
    QT_TRANSLATE_NOOP("Exchange", "spend"),           QT_TRANSLATE_NOOP("Exchange", "signups"),
};

Error badMapping(const QString &why)
{
    return Error(Error::Kind::Refused, Tr::tr("The column mapping can't be used."), why,
                 Tr::tr("Correct the mapping file, or import without it."));
}

} // namespace

QString ColumnUse::toId() const
{
    if (role == ColumnRole::Measure) {
        return measureId(measure);
    }
    const auto *found = std::ranges::find(kRoles, role, &RoleName::role);
    const QString id = QLatin1String(found->id);
    return role == ColumnRole::Check && !check.isEmpty() ? id + u':' + check : id;
}

bool ColumnUse::isMoney() const
{
    switch (role) {
    case ColumnRole::Measure:
        return dropbeat::isMoney(measure);
    case ColumnRole::OrderGross:
    case ColumnRole::OrderSubtotal:
    case ColumnRole::OrderShipping:
    case ColumnRole::OrderTaxes:
    case ColumnRole::OrderTotal:
    case ColumnRole::OrderDiscount:
    case ColumnRole::OrderAdjusted:
    case ColumnRole::LinePrice:
    case ColumnRole::LineAmount:
    case ColumnRole::LineDiscount:
        return true;
    default:
        return false;
    }
}

bool isSingle(ColumnRole role)
{
    return role != ColumnRole::Ignore && role != ColumnRole::Breakdown && role != ColumnRole::Check &&
           role != ColumnRole::OrderStatus && role != ColumnRole::OrderNotes;
}

std::optional<ColumnUse> ColumnUse::fromId(const QString &id)
{
    if (const auto measure = measureFromId(id)) {
        return ColumnUse{ColumnRole::Measure, *measure, {}};
    }
    const QString role = id.section(u':', 0, 0);
    for (const RoleName &name : kRoles) {
        if (role == QLatin1String(name.id)) {
            return ColumnUse{name.role, Measure::Impressions,
                             name.role == ColumnRole::Check ? id.section(u':', 1) : QString()};
        }
    }
    return std::nullopt;
}

QString ColumnUse::text() const
{
    if (role == ColumnRole::Measure) {
        return QCoreApplication::translate("Exchange", kMeasureTexts[static_cast<size_t>(measure)]);
    }
    return QCoreApplication::translate("Exchange", std::ranges::find(kRoles, role, &RoleName::role)->text);
}

QList<ColumnUse> allColumnUses()
{
    QList<ColumnUse> uses;
    for (const RoleName &name : kRoles) {
        uses.append(ColumnUse{name.role, Measure::Impressions, {}});
    }
    for (const Measure measure : allMeasures()) {
        uses.append(ColumnUse{ColumnRole::Measure, measure, {}});
    }
    return uses;
}

Period Period::fromText(const QString &text)
{
    const qsizetype dots = text.indexOf(QStringLiteral(".."));
    if (dots < 0) {
        return {};
    }
    return {QDate::fromString(text.left(dots).trimmed(), Qt::ISODate),
            QDate::fromString(text.mid(dots + 2).trimmed(), Qt::ISODate)};
}

ColumnUse ColumnMapping::useOf(int index) const
{
    const auto found = std::ranges::find(columns, index, &Column::index);
    return found == columns.end() ? ColumnUse{} : found->use;
}

void ColumnMapping::setUse(int index, const QString &header, const ColumnUse &use)
{
    const auto found = std::ranges::find(columns, index, &Column::index);
    if (found != columns.end()) {
        found->use = use;
    } else {
        columns.append({index, header, use});
    }
}

bool ColumnMapping::has(ColumnRole role) const
{
    return std::ranges::any_of(columns, [role](const Column &column) { return column.use.role == role; });
}

bool ColumnMapping::hasDays() const
{
    return has(ColumnRole::Day) || has(ColumnRole::PeriodStart) || has(ColumnRole::Period) ||
           has(ColumnRole::DayNumber) || has(ColumnRole::MonthNumber);
}

bool ColumnMapping::has(Measure measure) const
{
    return std::ranges::any_of(columns, [measure](const Column &column) { return column.use.isMeasure(measure); });
}

QByteArray ColumnMapping::toJson() const
{
    QJsonObject object{{QStringLiteral("kind"), kind}};
    if (part > 0) {
        object.insert(QStringLiteral("part"), part);
    }
    QJsonArray list;
    for (const Column &column : columns) {
        QJsonObject entry{{QStringLiteral("header"), column.header}, {QStringLiteral("means"), column.use.toId()}};
        if (column.index >= 0) {
            entry.insert(QStringLiteral("index"), column.index);
        }
        list.append(entry);
    }
    object.insert(QStringLiteral("columns"), list);
    if (!table.isEmpty()) {
        object.insert(QStringLiteral("table"), table);
    }
    if (dayFirst) {
        object.insert(QStringLiteral("day_first"), *dayFirst);
    }
    if (currency) {
        object.insert(QStringLiteral("currency"), currency->code);
    }
    if (placement) {
        object.insert(QStringLiteral("placement"),
                      *placement == Placement::Organic ? QStringLiteral("organic") : QStringLiteral("boosted"));
    }
    if (claims) {
        object.insert(QStringLiteral("claims"), *claims);
    }
    if (!channel.isEmpty()) {
        object.insert(QStringLiteral("channel"), channel);
    }
    if (period) {
        object.insert(QStringLiteral("period"),
                      QJsonObject{{QStringLiteral("from"), period->from.toString(Qt::ISODate)},
                                  {QStringLiteral("to"), period->to.toString(Qt::ISODate)}});
    }
    if (withoutMoney) {
        object.insert(QStringLiteral("without_money"), true);
    }
    return QJsonDocument(object).toJson();
}

namespace {

ColumnMapping::Column columnFrom(const QJsonObject &entry, int place)
{
    ColumnMapping::Column column;
    column.index = entry.value(QStringLiteral("index")).toInt(-1);
    column.header = entry.value(QStringLiteral("header")).toString();
    if (column.index < 0 && column.header.isEmpty()) {
        throw badMapping(Tr::tr("Entry %1 of “columns” has neither “index” nor “header”.").arg(place));
    }
    const QString means = entry.value(QStringLiteral("means")).toString();
    const auto use = ColumnUse::fromId(means);
    if (!use) {
        throw badMapping(
            Tr::tr("Entry %1 of “columns” means “%2”, which is no meaning a column can have.").arg(place).arg(means));
    }
    column.use = *use;
    return column;
}

void readChoices(ColumnMapping &mapping, const QJsonObject &object)
{
    const QJsonValue first = object.value(QStringLiteral("day_first"));
    if (first.isBool()) {
        mapping.dayFirst = first.toBool();
    }
    const QJsonValue claims = object.value(QStringLiteral("claims"));
    if (claims.isBool()) {
        mapping.claims = claims.toBool();
    }
    mapping.channel = object.value(QStringLiteral("channel")).toString();
    mapping.table = object.value(QStringLiteral("table")).toString();
    mapping.withoutMoney = object.value(QStringLiteral("without_money")).toBool();
    const QString code = object.value(QStringLiteral("currency")).toString();
    if (!code.isEmpty()) {
        mapping.currency = Currency::fromCode(code);
        if (!mapping.currency) {
            throw badMapping(Tr::tr("“%1” is no currency code.").arg(code));
        }
    }
    const QString placement = object.value(QStringLiteral("placement")).toString();
    if (placement == QStringLiteral("organic")) {
        mapping.placement = Placement::Organic;
    } else if (placement == QStringLiteral("boosted")) {
        mapping.placement = Placement::Boosted;
    } else if (!placement.isEmpty()) {
        throw badMapping(Tr::tr("“placement” is “%1”; it can be “organic” or “boosted”.").arg(placement));
    }
    const QJsonObject period = object.value(QStringLiteral("period")).toObject();
    if (!period.isEmpty()) {
        mapping.period = Period{QDate::fromString(period.value(QStringLiteral("from")).toString(), Qt::ISODate),
                                QDate::fromString(period.value(QStringLiteral("to")).toString(), Qt::ISODate)};
        if (!mapping.period->isValid()) {
            throw badMapping(Tr::tr("“period” needs “from” and “to” as 2026-03-31, the first not after the last."));
        }
    }
}

} // namespace

ColumnMapping ColumnMapping::fromJson(const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (!document.isObject()) {
        throw badMapping(fault.error == QJsonParseError::NoError
                             ? Tr::tr("It is not a JSON object.")
                             : Tr::tr("It is not JSON: %1 at byte %2.").arg(fault.errorString()).arg(fault.offset));
    }
    const QJsonObject object = document.object();
    ColumnMapping mapping;
    mapping.kind = object.value(QStringLiteral("kind")).toString();
    if (mapping.kind.isEmpty()) {
        mapping.kind = QStringLiteral("generic");
    }
    mapping.part = object.value(QStringLiteral("part")).toInt();
    int place = 0;
    for (const QJsonValue &entry : object.value(QStringLiteral("columns")).toArray()) {
        mapping.columns.append(columnFrom(entry.toObject(), ++place));
    }
    if (mapping.columns.isEmpty()) {
        throw badMapping(Tr::tr("It has no “columns”."));
    }
    readChoices(mapping, object);
    return mapping;
}

} // namespace dropbeat
