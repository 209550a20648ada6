// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/format_catalog.h"

#include "core/base/error.h"
#include "core/exchange/header_key.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
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

struct HoldsName
{
    Holds holds;
    const char *id;
};
constexpr std::array<HoldsName, 5> kHolds{{{Holds::Results, "results"},
                                           {Holds::Orders, "orders"},
                                           {Holds::Events, "events"},
                                           {Holds::Answers, "answers"},
                                           {Holds::Visits, "visits"}}};

Error damaged(const QString &file, const QString &why)
{
    return Error(Error::Kind::Damaged, Tr::tr("The description of export formats “%1” can't be read.").arg(file), why,
                 Tr::tr("Install Dropbeat again."));
}

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw damaged(path, file.errorString());
    }
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &fault);
    if (!document.isObject()) {
        throw damaged(path, fault.errorString());
    }
    return document.object();
}

QStringList keysOf(const QJsonValue &list)
{
    QStringList keys;
    for (const QJsonValue &text : list.toArray()) {
        const bool open = text.toString().endsWith(u'*');
        const QString header = open ? text.toString().chopped(1) : text.toString();
        keys.append(headerKey(header) + (open ? QStringLiteral("*") : QString()));
    }
    return keys;
}

ColumnUse useFrom(const QString &file, const QString &id)
{
    const auto use = ColumnUse::fromId(id);
    if (!use) {
        throw damaged(file, Tr::tr("“%1” is no meaning a column can have.").arg(id));
    }
    return *use;
}

Measure measureFrom(const QString &file, const QString &id)
{
    const auto measure = measureFromId(id);
    if (!measure) {
        throw damaged(file, Tr::tr("“%1” is no measure.").arg(id));
    }
    return *measure;
}

std::optional<Placement> placementFrom(const QString &word)
{
    return word.isEmpty() ? std::nullopt
                          : std::optional(word == QStringLiteral("organic") ? Placement::Organic : Placement::Boosted);
}

QList<Measure> measuresFrom(const QString &file, const QJsonValue &list)
{
    QList<Measure> measures;
    for (const QJsonValue &id : list.toArray()) {
        measures.append(measureFrom(file, id.toString()));
    }
    return measures;
}

void readAliases(PlatformFormat &format, const QString &file, const QJsonObject &columns)
{
    for (auto column = columns.begin(); column != columns.end(); ++column) {
        const ColumnUse use = useFrom(file, column.key());
        const QJsonObject languages = column.value().toObject();
        for (auto language = languages.begin(); language != languages.end(); ++language) {
            int rank = 0;
            for (const QString &key : keysOf(language.value())) {
                if (!format.aliases.contains(key)) {
                    format.aliases.insert(key, {use, language.key(), rank});
                }
                ++rank;
            }
        }
    }
}

void readRules(PlatformFormat &format, const QString &file, const QJsonObject &object)
{
    for (const QJsonValue &value : object.value(QStringLiteral("twins")).toArray()) {
        const QJsonObject twins = value.toObject();
        format.twins.append({headerKey(twins.value(QStringLiteral("header")).toString()),
                             headerKey(twins.value(QStringLiteral("value_per_piece")).toString()),
                             measureFrom(file, twins.value(QStringLiteral("count")).toString()),
                             useFrom(file, twins.value(QStringLiteral("value")).toString())});
    }
    for (const QJsonValue &value : object.value(QStringLiteral("advice")).toArray()) {
        const QJsonObject advice = value.toObject();
        format.advice.append({advice.value(QStringLiteral("kpi")).toString(),
                              measuresFrom(file, advice.value(QStringLiteral("needs"))),
                              advice.value(QStringLiteral("add")).toString()});
    }
}

void readChannelRules(PlatformFormat &format, const QString &file, const QJsonValue &rules)
{
    for (const QJsonValue &value : rules.toArray()) {
        const QJsonObject object = value.toObject();
        const QRegularExpression says(object.value(QStringLiteral("says")).toString());
        if (!says.isValid() || says.pattern().isEmpty()) {
            throw damaged(file, Tr::tr("“%1” is no pattern.").arg(says.pattern()));
        }
        format.channelRules.append({says, object.value(QStringLiteral("channel")).toString(),
                                    placementFrom(object.value(QStringLiteral("placement")).toString())});
    }
}

