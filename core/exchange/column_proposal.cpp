// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/column_proposal.h"

#include "core/base/error.h"
#include "core/exchange/header_key.h"
#include "core/exchange/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace dropbeat {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

using Aliases = QList<std::optional<PlatformFormat::Alias>>;

/// A figure for comparisons; nothing when the cell has none.
std::optional<double> figure(std::string_view cell)
{
    const NumberRead read = readRate(cell, NumberStyle::Point);
    return read.result == NumberRead::Result::Value ? std::optional(static_cast<double>(read.value) / 1e6)
                                                    : std::nullopt;
}

/// +1 when counts in one column and values in the other agree with the value per piece, -1 when they agree the other
/// way round, 0 when the rows at hand don't tell.
int whichCounts(const TableHead &head, int first, int second, int perPiece)
{
    int forward = 0;
    int backward = 0;
    for (size_t row = 0; row < head.dataRecords(); ++row) {
        const auto a = figure(head.cell(row, first));
        const auto b = figure(head.cell(row, second));
        const auto each = figure(head.cell(row, perPiece));
        if (!a || !b || !each || *each == 0 || (*a == 0 && *b == 0)) {
            continue;
        }
        const auto near = [&each](double count, double value) {
            return std::abs(count * *each - value) <= 0.51 * count + 1e-6 * std::abs(value) + 0.01;
        };
        forward += near(*a, *b) ? 1 : 0;
        backward += near(*b, *a) ? 1 : 0;
    }
    return forward == backward ? 0 : (forward > backward ? 1 : -1);
}

void settleTwins(ColumnProposal &proposal, const TableHead &head, const PlatformFormat &format)
{
    for (const PlatformFormat::Twins &twins : format.twins) {
        const auto first = static_cast<int>(head.keys.indexOf(twins.header));
        const auto second = static_cast<int>(first < 0 ? -1 : head.keys.indexOf(twins.header, first + 1));
        if (second < 0) {
            continue;
        }
        const auto perPiece = static_cast<int>(head.keys.indexOf(twins.valuePerPiece));
        const int told = perPiece < 0 ? 0 : whichCounts(head, first, second, perPiece);
        SeenColumn &count = proposal.columns[told < 0 ? second : first];
        SeenColumn &value = proposal.columns[told < 0 ? first : second];
        count.use = {ColumnRole::Measure, twins.count, {}};
        value.use = twins.value;
        const QString why = told != 0 ? Tr::tr("two columns have this name; count × value per piece tells them apart")
                                      : Tr::tr("two columns have this name; taken in their usual order, please check");
        for (SeenColumn *column : {&count, &value}) {
            column->why = why;
            column->uncertain = told == 0;
        }
        if (told == 0) {
            proposal.notes.append(
                Tr::tr("Two columns are called “%1”, and no row tells them apart. The first is read as %2, the "
                       "second as %3; choose otherwise in the column mapping if that is wrong.")
                    .arg(count.header, count.use.text(), value.use.text()));
        }
    }
}

bool sameCells(const TableHead &head, int first, int second)
{
    for (size_t row = 0; row < head.dataRecords(); ++row) {
        if (trimmed(head.cell(row, first)) != trimmed(head.cell(row, second))) {
            return false;
        }
    }
    return true;
}

void passOver(ColumnProposal &proposal, const TableHead &head, int used, int passed)
{
    SeenColumn &column = proposal.columns[passed];
    const SeenColumn &chosen = proposal.columns.at(used);
    const ColumnUse use = column.use;
    column.use = {};
    column.why = Tr::tr("“%1” is used instead").arg(chosen.header);
    if (head.keys.at(used) != head.keys.at(passed)) {
        return;
    }
    column.why = Tr::tr("a second column of this name");
    if (!sameCells(head, used, passed)) {
        column.uncertain = true;
        proposal.columns[used].uncertain = true;
        proposal.columns[used].why = Tr::tr("two columns have this name with different figures; the first is used");
        proposal.notes.append(
            Tr::tr("Two columns are called “%1” and differ. The first is read as %2; choose the other in the "
                   "column mapping if that is the right one.")
                .arg(chosen.header, use.text()));
    }
}

bool tellsDays(ColumnRole role)
{
    return role == ColumnRole::Day || role == ColumnRole::Period || role == ColumnRole::DayNumber ||
           role == ColumnRole::MonthNumber || role == ColumnRole::PeriodStart || role == ColumnRole::PeriodEnd;
}

/// The one column that tells the days, where there is one; first and last day in two columns come last.
QString daysToUse(const std::map<QString, int> &chosen)
{
    for (const char *id : {"day", "period", "day_number", "month_number"}) {
        if (chosen.contains(QLatin1String(id))) {
            return QLatin1String(id);
        }
    }
    return {};
}

/// Of several columns for one use the one whose spelling ranks first stays; of equals, the leftmost.
void keepPreferred(ColumnProposal &proposal, const TableHead &head, const PlatformFormat &format)
{
    std::map<QString, int> chosen;
    const auto rank = [&](int index) {
        const auto alias = format.aliasOf(head.keys.at(index));
        return alias ? alias->rank : 1000;
    };
    for (const SeenColumn &column : std::as_const(proposal.columns)) {
        if (isSingle(column.use.role)) {
            const auto [entry, added] = chosen.try_emplace(column.use.toId(), column.index);
            if (!added && rank(column.index) < rank(entry->second)) {
                entry->second = column.index;
            }
        }
    }
    const QString days = daysToUse(chosen);
    for (int i = 0; i < proposal.columns.size(); ++i) {
        SeenColumn &column = proposal.columns[i];
        if (!isSingle(column.use.role)) {
            continue;
        }
        const int used = chosen.at(column.use.toId());
        if (used != i) {
            passOver(proposal, head, used, i);
        } else if (tellsDays(column.use.role) && !days.isEmpty() && column.use.toId() != days) {
            column.use = {};
            column.why = Tr::tr("the day column is used instead");
        }
    }
}

