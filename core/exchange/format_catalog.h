// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/column_mapping.h"
#include "core/exchange/yearless_days.h"

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace dropbeat {

/// What a file is full of: results by day; orders, with or without their lines; events of a pixel or server that name
/// an order; answers to the question where a customer heard of the shop; visits that may have ended in an order.
enum class Holds { Results, Orders, Events, Answers, Visits };
QString holdsId(Holds holds); ///< results, orders, events, answers, visits
std::optional<Holds> holdsFromId(const QString &id);

/// What a text beside an order can say of where it comes from, as the data file order_notes.json has it; normalised.
struct OrderNoteWords
{
    QStringList answers;    ///< keys before an answer: "how did you hear about us*"
    QStringList landing;    ///< keys before the page that was landed on
    QStringList referrer;   ///< keys before the page they came from
    QStringList shortHosts; ///< hosts of short links: bit.ly
    QStringList skip;       ///< origins that say nothing: direct
};

/// One kind of export as its data file in resources/formats describes it. Headers are kept normalised (headerKey()).
struct PlatformFormat
{
    /// A spelling of a column, with its language and its rank among the spellings of the same use (0 is preferred).
    struct Alias
    {
        ColumnUse use;
        QString language; ///< en, ko
        int rank = 0;
    };
    /// Two columns with the same header: one counts, one holds the value; the value per piece tells which is which.
    struct Twins
    {
        QString header;
        QString valuePerPiece;
        Measure count = Measure::Orders;
        ColumnUse value; ///< ignore, when the value is not imported
    };
    /// A KPI which an export can be short of, and what to add to it.
    struct Advice
    {
        QString kpi;
        QList<Measure> needs;
        QString add; ///< English; shown through translate("Formats", …)
    };

    /// What a cell of the channel column says of channel and placement: "tiktok / paid" is TikTok's, and boosted.
    struct ChannelRule
    {
        QRegularExpression says; ///< within the normalised cell
        QString channel;         ///< Channel::id; empty: says nothing of it
        std::optional<Placement> placement;
    };
    /// A dimension under which one thing of a measure stands in several rows, so that the rows don't add up.
    struct Overlap
    {
        QStringList dimensions;
        QList<Measure> measures;
    };
    /// How orders, or what tells of them, stand in the file.
    struct Orders
    {
        QString shop;            ///< Order::shop
        QStringList cancelled;   ///< words of a status that mean cancelled, normalised
        bool digitsOnly = false; ///< rows whose order number is no number describe the columns
        QStringList purchases;   ///< names of events that tell a purchase, normalised
        QString channel;         ///< of all events of the file, when no column says it
    };

    QString id;
    QString name;        ///< English; "TikTok Ads Manager"
    QString accountName; ///< what an account-level subject is called
    QString platform;    ///< Subject::platform; empty for the generic table, where the columns decide
    QString channel;     ///< Channel::id; may be empty
    std::optional<bool> claims;
    std::optional<Placement> placement;
    QHash<QString, Alias> aliases;
    QHash<QString, int> signs;       ///< headers that tell this format from others, with their weight
    QHash<QString, int> remarkSigns; ///< the same for lines above the header, "# Report CSV Export*"
    QList<QString> claimedHeaders;   ///< headers whose figures are a platform's claim
    QList<QString> rowLevelHeaders;  ///< headers of tables with one row per order, visitor or event
    QList<Twins> twins;
    QList<Advice> advice;
    QList<ChannelRule> channelRules; ///< the first that fits counts
    QList<Overlap> overlaps;
    QHash<QString, Measure> events; ///< what an event's count is, by the event's normalised name
    QHash<QString, QString> less;   ///< a header's count is without that of another: recipients less bounces
    QStringList uniformHeaders;     ///< what should be the same in all rows, else their claims don't compare
    QStringList namedNone;          ///< words for "none" which here are a name: visits of "(not set)" are visits
    bool namesAreUtm = false;       ///< campaign and ad are named by utm_campaign and utm_content
    bool channelInId = false;       ///< an id may come in several channels, which are then told apart
    MonthNames months;              ///< for days without a year; empty when the format writes the year
    bool cumulative = false;        ///< figures count up to the day of the export: a later export holds the earlier one
    bool dayFirst = false;          ///< 05/06/2026 is in June where the file does not settle it
    bool monthFirst = false;        ///< 05/06/2026 is in May, always
    QString realignAt; ///< header of the column by whose addresses rows with commas in a title are put right
    Holds holds = Holds::Results;
    Orders orders;
    QString kind; ///< what reports call it: its id, or that of the format it is a layout of

    /// What a header means, with or without "(USD)" at its end.
    std::optional<Alias> aliasOf(const QString &key) const;
    /// The rule that fits a cell of the channel column; null when none does.
    const ChannelRule *channelRuleOf(const QString &cell) const;
};

/// An export that is known and not read here, with what it is.
struct ForeignFormat
{
    QString id;
    QString name;             ///< English
    QString hint;             ///< English: what it holds
    QString way;              ///< English: where it is of use; empty for nowhere
    QList<QStringList> signs; ///< any of these sets of headers; a star at the end stands for any ending
};

/// Whether a normalised header is the sign, whose star stands for any ending.
bool matchesSign(const QString &key, const QString &sign);

/// All formats: every file of a folder (":/formats" in the product) describes one, but foreign.json, which names the
/// exports that are known and not read, and order_notes.json.
class FormatCatalog
{
public:
    /// Throws Error (Damaged), naming file and key, when a data file can't be understood.
    static FormatCatalog fromFolder(const QString &folder);

    const QList<PlatformFormat> &formats() const { return m_formats; }
    const QList<ForeignFormat> &foreign() const { return m_foreign; }
    const OrderNoteWords &orderNotes() const { return m_orderNotes; }
    /// Null when there is no such kind.
    const PlatformFormat *find(const QString &id) const;
    /// Ids of all formats, the generic one last.
    QStringList kinds() const;
    /// Whether any format knows the header.
    bool knows(const QString &key) const;
    /// Whether a cell says that its row is a total: "Total of 84 results", "합계".
    bool isTotalWord(const QString &cell) const;
    /// Whether it says that its row is the total of some rows: "Subtotal", "All".
    bool isPartWord(const QString &cell) const;

private:
    QList<PlatformFormat> m_formats;
    QList<ForeignFormat> m_foreign;
    OrderNoteWords m_orderNotes;
    QStringList m_partWords;
    QStringList m_totalWords; ///< normalised; a star stands for anything
};

} // namespace dropbeat
