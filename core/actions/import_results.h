// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/exchange/parse_results.h"
#include "core/exchange/recognition.h"
#include "core/store/result_writer.h"
#include "core/store/tables.h"

#include <QHash>
#include <QJsonObject>

#include <vector>

namespace dropbeat {

/// A file to import and how a person wants it read.
struct ImportFile
{
    QString path;
    ParseOptions options;
};

/// Files that have been read, not yet written.
struct ReadImport
{
    std::vector<ParsedFile> files;
    QString customerSalt; ///< what their customers were hashed with; written with them
};

/// What is told of the plan to whoever reads and assigns; taken from it before the work starts.
struct ImportContext
{
    QString planPath;
    PlanFacts facts;
    QString author;
    QDate today;
    QList<Drop> drops;
    QList<Clip> clips;
    QList<Variant> variants;
    QList<Touchpoint> touchpoints;
    QStringList counters; ///< Subject::platform of what the plan has as the shop's own count, sorted

    static ImportContext of(const Tables &tables, const QString &planPath, const QString &author, QDate today);
};

/// Tells reported things apart before they have an id.
QString subjectKey(const Subject &subject);

/// The minutes in which an event of a pixel and one of a server with the same key are one and the same, for files read
/// from now on; 5 minutes to 48 hours.
int sameEventMinutes(const Tables &tables);
class Plan;
void setSameEventMinutes(Plan &plan, int minutes);

/// Where a person said things belong.
struct ImportChoices
{
    QHash<QString, Assignment::Target> targets; ///< by subjectKey(); monostate: to nothing
    Id<Drop> otherwise;                         ///< the drop of what nothing else assigns; null: leave it unassigned
};

/// What an import did, or would do.
struct ImportResult
{
    ImportOutcome outcome;
    QList<ImportReport> reports; ///< with what writing added: replaced rows, refused rows

    /// As `dropbeat import --json` prints it.
    QJsonObject toJson() const;
};

using ImportProgress = std::function<bool(const QString &what, qint64 done, qint64 total)>;

/// The formats that come with Dropbeat.
const FormatCatalog &formatCatalog();

/// A mapping made by hand for tables like one of this file, when the plan remembers one: for the table that was looked
/// at, else for another of the file's. It names the table it is for.
struct RememberedMapping
{
    QString name;
    ColumnMapping mapping;
};
/// Throws Error when what is remembered can't be understood.
std::optional<RememberedMapping> rememberedMapping(const Tables &tables, const Layout &layout);

/// A file's layout, read with the mapping made by hand for files of its kind, when the plan remembers one.
Layout recogniseFile(const Tables &tables, const QString &path, const RecogniseOptions &options = {});

/// Reads all files or throws the Error of the first that can't be. May run on a worker. begins: told the index of each
/// file before it is read.
ReadImport readImport(const std::vector<ImportFile> &files, const ImportContext &context,
                      const ImportProgress &progress = {}, const std::function<void(size_t)> &begins = {});

/// Where a subject would be assigned without choices: by link or name. For showing.
QHash<QString, Assignment> proposals(const ReadImport &import, const ImportContext &context);

/// Writes all that was read in one transaction; with dryRun finds out what would happen. May run on a worker beside the
/// open plan. Throws Error; then the plan is as before.
ImportResult writeImport(const ReadImport &import, const ImportContext &context, const ImportChoices &choices,
                         const Clock &clock, bool dryRun, const ImportProgress &progress = {});

/// Remembers a mapping made by hand for files with this header.
void saveProfile(Plan &plan, const QString &name, const QString &headerKey, const ColumnMapping &mapping);

} // namespace dropbeat
