// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/import_results.h"

#include "core/actions/order_choices.h"
#include "core/exchange/customer_key.h"
#include "core/exchange/propose_assignment.h"
#include "core/store/plan.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

template <class T> QList<T> list(const std::vector<T> &rows)
{
    return QList<T>(rows.begin(), rows.end());
}

/// The reader's report, with what writing found out.
ImportReport completed(const ImportReport &read, const FileOutcome &wrote)
{
    ImportReport report = read;
    report.rowsReplaced = wrote.replaced;
    if (wrote.unchanged > 0 || wrote.refused > 0) {
        report.rowsImported = wrote.added + wrote.replaced;
    }
    report.rowsRejected += wrote.refused;
    for (const QString &refusal : wrote.refusals) {
        ++report.problemCount;
        if (report.problems.size() < ImportReport::kListedProblems) {
            report.problems.append({0, QString(), refusal, RowProblem::Weight::Rejected});
        }
    }
    if (wrote.unchanged > 0) {
        report.notes << (report.orders ? tr("%n row(s) told nothing new of their orders.", nullptr,
                                            static_cast<int>(wrote.unchanged))
                                       : tr("%n result(s) were there already, the same.", nullptr,
                                            static_cast<int>(wrote.unchanged)));
    }
    return report;
}

/// What became of the events of this import, and of those that wait since earlier.
void noteEvents(ImportReport &report, const ImportOutcome &outcome)
{
    if (!report.orders || report.holds == Holds::Orders) {
        return;
    }
    report.orders->eventsAttached = outcome.eventsAttached;
    report.orders->eventsWaiting = outcome.eventsWaiting;
    if (outcome.eventsWaiting > 0) {
        report.notes << tr("%n event(s) or answer(s) wait for their order: they join it when the shop's orders are "
                           "imported.",
                           nullptr, static_cast<int>(outcome.eventsWaiting));
    }
}

PlanFacts factsOf(const Tables &tables)
{
    const PlanProfile profile = tables.profile();
    PlanFacts facts{profile.currency, profile.brand};
    facts.counting = orderCounting(tables);
    facts.customerSalt = tables.settings().value(QLatin1String(kCustomerSaltSetting));
    if (facts.customerSalt.isEmpty()) {
        facts.customerSalt = newCustomerSalt();
    }
    facts.timeZone = profile.timeZone;
    facts.sameEventWithin = sameEventMinutes(tables) * qint64{60};
    return facts;
}

QString sameEventSetting()
{
    return QStringLiteral("orders.same_event_minutes");
}

QStringList ownCounters(const Tables &tables)
{
    QStringList platforms;
    for (const Subject &subject : tables.subjects().all()) {
        if (!subject.claims && !platforms.contains(subject.platform)) {
            platforms.append(subject.platform);
        }
    }
    platforms.sort();
    return platforms;
}

/// Whether what a platform reports can hold orders: of a shop's table, or of a format that knows a column for them.
bool countsOrders(const QString &platform)
{
    const QList<PlatformFormat> &formats = formatCatalog().formats();
    return platform == QLatin1String("generic-shop") ||
           std::any_of(formats.begin(), formats.end(), [&platform](const PlatformFormat &format) {
               return format.platform == platform &&
                      std::any_of(format.aliases.begin(), format.aliases.end(), [](const PlatformFormat::Alias &alias) {
                          return alias.use.isMeasure(Measure::Orders);
                      });
           });
}

/// Till and analytics both count the shop's orders (SplitCounts takes the till's); two tills would be added up.
void noteOtherCounters(ImportReport &report, const ParsedFile &file, const ImportContext &context)
{
    const bool own = !file.rows.subjects.empty() && !file.rows.subjects.front().claims;
    if (!own || !(report.sums[Measure::Orders] || report.sums[Measure::Revenue])) {
        return;
    }
    const QString platform = file.rows.subjects.front().platform;
    for (const QString &other : context.counters) {
        if (other != platform && countsOrders(other)) {
            report.notes << tr(
                "The plan has orders of the shop from another counter already. Where the shop and its analytics tell "
                "the same orders, the shop's own count is taken; check that two shop tables don't hold the same ones.");
            return;
        }
    }
}

