// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/recognition.h"

#include "core/base/error.h"
#include "core/exchange/column_proposal.h"
#include "core/exchange/file_currency.h"
#include "core/exchange/header_key.h"
#include "core/exchange/refusals.h"
#include "core/exchange/sample_rows.h"
#include "core/exchange/table_file.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <tuple>

namespace dropbeat {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

constexpr int kSureScore = 8;  ///< the weight of signs from which a format is taken for recognised
constexpr int kFullScore = 16; ///< and from which there is no doubt

int scoreOf(const TableHead &head, const PlatformFormat &format)
{
    int score = 0;
    for (const QString &key : head.keys) {
        const auto sign = format.signs.constFind(key);
        score += sign != format.signs.constEnd() ? *sign : format.signs.value(splitCurrency(key).key);
    }
    for (auto sign = format.remarkSigns.begin(); sign != format.remarkSigns.end(); ++sign) {
        const bool there =
            std::ranges::any_of(head.preamble, [&sign](const QString &line) { return matchesSign(line, sign.key()); });
        score += there ? sign.value() : 0;
    }
    return score;
}

struct Choice
{
    const PlatformFormat *format = nullptr;
    const ForeignFormat *foreign = nullptr;
    double confidence = 0;
};

const ForeignFormat *foreignOf(const TableHead &head, const FormatCatalog &catalog)
{
    const QStringList keys = head.keys + head.preamble;
    for (const ForeignFormat &foreign : catalog.foreign()) {
        const bool fits = std::ranges::any_of(foreign.signs, [&keys](const QStringList &set) {
            return std::ranges::all_of(set, [&keys](const QString &sign) {
                return std::ranges::any_of(keys, [&sign](const QString &key) { return matchesSign(key, sign); });
            });
        });
        if (fits) {
            return &foreign;
        }
    }
    return nullptr;
}

/// Of the layouts that a kind of export has the one with most of its signs here; without any the kind's own.
const PlatformFormat *layoutOf(const TableHead &head, const FormatCatalog &catalog, const PlatformFormat &asked)
{
    const PlatformFormat *best = &asked;
    int bestScore = asked.signs.isEmpty() ? kSureScore - 1 : scoreOf(head, asked);
    for (const PlatformFormat &format : catalog.formats()) {
        const int score = format.kind == asked.id && format.id != asked.id ? scoreOf(head, format) : 0;
        if (score > bestScore) {
            best = &format;
            bestScore = score;
        }
    }
    return best;
}

/// The kind asked for, or its layout with most signs, else the platform with most of its signs here, else a known
/// export of another kind, else generic.
Choice choose(const TableHead &head, const FormatCatalog &catalog, const QString &kind, bool byHand)
{
    if (!kind.isEmpty()) {
        const PlatformFormat *format = catalog.find(kind);
        if (format == nullptr) {
            throw Error(
                Error::Kind::Refused,
                QCoreApplication::translate("Exchange", "“%1” is no kind of export that can be imported.").arg(kind),
                QCoreApplication::translate("Exchange", "Dropbeat imports %1.")
                    .arg(catalog.kinds().join(QStringLiteral(", "))));
        }
        return {byHand ? format : layoutOf(head, catalog, *format), nullptr, 1};
    }
    Choice best{catalog.find(QStringLiteral("generic")), nullptr, 0.5};
    int bestScore = kSureScore - 1;
    for (const PlatformFormat &format : catalog.formats()) {
        const int score = scoreOf(head, format);
        if (score > bestScore) {
            bestScore = score;
            best = {&format, nullptr, qMin(1.0, static_cast<double>(score) / kFullScore)};
        }
    }
    if (bestScore < kSureScore) {
        best.foreign = foreignOf(head, catalog);
    }
    return best;
}

void readMapping(Layout &layout, const ColumnProposal &proposal, const ColumnMapping &given)
{
    layout.mapping = given;
    layout.columns = proposal.columns;
    for (SeenColumn &column : layout.columns) {
        column.use = given.useOf(column.index);
        column.why.clear();
        column.uncertain = false;
    }
}

void proposeMapping(Layout &layout, const ColumnProposal &proposal, const QString &kind)
{
    layout.columns = proposal.columns;
    layout.notes = proposal.notes;
    layout.mapping.kind = kind;
    for (const SeenColumn &column : proposal.columns) {
        if (column.use.role != ColumnRole::Ignore) {
            layout.mapping.columns.append({column.index, column.header, column.use});
        }
    }
}

void findMissing(Layout &layout, const PlatformFormat &format)
{
    for (const PlatformFormat::Advice &advice : format.advice) {
        MissingKpi missing{advice.kpi, {}, QCoreApplication::translate("Formats", advice.add.toUtf8().constData())};
        for (const Measure measure : advice.needs) {
            const bool fromEvents =
                layout.mapping.has(ColumnRole::EventCount) && format.events.values().contains(measure);
            if (!layout.mapping.has(measure) && !fromEvents) {
                missing.missing.append(measure);
            }
        }
        if (!missing.missing.isEmpty()) {
            layout.missing.append(missing);
        }
    }
}

void findDates(Layout &layout, const SampleRows &sample, const PlatformFormat &format, const TableHead &head)
{
    const ColumnMapping &mapping = layout.mapping;
    const bool counted = mapping.has(ColumnRole::DayNumber) || mapping.has(ColumnRole::MonthNumber);
    const bool day = mapping.has(ColumnRole::Day) || mapping.has(ColumnRole::DayNumber);
    const bool period = mapping.has(ColumnRole::PeriodStart) || mapping.has(ColumnRole::Period);
    layout.granularity = day || (period && sample.periodsAreDays) ? Granularity::Day : Granularity::Period;
    layout.needsPeriod =
        format.holds == Holds::Results && (counted || !mapping.hasDays()) && !mapping.period && !layout.filePeriod;
    layout.needsDayFirst =
        !layout.mapping.dayFirst && !format.dayFirst && !sample.dates.provenDayFirst() && sample.dates.either > 0;
    if (!sample.yearless) {
        return;
    }
    const YearlessDays &days = *sample.yearless;
    layout.guessedPeriod =
        days.lastDay().isValid() ? Period{days.firstDay(), days.lastDay()} : Period{days.latest(), days.latest()};
    if (!layout.mapping.period && days.lastDay().isValid()) {
        layout.notes.append(
            QCoreApplication::translate(
                "Exchange", "Its days have no year. The file was last written on %1, so they are read as %2 to %3.")
                .arg(head.writtenOn.toString(Qt::ISODate), days.firstDay().toString(Qt::ISODate),
                     days.lastDay().toString(Qt::ISODate)));
    }
}

} // namespace