/// What only some formats need to be read rightly.
void readPeculiarities(PlatformFormat &format, const QString &file, const QJsonObject &object)
{
    readChannelRules(format, file, object.value(QStringLiteral("channels")));
    for (const QJsonValue &value : object.value(QStringLiteral("overlaps")).toArray()) {
        const QJsonObject overlap = value.toObject();
        format.overlaps.append({keysOf(overlap.value(QStringLiteral("dimensions"))),
                                measuresFrom(file, overlap.value(QStringLiteral("measures")))});
    }
    const QJsonObject events = object.value(QStringLiteral("events")).toObject();
    for (auto event = events.begin(); event != events.end(); ++event) {
        format.events.insert(headerKey(event.key()), measureFrom(file, event.value().toString()));
    }
    const QJsonObject less = object.value(QStringLiteral("less")).toObject();
    for (auto pair = less.begin(); pair != less.end(); ++pair) {
        format.less.insert(headerKey(pair.key()), headerKey(pair.value().toString()));
    }
    format.uniformHeaders = keysOf(object.value(QStringLiteral("uniform")));
    for (const QJsonValue &word : object.value(QStringLiteral("named_none")).toArray()) {
        format.namedNone.append(word.toString());
    }
    format.namesAreUtm = object.value(QStringLiteral("names_are_utm")).toBool();
    format.channelInId = object.value(QStringLiteral("channel_in_id")).toBool();
}

/// Twelve names for each language; a list stands for several spellings of one month.
void readMonths(PlatformFormat &format, const QString &file, const QJsonObject &languages)
{
    for (const QJsonValue &names : languages) {
        if (names.toArray().size() != 12) {
            throw damaged(file, Tr::tr("A language needs the names of twelve months."));
        }
        int month = 0;
        for (const QJsonValue &name : names.toArray()) {
            const QJsonArray spellings = name.isArray() ? name.toArray() : QJsonArray{name};
            ++month;
            for (const QJsonValue &spelling : spellings) {
                format.months.insert(spelling.toString().toLower(), month);
            }
        }
    }
}

void readOrders(PlatformFormat &format, const QString &file, const QJsonObject &object)
{
    const QString holds = object.value(QStringLiteral("holds")).toString(QStringLiteral("results"));
    const auto found = holdsFromId(holds);
    if (!found) {
        throw damaged(file, Tr::tr("“%1” is nothing a file can hold.").arg(holds));
    }
    format.holds = *found;
    format.kind = object.value(QStringLiteral("kind")).toString(format.id);
    const QJsonObject orders = object.value(QStringLiteral("orders")).toObject();
    format.orders.shop = orders.value(QStringLiteral("shop")).toString();
    format.orders.cancelled = keysOf(orders.value(QStringLiteral("cancelled")));
    format.orders.digitsOnly = orders.value(QStringLiteral("digits_only")).toBool();
    format.orders.purchases = keysOf(orders.value(QStringLiteral("purchases")));
    format.orders.channel = orders.value(QStringLiteral("channel")).toString();
}

OrderNoteWords readOrderNotes(const QString &file)
{
    const QJsonObject object = readObject(file);
    QStringList hosts;
    for (const QJsonValue &host : object.value(QStringLiteral("short_hosts")).toArray()) {
        hosts.append(host.toString());
    }
    return {keysOf(object.value(QStringLiteral("answers"))), keysOf(object.value(QStringLiteral("landing"))),
            keysOf(object.value(QStringLiteral("referrer"))), hosts, keysOf(object.value(QStringLiteral("skip")))};
}

PlatformFormat readFormat(const QString &file)
{
    const QJsonObject object = readObject(file);
    PlatformFormat format;
    format.id = object.value(QStringLiteral("id")).toString();
    format.name = object.value(QStringLiteral("name")).toString();
    format.accountName = object.value(QStringLiteral("account_name")).toString();
    format.platform = object.value(QStringLiteral("platform")).toString();
    format.channel = object.value(QStringLiteral("channel")).toString();
    if (object.value(QStringLiteral("claims")).isBool()) {
        format.claims = object.value(QStringLiteral("claims")).toBool();
    }
    format.placement = placementFrom(object.value(QStringLiteral("placement")).toString());
    readAliases(format, file, object.value(QStringLiteral("columns")).toObject());
    const QJsonObject signs = object.value(QStringLiteral("signs")).toObject();
    for (auto sign = signs.begin(); sign != signs.end(); ++sign) {
        const QString key = keysOf(QJsonArray{sign.key()}).first();
        (key.startsWith(u'#') ? format.remarkSigns : format.signs).insert(key, sign.value().toInt());
    }
    format.claimedHeaders = keysOf(object.value(QStringLiteral("claimed_headers")));
    format.rowLevelHeaders = keysOf(object.value(QStringLiteral("row_level_headers")));
    readRules(format, file, object);
    readPeculiarities(format, file, object);
    readMonths(format, file, object.value(QStringLiteral("months")).toObject());
    readOrders(format, file, object);
    format.cumulative = object.value(QStringLiteral("cumulative")).toBool();
    format.dayFirst = object.value(QStringLiteral("day_first")).toBool();
    format.monthFirst = object.value(QStringLiteral("month_first")).toBool();
    format.realignAt = headerKey(object.value(QStringLiteral("realign_at")).toString());
    if (format.id.isEmpty() || format.aliases.isEmpty()) {
        throw damaged(file, Tr::tr("It has no id or no columns."));
    }
    return format;
}

} // namespace