/// A placement column says organic or boosted; one that says feed or story is a breakdown.
void settlePlacement(ColumnProposal &proposal, const TableHead &head)
{
    for (SeenColumn &column : proposal.columns) {
        if (column.use.role != ColumnRole::Placement) {
            continue;
        }
        for (size_t row = 0; row < head.dataRecords(); ++row) {
            const std::string_view text = trimmed(head.cell(row, column.index));
            const QString word = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toCaseFolded();
            static const QStringList known{QStringLiteral("organic"), QStringLiteral("boosted"), QStringLiteral("paid"),
                                           QStringLiteral("ads"), QString()};
            if (!known.contains(word)) {
                column.use = {ColumnRole::Breakdown, Measure::Impressions, {}};
                break;
            }
        }
    }
}

QString languageOf(const Aliases &aliases)
{
    std::map<QString, int> votes;
    for (const auto &alias : aliases) {
        if (alias) {
            ++votes[alias->language];
        }
    }
    const auto most = std::ranges::max_element(votes, {}, [](const auto &vote) { return vote.second; });
    return most == votes.end() ? QString() : most->first;
}

/// Counts of which one thing stands in several rows: a visit under every page it saw. Their sum would be too large.
void leaveOutOverlaps(ColumnProposal &proposal, const TableHead &head, const PlatformFormat &format)
{
    for (const PlatformFormat::Overlap &overlap : format.overlaps) {
        const auto dimension = std::ranges::find_if(
            head.keys, [&overlap](const QString &key) { return overlap.dimensions.contains(key); });
        if (dimension == head.keys.end()) {
            continue;
        }
        const QString name = head.headers.at(dimension - head.keys.begin());
        for (SeenColumn &column : proposal.columns) {
            if (column.use.role == ColumnRole::Measure && overlap.measures.contains(column.use.measure)) {
                column.use = {};
                column.why = Tr::tr("the same one stands in several rows of “%1”: they don't add up").arg(name);
            }
        }
    }
}

} // namespace

ColumnProposal proposeColumns(const TableHead &head, const PlatformFormat &format)
{
    ColumnProposal proposal;
    Aliases aliases;
    for (int i = 0; i < head.headers.size(); ++i) {
        const auto alias = format.aliasOf(head.keys.at(i));
        aliases.append(alias);
        SeenColumn column{i, head.headers.at(i), alias ? alias->use : ColumnUse{}, {}, {}, false};
        if (head.dataRecords() > 0) {
            const std::string_view first = trimmed(head.cell(0, i));
            column.firstValue = QString::fromUtf8(first.data(), static_cast<qsizetype>(first.size()));
        }
        proposal.columns.append(column);
    }
    settleTwins(proposal, head, format);
    keepPreferred(proposal, head, format);
    leaveOutOverlaps(proposal, head, format);
    settlePlacement(proposal, head);
    proposal.language = languageOf(aliases);
    return proposal;
}

ColumnMapping placedIn(const TableHead &head, const ColumnMapping &mapping)
{
    ColumnMapping placed = mapping;
    for (ColumnMapping::Column &column : placed.columns) {
        const QString key = headerKey(column.header);
        const bool there = column.index >= 0 && column.index < head.headers.size();
        if (there && (column.header.isEmpty() || head.keys.at(column.index) == key)) {
            column.header = head.headers.at(column.index);
            continue;
        }
        const auto found = static_cast<int>(column.header.isEmpty() ? -1 : head.keys.indexOf(key));
        if (found < 0) {
            const QString name = column.header.isEmpty() ? QString::number(column.index) : column.header;
            throw Error(Error::Kind::Refused, Tr::tr("The column mapping does not fit this file."),
                        Tr::tr("The file has no column “%1”.").arg(name),
                        Tr::tr("Import without the mapping, or make one for files like this."));
        }
        column.index = found;
        column.header = head.headers.at(found);
    }
    return placed;
}

void settleChoices(ColumnMapping &mapping, const TableHead &head, const PlatformFormat &format)
{
    if (mapping.channel.isEmpty()) {
        mapping.channel = format.channel;
    }
    if (!mapping.claims) {
        mapping.claims = format.claims;
    }
    if (!mapping.placement) {
        mapping.placement = format.placement;
    }
    if (format.monthFirst && !mapping.dayFirst) {
        mapping.dayFirst = false;
    }
    if (!mapping.claims) {
        bool attributed = false;
        bool shop = false;
        for (const ColumnMapping::Column &column : std::as_const(mapping.columns)) {
            const bool counts = column.use.role == ColumnRole::Measure && isShopMeasure(column.use.measure);
            shop = shop || counts;
            attributed = attributed || (counts && format.claimedHeaders.contains(head.keys.value(column.index)));
        }
        mapping.claims = attributed || !shop;
    }
    if (!mapping.placement) {
        mapping.placement = mapping.has(Measure::Spend) ? Placement::Boosted : Placement::Organic;
    }
}

SubjectLevel levelOf(const ColumnMapping &mapping)
{
    if (mapping.has(ColumnRole::AdId) || mapping.has(ColumnRole::Ad)) {
        return SubjectLevel::Ad;
    }
    if (mapping.has(ColumnRole::AdGroupId) || mapping.has(ColumnRole::AdGroup)) {
        return SubjectLevel::AdGroup;
    }
    return mapping.has(ColumnRole::CampaignId) || mapping.has(ColumnRole::Campaign) ? SubjectLevel::Campaign
                                                                                    : SubjectLevel::Account;
}

} // namespace dropbeat
