// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/sample_plan.h"

#include "core/actions/import_results.h"
#include "core/actions/sample_days.h"
#include "core/actions/sample_events.h"
#include "core/actions/sample_links.h"
#include "core/actions/sample_orders.h"
#include "core/actions/sample_season.h"
#include "core/base/error.h"
#include "core/measure/presets.h"
#include "core/store/plan_opening.h"
#include "core/store/result_writer.h"
#include "core/store/tables.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr quint64 kSeed = 20260903; // any; kept, so that the sample stays the one in pictures and texts

void fillMoments(Tables &tables, const SampleSeason &season)
{
    const std::vector<PromoCode> codes = tables.promoCodes().all();
    for (Moment moment : season.moments) {
        for (const auto &[id, word] : season.momentCodes) {
            const auto code = std::ranges::find(codes, word, &PromoCode::code);
            if (id == moment.id && code != codes.end()) {
                moment.code = code->id;
            }
        }
        tables.moments().insert(moment);
    }
    tables.settings().set(QStringLiteral("moments.cap"), QStringLiteral("1 1"));
    tables.momentMessages().insertAll(season.momentMessages);
    tables.momentChecks().insertAll(season.momentChecks);
    tables.momentResults().insertAll(season.momentResults);
}

void fill(Tables &tables, const SampleSeason &season)
{
    for (const Channel &channel : presetChannels()) {
        tables.channels().insert(channel);
    }
    for (const Kpi &kpi : presetKpis()) {
        tables.kpis().insert(kpi);
    }
    const auto insertAll = [](auto table, const auto &rows) {
        for (const auto &row : rows) {
            table.insert(row);
        }
    };
    insertAll(tables.benchmarks(), season.benchmarks);
    insertAll(tables.arcs(), season.arcs);
    insertAll(tables.drops(), season.drops);
    insertAll(tables.products(), season.products);
    insertAll(tables.expenses(), season.expenses);
    insertAll(tables.cutoffs(), season.cutoffs);
    insertAll(tables.clips(), season.clips);
    insertAll(tables.beats(), season.beats);
    insertAll(tables.touchpoints(), season.touchpoints);
    insertAll(tables.variants(), season.variants);
    insertAll(tables.checkItems(), season.checks);
    insertAll(tables.assets(), season.assets);
    for (const auto &[touchpoint, day] : season.skippedDays) {
        tables.skippedDays().insert(touchpoint, day);
    }
    insertAll(tables.targets(), season.targets);
    insertAll(tables.tests(), season.tests);
    insertAll(tables.testArms(), season.testArms);
    insertAll(tables.decisions(), season.decisions);
    insertAll(tables.boosts(), season.boosts);
    insertAll(tables.boostChanges(), season.boostChanges);
    insertAll(tables.dropAccounts(), season.accounts);
    tables.settings().set(QStringLiteral("countries"), season.countries);
    const SampleLinks links = readSampleLinks(season);
    insertAll(tables.promoCodes(), links.codes);
    fillMoments(tables, season); // with the codes they give
    addSampleDryRuns(tables);
    insertAll(tables.links(), links.links);
    insertAll(tables.landingChecks(), links.checks);
    insertAll(tables.ugcCounts(), links.ugc);
    tables.settings().set(QStringLiteral("link-conventions"), links.conventions);
    // Here with where they belong, so that the imports assign nothing and the undo history stays empty.
    for (const SampleImport &import : season.imports) {
        for (const SampleResult &result : import.results) {
            tables.subjects().insert(result.subject);
        }
    }
}

/// The measures any result of an export has.
std::vector<Measure> measuresOf(const SampleImport &import)
{
    std::vector<Measure> measures;
    std::copy_if(allMeasures().begin(), allMeasures().end(), std::back_inserter(measures), [&import](Measure measure) {
        return std::any_of(import.results.begin(), import.results.end(),
                           [measure](const SampleResult &result) { return result.sums[measure].has_value(); });
    });
    return measures;
}

void addRows(ResultRows &rows, const SampleResult &result, quint64 seed)
{
    const auto subject = static_cast<quint32>(rows.subjects.size());
    rows.subjects.push_back(result.subject);
    const std::vector<Counts> days =
        spreadOverDays(result.sums, {result.from, result.until, result.launch, result.placement, seed});
    auto day = static_cast<qint32>(result.from.toJulianDay());
    for (const Counts &counts : days) {
        rows.keys.push_back({subject, day, day, result.placement});
        for (const Measure measure : rows.measures) {
            rows.values.push_back(counts[measure].value_or(ResultRows::kNotReported));
        }
        ++day;
    }
}

