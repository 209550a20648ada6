// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/plan_opening.h"

#include "core/store/backups.h"
#include "core/store/file_check.h"
#include "core/store/plan_lock.h"
#include "core/store/tables.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

Error refusal(Error::Kind kind, const QString &why, const QString &whatToDo)
{
    return {kind, tr("The plan could not be opened."), why, whatToDo};
}

QStringList rowsOf(SQLite::Database &database, const char *sql)
{
    SQLite::Statement query(database, sql);
    QStringList rows;
    while (query.executeStep() && rows.size() < 20) {
        rows << text(query.getColumn(0));
    }
    return rows;
}

/// Whether it has triggers or views, which no plan has.
bool holdsCode(SQLite::Database &database)
{
    return !rowsOf(database, "SELECT name FROM sqlite_schema WHERE type NOT IN ('table', 'index')").isEmpty();
}

void checkContents(SQLite::Database &database, const QString &path, int version, const PlanOptions &options,
                   const std::vector<SchemaStep> &steps)
{
    const QString name = QFileInfo(path).fileName();
    if (!options.alreadyChecked) {
        const QStringList problems = rowsOf(database, "PRAGMA quick_check(5)");
        if (problems != QStringList{QStringLiteral("ok")}) {
            throw refusal(Error::Kind::Damaged, tr("“%1” is damaged: %2.").arg(name, problems.value(0)),
                          tr("Open the newest backup; the damaged file stays as it is."));
        }
    }
    // A size and a time can be forged: whatever they say, nothing in the file may run.
    if (options.alreadyChecked ? holdsCode(database) : !hasSchema(database, steps, version)) {
        throw refusal(Error::Kind::NotOurs,
                      tr("“%1” says it is a Dropbeat plan, but its tables are not those of plan version %2.")
                          .arg(name)
                          .arg(version),
                      tr("Another program may have changed it. Open a backup, or ask who sent it."));
    }
}

/// Foreign keys are not looked at while this lives. Only outside of a transaction.
class ForeignKeysOff
{
public:
    explicit ForeignKeysOff(SQLite::Database &database)
        : m_database(database)
    {
        m_database.exec("PRAGMA foreign_keys=OFF");
    }
    ~ForeignKeysOff() { m_database.tryExec("PRAGMA foreign_keys=ON"); }
    ForeignKeysOff(const ForeignKeysOff &) = delete;
    ForeignKeysOff &operator=(const ForeignKeysOff &) = delete;

private:
    SQLite::Database &m_database;
};

void migrate(SQLite::Database &database, const QString &path, int version, const PlanOptions &options,
             const std::vector<SchemaStep> &steps)
{
    if (!options.backupFolder.isEmpty()) {
        Backups(options.backupFolder).makeNamed(path, QStringLiteral("before-version-%1").arg(steps.back().version));
    }
    // A step may put a new table in an old one's place; nothing may cascade from that. What comes out is checked below.
    const ForeignKeysOff off(database);
    WriteTransaction transaction(database);
    runSteps(database, steps, version);
    if (!rowsOf(database, "PRAGMA foreign_key_check").isEmpty()) {
        throw refusal(Error::Kind::Damaged, tr("Bringing the plan to the newest version failed."),
                      tr("Nothing was changed. Send the plan to Dropbeat's makers."));
    }
    transaction.commit();
}

} // namespace

void createPlanFile(const QString &path, const PlanProfile &profile, const Clock &clock,
                    const std::function<void(Tables &)> &fill)
{
    const QString what = tr("The plan could not be made.");
    if (QFileInfo::exists(path)) {
        throw Error(Error::Kind::Refused, what, tr("There already is a file “%1”.").arg(path),
                    tr("Choose another name, or open that file."));
    }
    try {
        SQLite::Database database(text(path), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON");
        WriteTransaction transaction(database);
        runSteps(database, schemaSteps(), 0);
        IdMaker ids(clock);
        Tables tables(database, ids);
        tables.setProfile(profile);
        if (fill) {
            fill(tables);
        }
        transaction.commit();
    } catch (const SQLite::Exception &failure) {
        const Error error = errorFrom(failure, what, path);
        QFile::remove(path);
        throw error;
    }
}

OpenedPlanFile openPlanFile(const QString &path, Access access, const PlanOptions &options,
                            const std::vector<SchemaStep> &steps)
{
    const int newest = steps.back().version;
    checkPlanHeader(path, newest);
    OpenedPlanFile file;
    if (access == Access::ReadWrite) {
        file.lock = std::make_unique<PlanLock>(path);
        if (!QFileInfo(path).isWritable()) {
            throw refusal(Error::Kind::ReadOnly, tr("“%1” may not be written to.").arg(QFileInfo(path).fileName()),
                          tr("Open it to read only, or save a copy in a folder of your own."));
        }
    }
    file.database = openConnection(path, access);
    try {
        // Asked of SQLite, which has by now rolled back what a crash may have left half done.
        const int version = file.database->execAndGet("PRAGMA user_version").getInt();
        checkContents(*file.database, path, version, options, steps);
        if (version < newest) {
            if (access == Access::ReadOnly) {
                throw refusal(Error::Kind::ReadOnly,
                              tr("“%1” was made by an older Dropbeat and must be brought to the newest version first.")
                                  .arg(QFileInfo(path).fileName()),
                              tr("Open it for writing once; a backup is made before."));
            }
            migrate(*file.database, path, version, options, steps);
        }
    } catch (const SQLite::Exception &failure) {
        throw errorFrom(failure, tr("The plan could not be opened."), path);
    }
    return file;
}

QStringList problemsOf(SQLite::Database &database)
{
    QStringList problems = rowsOf(database, "PRAGMA integrity_check(20)");
    problems.removeAll(QStringLiteral("ok"));
    for (const QString &table : rowsOf(database, "PRAGMA foreign_key_check")) {
        problems << tr("A row of table %1 refers to one that is not there.").arg(table);
    }
    const std::vector<SchemaStep> steps = schemaSteps();
    if (!hasSchema(database, steps, steps.back().version)) {
        problems << tr("The tables are not those of this plan version.");
    }
    return problems;
}

} // namespace dropbeat