QString holdsId(Holds holds)
{
    return QLatin1String(kHolds[static_cast<size_t>(holds)].id);
}

std::optional<Holds> holdsFromId(const QString &id)
{
    const auto *found =
        std::ranges::find_if(kHolds, [&id](const HoldsName &one) { return id == QLatin1String(one.id); });
    return found == kHolds.end() ? std::nullopt : std::optional(found->holds);
}

std::optional<PlatformFormat::Alias> PlatformFormat::aliasOf(const QString &key) const
{
    auto found = aliases.constFind(key);
    if (found == aliases.constEnd()) {
        const HeaderWithCurrency split = splitCurrency(key);
        found = split.currency ? aliases.constFind(split.key) : found;
        // "Clicks (All)" is not about the Albanian lek.
        const bool money = found != aliases.constEnd() && found->use.isMoney();
        return money ? std::optional(*found) : std::nullopt;
    }
    return *found;
}

const PlatformFormat::ChannelRule *PlatformFormat::channelRuleOf(const QString &cell) const
{
    const QString key = headerKey(cell);
    const auto found =
        std::ranges::find_if(channelRules, [&key](const ChannelRule &rule) { return rule.says.match(key).hasMatch(); });
    return found == channelRules.end() ? nullptr : &*found;
}

FormatCatalog FormatCatalog::fromFolder(const QString &folder)
{
    FormatCatalog catalog;
    const QString foreignFile = QStringLiteral("foreign.json");
    const QString notesFile = QStringLiteral("order_notes.json");
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (name != foreignFile && name != notesFile) {
            catalog.m_formats.append(readFormat(folder + u'/' + name));
        }
    }
    if (catalog.find(QStringLiteral("generic")) == nullptr) {
        throw damaged(folder, Tr::tr("It has no “generic” format."));
    }
    // The table of one's own comes last in every list.
    std::ranges::stable_partition(catalog.m_formats,
                                  [](const PlatformFormat &format) { return !format.signs.isEmpty(); });
    if (QFile::exists(folder + u'/' + notesFile)) {
        catalog.m_orderNotes = readOrderNotes(folder + u'/' + notesFile);
    }
    const QJsonObject rest = readObject(folder + u'/' + foreignFile);
    catalog.m_partWords = keysOf(rest.value(QStringLiteral("part_words")));
    catalog.m_totalWords = keysOf(rest.value(QStringLiteral("total_words")));
    for (const QJsonValue &value : rest.value(QStringLiteral("foreign")).toArray()) {
        const QJsonObject object = value.toObject();
        ForeignFormat foreign{object.value(QStringLiteral("id")).toString(),
                              object.value(QStringLiteral("name")).toString(),
                              object.value(QStringLiteral("hint")).toString(),
                              object.value(QStringLiteral("way")).toString(),
                              {}};
        for (const QJsonValue &set : object.value(QStringLiteral("signs")).toArray()) {
            foreign.signs.append(keysOf(set));
        }
        catalog.m_foreign.append(foreign);
    }
    return catalog;
}

const PlatformFormat *FormatCatalog::find(const QString &id) const
{
    const auto found = std::ranges::find(m_formats, id, &PlatformFormat::id);
    return found == m_formats.end() ? nullptr : &*found;
}

QStringList FormatCatalog::kinds() const
{
    QStringList ids;
    for (const PlatformFormat &format : m_formats) {
        ids.append(format.id);
    }
    return ids;
}

bool FormatCatalog::knows(const QString &key) const
{
    if (key.isEmpty()) {
        return false;
    }
    const QString plain = splitCurrency(key).key;
    for (const PlatformFormat &format : m_formats) {
        if (format.aliasOf(key) || format.signs.contains(plain) || format.rowLevelHeaders.contains(key)) {
            return true;
        }
    }
    return std::ranges::any_of(m_foreign, [&key](const ForeignFormat &foreign) {
        return std::ranges::any_of(foreign.signs, [&key](const QStringList &set) {
            return std::ranges::any_of(set, [&key](const QString &sign) { return matchesSign(key, sign); });
        });
    });
}

bool FormatCatalog::isTotalWord(const QString &cell) const
{
    const QString key = headerKey(cell);
    return std::ranges::any_of(m_totalWords, [&key](const QString &word) {
        const qsizetype star = word.indexOf(u'*');
        return star < 0 ? key == word
                        : key.size() >= word.size() && key.startsWith(QStringView(word).left(star)) &&
                              key.endsWith(QStringView(word).mid(star + 1));
    });
}

bool FormatCatalog::isPartWord(const QString &cell) const
{
    const QString key = headerKey(cell);
    return std::ranges::any_of(m_partWords, [&key](const QString &word) { return matchesSign(key, word); });
}

bool matchesSign(const QString &key, const QString &sign)
{
    return sign.endsWith(u'*') ? key.startsWith(QStringView(sign).chopped(1)) : key == sign;
}

} // namespace dropbeat
