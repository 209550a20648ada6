// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/counts.h"
#include "core/domain/subject.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace dropbeat {

/// What a column of an export is there for. Check: an exported rate, compared with the counts and never imported.
/// Breakdown: a dimension whose rows are added up (age, device, state). Period: its first and last day in one cell.
/// DayNumber and MonthNumber count from 0 at the first day of the period that the file states. Event names what the row
/// counts; its figure, EventCount, is the measure which the format has for that event. OrderId: each order counts once,
/// however many lines it has; OrderStatus says which orders were cancelled. What follows is of orders: OrderGross is
/// the merchandise before discounts, OrderSubtotal after them, OrderAdjusted the total after a refund; Email, Phone and
/// CustomerId are only hashed; OrderNotes hold lines such as "utm_source: tiktok" and answers to questions; Visit is
/// the shop's key of the visit that ended in the order; EventKey the platform's key of an event.
enum class ColumnRole {
    Ignore,
    Check,
    Day,
    PeriodStart,
    PeriodEnd,
    Period,
    DayNumber,
    MonthNumber,
    Account,
    CampaignId,
    Campaign,
    AdGroupId,
    AdGroup,
    AdId,
    Ad,
    Url,
    UtmCampaign,
    UtmContent,
    Currency,
    Channel,
    Placement,
    Breakdown,
    Event,
    EventCount,
    OrderId,
    OrderStatus,
    OrderName,
    OrderCancelled,
    OrderGross,
    OrderSubtotal,
    OrderShipping,
    OrderTaxes,
    OrderTotal,
    OrderDiscount,
    OrderAdjusted,
    Email,
    Phone,
    CustomerId,
    Code,
    OrderNotes,
    Attribution,
    UtmSource,
    UtmMedium,
    UtmTerm,
    Referrer,
    Answer,
    Visit,
    LineName,
    LineSku,
    LineQuantity,
    LinePrice,
    LineAmount,
    LineDiscount,
    LineShips,
    ProductList,
    EventKey,
    Measure,
};

/// What one column means. The measure counts with role Measure only; the check names a rate with role Check only.
struct ColumnUse
{
    ColumnRole role = ColumnRole::Ignore;
    Measure measure = Measure::Impressions;
    QString check; ///< numerator/denominator as measure ids: clicks/impressions

    bool isMoney() const; ///< amounts, of a measure or of an order
    bool isMeasure(Measure wanted) const { return role == ColumnRole::Measure && measure == wanted; }
    /// "day", "ad_id", "spend", "check:clicks/impressions", "ignore"
    QString toId() const;
    static std::optional<ColumnUse> fromId(const QString &id);
    /// The same in words for a person: "day", "ad id", "spend", "check only", "not imported"
    QString text() const;

    friend bool operator==(const ColumnUse &, const ColumnUse &) = default;
};

/// Whether a file has one column at most of the role.
bool isSingle(ColumnRole role);

/// Every use a person may choose for a column, in the order a list shows them.
QList<ColumnUse> allColumnUses();

/// The first and the last day of a period, both inclusive.
struct Period
{
    QDate from;
    QDate to;

    bool isValid() const { return from.isValid() && to.isValid() && from <= to; }
    /// "2026-03-01..2026-03-31"; not valid when the text isn't a period.
    static Period fromText(const QString &text);
    friend bool operator==(const Period &, const Period &) = default;
};

/// How the columns of one export are read. Proposed by recognise(), changed by hand, kept as a profile, and read by
/// `dropbeat import --map`. What it leaves open is decided from the file.
struct ColumnMapping
{
    struct Column
    {
        int index = 0;  ///< from 0; -1: find it by its header
        QString header; ///< as in the file; empty: any
        ColumnUse use;

        friend bool operator==(const Column &, const Column &) = default;
    };

    QString kind;  ///< tiktok-ads, meta-ads, ga4, generic; see FormatCatalog::kinds()
    QString table; ///< which table of the file, when it holds several: a sheet, a file in an archive
    int part = 0;  ///< which table of that one, from 1, when several stand below each other; 0: the fittest
    QList<Column> columns;
    std::optional<bool> dayFirst;     ///< 05/06/2026 is the 5th of June
    std::optional<Currency> currency; ///< instead of what the file says
    std::optional<Placement> placement;
    std::optional<bool> claims;   ///< orders and revenue are a platform's claim
    QString channel;              ///< Channel::id; empty: the format's own
    std::optional<Period> period; ///< for files without dates
    bool withoutMoney = false;    ///< leave spend and revenue out

    ColumnUse useOf(int index) const;
    void setUse(int index, const QString &header, const ColumnUse &use);
    bool has(ColumnRole role) const;
    /// Whether some column tells the days of a row.
    bool hasDays() const;
    bool has(Measure measure) const;

    QByteArray toJson() const;
    /// Throws Error (Refused), naming the key at fault, when the text is not such a mapping.
    static ColumnMapping fromJson(const QByteArray &json);

    friend bool operator==(const ColumnMapping &, const ColumnMapping &) = default;
};

} // namespace dropbeat