namespace {

Layout recogniseTable(const TableHead &head, const FormatCatalog &catalog, const RecogniseOptions &options)
{
    const bool byHand = options.mapping.has_value();
    const Choice choice = choose(head, catalog, byHand ? options.mapping->kind : options.kind, byHand);
    const ColumnProposal proposal = proposeColumns(head, *choice.format);

    Layout layout;
    layout.kind = choice.foreign != nullptr ? QString() : choice.format->id;
    layout.displayName = QCoreApplication::translate("Formats", choice.format->name.toUtf8().constData());
    layout.confidence = choice.confidence;
    layout.language = proposal.language;
    layout.table = head.table;
    layout.tables = head.tables;
    layout.encoding = head.encoding;
    layout.delimiter = head.delimiter;
    layout.headerRow = static_cast<int>(head.headerRow());
    layout.headerKey = headerFingerprint(head.headers);
    layout.rowEstimate = head.rowEstimate();
    layout.filePeriod = head.period;
    if (byHand) {
        readMapping(layout, proposal, placedIn(head, *options.mapping));
    } else {
        proposeMapping(layout, proposal, choice.format->id);
    }
    layout.mapping.table = head.table;
    layout.mapping.withoutMoney = layout.mapping.withoutMoney || options.withoutMoney;
    if (head.tables.size() > 1 && options.table.isEmpty()) {
        QStringList others;
        for (const FileTable &table : head.tables) {
            others.append(table.name == head.table ? QStringList() : QStringList{u'“' + table.name + u'”'});
        }
        layout.notes.append(QCoreApplication::translate("Exchange", "The file has %1 tables; “%2” is read, not %3.")
                                .arg(head.tables.size())
                                .arg(head.table, others.join(QStringLiteral(", "))));
    }
    if (options.period) {
        layout.mapping.period = options.period;
    }
    settleChoices(layout.mapping, head, *choice.format);
    layout.level = levelOf(layout.mapping);
    layout.holds = choice.format->holds;

    const SampleRows sample = SampleRows::of(head, layout.mapping, *choice.format);
    findDates(layout, sample, *choice.format, head);
    const FileCurrency currency = currencyOf(head, layout.mapping, sample);
    layout.currency = currency.currency;
    layout.currencySign = currency.sign;
    layout.firstRows = previewRows(head, layout.mapping, sample, currency.currency ? currency.currency->digits : 2);
    findMissing(layout, *choice.format);
    layout.refusal = refusalOf({head, layout, sample, *choice.format, choice.foreign, byHand});
    if (layout.refusal && !byHand && choice.format->signs.isEmpty()) {
        layout.kind.clear();
        layout.confidence = 0;
    }
    return layout;
}

/// How much a table has to give: whether it can come in at all, then how fine its rows are, then how many measures.
std::tuple<bool, int, qsizetype> worthOf(const Layout &layout)
{
    const auto measures = std::ranges::count_if(layout.mapping.columns, [](const ColumnMapping::Column &column) {
        return column.use.role == ColumnRole::Measure || column.use.role == ColumnRole::EventCount;
    });
    return {!layout.refusal, static_cast<int>(layout.level), measures};
}

/// The table asked for, else the one that the mapping fits, else the one that has most to give; of equals the last,
/// which in a report of Google Analytics is the one with all its rows.
Layout recogniseParts(TableHead head, const FormatCatalog &catalog, const RecogniseOptions &options)
{
    const int asked = options.mapping && options.mapping->part > 0 ? options.mapping->part : options.part;
    std::optional<Layout> best;
    std::optional<Error> misfit;
    QList<SeenPart> parts;
    for (int i = 0; i < head.parts.size(); ++i) {
        head.usePart(i);
        RecogniseOptions forThis = options;
        forThis.mapping = asked > 0 && asked != i + 1 ? std::nullopt : options.mapping;
        SeenPart part{static_cast<int>(head.headerRow()),
                      head.headers,
                      head.rowEstimate(),
                      head.period,
                      headerFingerprint(head.headers),
                      {}};
        try {
            Layout layout = recogniseTable(head, catalog, forThis);
            layout.mapping.part = i + 1;
            part.whyNot = layout.refusal ? layout.refusal->why : QString();
            const bool better = asked > 0 ? asked == i + 1 : !best || worthOf(layout) >= worthOf(*best);
            best = better ? std::optional(std::move(layout)) : std::move(best);
        } catch (const Error &error) {
            part.whyNot = error.why();
            misfit = asked == 0 || asked == i + 1 ? std::optional(error) : misfit;
        }
        parts.append(part);
    }
    if (asked > head.parts.size()) {
        throw Error(Error::Kind::Refused, Tr::tr("There is no table %1 in this file.").arg(asked),
                    Tr::tr("It holds %1 tables.").arg(head.parts.size()),
                    Tr::tr("Choose one of them, or let Dropbeat choose."));
    }
    if (!best) {
        throw *misfit;
    }
    best->parts = parts;
    if (best->refusal && asked == 0) {
        best->refusal = noPartFits(parts, *best);
    } else if (asked == 0 && parts.size() > 1) {
        best->notes.append(Tr::tr("The file holds %1 tables below each other; this is the one with its header in row "
                                  "%2. Tables of one report count the same things, so they are imported one at a time.")
                               .arg(parts.size())
                               .arg(best->headerRow));
    }
    return *best;
}

} // namespace

TableHead chosenHead(const TableFile &file, const FormatCatalog &catalog, const RecogniseOptions &options)
{
    QString wanted = options.table;
    if (wanted.isEmpty() && options.mapping && file.has(options.mapping->table)) {
        wanted = options.mapping->table;
    }
    return file.head(wanted, catalog);
}

Layout recognise(const QString &file, const FormatCatalog &catalog, const RecogniseOptions &options)
{
    return recognise(chosenHead(TableFile(file), catalog, options), catalog, options);
}

Layout recognise(const TableHead &head, const FormatCatalog &catalog, const RecogniseOptions &options)
{
    return head.parts.isEmpty() ? recogniseTable(head, catalog, options) : recogniseParts(head, catalog, options);
}

QString headerFingerprint(const QStringList &headers)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QString &header : headers) {
        hash.addData(headerKey(header).toUtf8());
        hash.addData(QByteArrayView("\x1f", 1));
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace dropbeat