QList<ImportReport> completed(const ReadImport &import, const ImportOutcome &outcome, const ImportContext &context)
{
    QList<ImportReport> reports;
    for (size_t i = 0; i < import.files.size(); ++i) {
        reports << completed(import.files[i].report, i < outcome.files.size() ? outcome.files[i] : FileOutcome());
        noteOtherCounters(reports.last(), import.files[i], context);
        noteEvents(reports.last(), outcome);
    }
    return reports;
}

std::optional<Assignment> decided(const ImportChoices &choices, const Subject &subject, QDate today)
{
    const auto found = choices.targets.constFind(subjectKey(subject));
    if (found == choices.targets.constEnd()) {
        return std::nullopt;
    }
    return Assignment{*found, Because::Hand, today};
}

} // namespace

ImportContext ImportContext::of(const Tables &tables, const QString &planPath, const QString &author, QDate today)
{
    return {planPath,
            factsOf(tables),
            author,
            today,
            list(tables.drops().all()),
            list(tables.clips().all()),
            list(tables.variants().all()),
            list(tables.touchpoints().all()),
            ownCounters(tables)};
}

int sameEventMinutes(const Tables &tables)
{
    bool given = false;
    const int minutes = tables.settings().value(sameEventSetting()).toInt(&given);
    return given
               ? std::clamp(minutes, static_cast<int>(kSameEventAtLeast / 60), static_cast<int>(kSameEventUsually / 60))
               : static_cast<int>(kSameEventUsually / 60);
}

void setSameEventMinutes(Plan &plan, int minutes)
{
    plan.edit(tr("Choose when two events are the same"),
              [minutes](Tables &tables) { tables.settings().set(sameEventSetting(), QString::number(minutes)); });
}

QString subjectKey(const Subject &subject)
{
    return QStringList{subject.platform, subject.account, subjectLevelId(subject.level), subject.externalId}.join(
        u'\n');
}

QJsonObject ImportResult::toJson() const
{
    QJsonArray files;
    for (const ImportReport &report : reports) {
        files << dropbeat::toJson(report);
    }
    return {{QStringLiteral("batch"),
             outcome.batch ? QJsonValue(QString::number(outcome.batch.value)) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("assigned"), outcome.assigned},
            {QStringLiteral("files"), files}};
}

const FormatCatalog &formatCatalog()
{
    static const FormatCatalog catalog = FormatCatalog::fromFolder(QStringLiteral(":/formats"));
    return catalog;
}

std::optional<RememberedMapping> rememberedMapping(const Tables &tables, const Layout &layout)
{
    QList<FileTable> candidates{{layout.table, layout.headerKey}};
    candidates += layout.tables;
    for (const FileTable &candidate : std::as_const(candidates)) {
        if (const auto profile = tables.profiles().ofHeader(candidate.headerKey)) {
            RememberedMapping remembered{profile->name, ColumnMapping::fromJson(profile->mapping)};
            remembered.mapping.period.reset(); // belongs to the file it was given for
            remembered.mapping.table = candidate.name;
            return remembered;
        }
    }
    for (int i = 0; i < layout.parts.size(); ++i) {
        if (const auto profile = tables.profiles().ofHeader(layout.parts.at(i).headerKey)) {
            RememberedMapping remembered{profile->name, ColumnMapping::fromJson(profile->mapping)};
            remembered.mapping.period.reset();
            remembered.mapping.table = layout.table;
            remembered.mapping.part = i + 1;
            return remembered;
        }
    }
    return std::nullopt;
}