/// What the reader would have said of such a file.
ImportReport reportOf(const SampleImport &import, qint64 rows, const Currency &currency)
{
    ImportReport report;
    report.file = import.file;
    report.kind = import.kind;
    report.rowsRead = rows;
    report.rowsImported = rows;
    report.currency = currency;
    report.period = Period{import.results.front().from, import.results.front().until};
    for (const SampleResult &result : import.results) {
        report.period->from = std::min(report.period->from, result.from);
        report.period->to = std::max(report.period->to, result.until);
        report.sums += result.sums;
    }
    if (import.kind == QLatin1String("tiktok-ads")) {
        report.totalRow = {true, true, rows + 2, QStringLiteral("Total of %1 results").arg(rows), {}};
    }
    return report;
}

ParsedFile parsed(const SampleImport &import, const Currency &currency, quint64 seed)
{
    ParsedFile file;
    file.rows.measures = measuresOf(import);
    for (const SampleResult &result : import.results) {
        addRows(file.rows, result, seed++);
    }
    file.report = reportOf(import, static_cast<qint64>(file.rows.size()), currency);
    return file;
}

void importAll(const QString &path, const PlanProfile &profile, const SampleSeason &season)
{
    // Days are drawn in the file's order, so that an import that is added later changes no other's; they are written
    // in the order in which they were imported.
    quint64 seed = kSeed;
    std::vector<std::pair<const SampleImport *, quint64>> imports;
    for (const SampleImport &import : season.imports) {
        imports.emplace_back(&import, seed);
        seed += import.results.size();
    }
    std::ranges::stable_sort(imports, {}, [](const auto &each) { return each.first->at; });
    for (const auto &[each, firstSeed] : imports) {
        const SampleImport &import = *each;
        ReadImport read;
        read.files.push_back(parsed(import, profile.currency, firstSeed));
        ImportContext context;
        context.planPath = path;
        context.facts = {profile.currency, profile.brand};
        context.today = import.at.date();
        writeImport(read, context, {}, FixedClock(import.at), false);
    }
}

/// The shop's orders, as if their file had been imported this morning.
void importOrders(const QString &path, const PlanProfile &profile, const SampleSeason &season)
{
    const OrderRows rows = sampleOrders(season, kSeed);
    const QString file = QStringLiteral("orders_export_2026-11.csv");
    const QString kind = QStringLiteral("shopify-orders");
    ImportRequest request;
    request.orders = {&rows};
    request.fileNames = {file};
    request.kind = kind;
    request.rowsRejected = {0};
    request.report = [&](const ImportOutcome &) {
        ImportReport report;
        report.file = file;
        report.kind = kind;
        report.rowsRead = static_cast<qint64>(rows.orders.size());
        report.rowsImported = report.rowsRead;
        report.currency = profile.currency;
        const auto [first, last] =
            std::ranges::minmax(rows.orders, {}, [](const ToldOrder &told) { return told.order.day; });
        report.period = Period{QDate::fromJulianDay(first.order.day), QDate::fromJulianDay(last.order.day)};
        return QJsonDocument(QJsonObject{{QStringLiteral("files"), QJsonArray{toJson(report)}}})
            .toJson(QJsonDocument::Compact);
    };
    const QDateTime at = LocalTime{QDate(2026, 11, 20), QTime(9, 20)}.in(QTimeZone("Europe/Paris")).toUTC();
    writeResults(path, request, FixedClock(at));
}

} // namespace

PlanProfile sampleProfile()
{
    return readSampleProfile();
}

void makeSamplePlan(const QString &path, const Clock &clock)
{
    makeSamplePlan(path, readSampleProfile(), clock);
}

void makeSamplePlan(const QString &path, const PlanProfile &profile, const Clock &clock)
{
    const SampleSeason season = readSampleSeason(profile);
    createPlanFile(path, profile, clock, [&season](Tables &tables) { fill(tables, season); });
    try {
        importAll(path, profile, season);
        importOrders(path, profile, season);
    } catch (const Error &) {
        QFile::remove(path);
        throw;
    }
}

} // namespace dropbeat