Layout recogniseFile(const Tables &tables, const QString &path, const RecogniseOptions &options)
{
    Layout layout = recognise(path, formatCatalog(), options);
    if (options.mapping) {
        return layout;
    }
    if (!options.table.isEmpty()) {
        layout.tables.clear(); // that table and no other
    }
    if (options.part > 0) {
        layout.parts.clear();
    }
    if (const auto known = rememberedMapping(tables, layout)) {
        RecogniseOptions remembered = options;
        remembered.mapping = known->mapping;
        return recognise(path, formatCatalog(), remembered);
    }
    return layout;
}

ReadImport readImport(const std::vector<ImportFile> &files, const ImportContext &context,
                      const ImportProgress &progress, const std::function<void(size_t)> &begins)
{
    ReadImport import;
    import.customerSalt = context.facts.customerSalt;
    for (const ImportFile &file : files) {
        if (begins) {
            begins(import.files.size());
        }
        const QString what = tr("Reading %1").arg(QFileInfo(file.path).fileName());
        const auto step = [&](qint64 done, qint64 total) { return !progress || progress(what, done, total); };
        import.files.push_back(parseResults(file.path, formatCatalog(), context.facts, file.options, step));
    }
    return import;
}

QHash<QString, Assignment> proposals(const ReadImport &import, const ImportContext &context)
{
    const AssignmentProposer proposer(context.drops, context.clips, context.variants, context.touchpoints);
    QHash<QString, Assignment> found;
    for (const ParsedFile &file : import.files) {
        for (const Subject &subject : file.rows.subjects) {
            if (const auto assignment = proposer.propose(subject, context.today)) {
                found.insert(subjectKey(subject), *assignment);
            }
        }
    }
    return found;
}

ImportResult writeImport(const ReadImport &import, const ImportContext &context, const ImportChoices &choices,
                         const Clock &clock, bool dryRun, const ImportProgress &progress)
{
    const AssignmentProposer proposer(context.drops, context.clips, context.variants, context.touchpoints);
    ImportRequest request;
    for (const ParsedFile &file : import.files) {
        request.files.push_back(&file.rows);
        request.orders.push_back(file.orders ? &*file.orders : nullptr);
        request.fileNames << file.report.file;
        request.rowsRejected.push_back(file.report.rowsRejected);
        request.kind = file.report.format;
    }
    request.author = context.author;
    request.customerSalt = import.customerSalt;
    request.dryRun = dryRun;
    request.decide = [&](const Subject &subject) { return decided(choices, subject, context.today); };
    request.propose = [&](const Subject &subject) {
        auto found = proposer.propose(subject, context.today);
        if (!found && choices.otherwise) {
            found = Assignment{choices.otherwise, Because::Hand, context.today};
        }
        return found;
    };
    request.report = [&import, &context](const ImportOutcome &outcome) {
        return QJsonDocument(ImportResult{outcome, completed(import, outcome, context)}.toJson())
            .toJson(QJsonDocument::Compact);
    };
    if (progress) {
        request.progress = [&](qint64 done, qint64 total) {
            return progress(dryRun ? tr("Comparing with the plan") : tr("Writing"), done, total);
        };
    }
    ImportResult result;
    result.outcome = writeResults(context.planPath, request, clock);
    result.reports = completed(import, result.outcome, context);
    return result;
}

void saveProfile(Plan &plan, const QString &name, const QString &headerKey, const ColumnMapping &mapping)
{
    const auto known = plan.tables().profiles().ofHeader(headerKey);
    ImportProfile profile = known.value_or(ImportProfile{plan.newId<ImportProfile>(), name, headerKey, {}});
    profile.name = name;
    profile.mapping = mapping.toJson();
    plan.edit(tr("Remember columns as “%1”").arg(name), [profile, isKnown = known.has_value()](Tables &tables) {
        if (isKnown) {
            tables.profiles().update(profile);
        } else {
            tables.profiles().insert(profile);
        }
    });
}

} // namespace dropbeat
