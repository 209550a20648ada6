// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/plan.h"

#include "core/store/changeset.h"
#include "core/store/customer_erasure.h"
#include "core/store/import_history.h"
#include "core/store/plan_lock.h"
#include "core/store/recorder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace dropbeat {

namespace {

constexpr int kBusyWait = 5000; // milliseconds an edit waits for another program
constexpr int kRetryPause = 20; // milliseconds between two tries of an edit that waits for an import

bool isBusy(const SQLite::Exception &failure)
{
    return (failure.getErrorCode() & 0xff) == SQLITE_BUSY;
}

qint64 dataVersion(SQLite::Database &database)
{
    return database.execAndGet("PRAGMA data_version").getInt64();
}

} // namespace

std::unique_ptr<Plan> Plan::open(const QString &path, Access access, const Clock &clock, const PlanOptions &options)
{
    return std::unique_ptr<Plan>(new Plan(path, access, clock, options.author, openPlanFile(path, access, options)));
}

Plan::Plan(QString path, Access access, const Clock &clock, QString author, OpenedPlanFile file)
    : m_path(std::move(path))
    , m_access(access)
    , m_clock(clock)
    , m_author(std::move(author))
    , m_file(std::move(file))
    , m_ids(clock)
    , m_tables(*m_file.database, m_ids)
    , m_dataVersion(dataVersion(*m_file.database))
{
    m_retry.setInterval(kRetryPause);
    connect(&m_retry, &QTimer::timeout, this, &Plan::runWaiting);
}

Plan::~Plan() = default;

QDate Plan::today() const
{
    return m_clock.today(m_tables.profile().timeZone);
}

void Plan::checkWritable() const
{
    const QString what = tr("The change could not be made.");
    if (isReadOnly()) {
        throw Error(Error::Kind::ReadOnly, what, tr("This plan is open to read only."),
                    tr("Save a copy and work there."));
    }
    if (isReplaced()) {
        throw Error(Error::Kind::Locked, what,
                    tr("Another file has taken the place of “%1”, or it was moved: a sync program may have done it.")
                        .arg(QFileInfo(m_path).fileName()),
                    tr("Open the plan again to see the new one, or save a copy of what you see here."));
    }
}

bool Plan::isReplaced() const
{
    int moved = 0;
    sqlite3_file_control(m_file.database->getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

void Plan::edit(const QString &label, const std::function<void(Tables &)> &change, const QString &gesture)
{
    checkWritable();
    if (!m_waiting.empty()) { // what waits keeps its order
        m_waiting.push_back({label, change, gesture});
        emit waitingEdits(static_cast<int>(m_waiting.size()));
        return;
    }
    try {
        m_file.database->setBusyTimeout(m_imports > 0 ? 0 : kBusyWait);
        editNow(label, change, gesture);
        m_file.database->setBusyTimeout(kBusyWait);
    } catch (const SQLite::Exception &failure) {
        m_file.database->setBusyTimeout(kBusyWait);
        if (m_imports > 0 && isBusy(failure)) {
            m_waiting.push_back({label, change, gesture});
            m_retry.start();
            emit waitingEdits(1);
            return;
        }
        throw errorFrom(failure, tr("The change could not be saved."), m_path);
    }
}

void Plan::editNow(const QString &label, const std::function<void(Tables &)> &change, const QString &gesture)
{
    Touched touched;
    {
        WriteTransaction transaction(*m_file.database);
        Recorder recorder(*m_file.database);
        change(m_tables);
        const QByteArray changeset = recorder.changeset();
        if (changeset.isEmpty()) {
            return;
        }
        History(*m_file.database).append(label, m_clock.now(), m_author, gesture, changeset);
        transaction.commit();
        touched = touchedBy(changeset);
    }
    emit changed(touched);
}

void Plan::runWaiting()
{
    while (!m_waiting.empty()) {
        const Waiting next = m_waiting.front();
        try {
            m_file.database->setBusyTimeout(m_imports > 0 ? 0 : kBusyWait);
            editNow(next.label, next.change, next.gesture);
        } catch (const SQLite::Exception &failure) {
            m_file.database->setBusyTimeout(kBusyWait);
            if (m_imports > 0 && isBusy(failure)) {
                return; // the timer comes again
            }
            emit editFailed(errorFrom(failure, tr("The change could not be saved."), m_path));
        } catch (const Error &error) {
            emit editFailed(error);
        }
        m_file.database->setBusyTimeout(kBusyWait);
        m_waiting.pop_front();
        emit waitingEdits(static_cast<int>(m_waiting.size()));
    }
    m_retry.stop();
}

std::optional<HistoryEntry> Plan::nextUndo() const
{
    return History(*m_file.database).next(true);
}

std::optional<HistoryEntry> Plan::nextRedo() const
{
    return History(*m_file.database).next(false);
}

std::vector<HistoryEntry> Plan::history(int most) const
{
    return History(*m_file.database).entries(most);
}

void Plan::undo()
{
    moveInHistory([this, done = false]() mutable { return !std::exchange(done, true) && nextUndo().has_value(); },
                  true);
}

void Plan::redo()
{
    moveInHistory([this, done = false]() mutable { return !std::exchange(done, true) && nextRedo().has_value(); },
                  false);
}

void Plan::goTo(qint64 seq)
{
    const bool back = seq < History(*m_file.database).position();
    moveInHistory(
        [this, seq, back] {
            const auto next = back ? nextUndo() : nextRedo();
            return next && (back ? next->seq > seq : next->seq <= seq);
        },
        back);
}

void Plan::moveInHistory(const std::function<bool()> &goesOn, bool back)
{
    checkWritable();
    if (m_imports > 0) {
        throw Error(Error::Kind::Busy, tr("This can't be taken back just now."), tr("An import is running."),
                    tr("Wait until it is finished, or cancel it."));
    }
    SQLite::Database &database = *m_file.database;
    std::vector<Touched> touched;
    try {
        // Cascades are recorded like any other change, so nothing may cascade again here; what comes out is checked.
        database.exec("PRAGMA foreign_keys=OFF");
        WriteTransaction transaction(database);
        while (goesOn()) {
            touched.push_back(step(back));
        }
        for (const QString &table : recordedTables()) {
            if (database.execAndGet("SELECT count(*) FROM pragma_foreign_key_check('" + text(table) + "')").getInt() >
                0) {
                throw Error(Error::Kind::Refused, tr("This can't be taken back by itself."),
                            tr("Something that came later still needs it."), tr("Nothing was changed."));
            }
        }
        transaction.commit();
        database.exec("PRAGMA foreign_keys=ON");
    } catch (const SQLite::Exception &failure) {
        database.tryExec("ROLLBACK");
        database.tryExec("PRAGMA foreign_keys=ON");
        throw errorFrom(failure, tr("The change could not be taken back."), m_path);
    } catch (const Error &) {
        database.tryExec("PRAGMA foreign_keys=ON");
        throw;
    }
    for (const Touched &rows : touched) {
        emit changed(rows);
    }
}

Touched Plan::step(bool back)
{
    History history(*m_file.database);
    const auto entry = history.next(back);
    const QByteArray recorded = history.changeset(entry->seq);
    const QByteArray changeset = back ? invertedChangeset(recorded) : recorded;
    applyChangeset(*m_file.database, changeset);
    if (back) {
        history.setPosition(entry->seq - 1);
    } else {
        history.setPosition(entry->seq);
    }
    return touchedBy(changeset);
}

void Plan::rollBackImport(Id<ImportBatch> batch)
{
    checkWritable();
    try {
        WriteTransaction transaction(*m_file.database);
        dropbeat::rollBackImport(*m_file.database, batch);
        transaction.commit();
    } catch (const SQLite::Exception &failure) {
        throw errorFrom(failure, tr("The import could not be rolled back."), m_path);
    }
    emit changed(Touched::everything());
}

qint64 Plan::eraseCustomer(qint64 customer)
{
    checkWritable();
    qint64 count = 0;
    try {
        SQLite::Database &database = *m_file.database;
        database.exec("PRAGMA secure_delete=ON");
        WriteTransaction transaction(database);
        count = dropbeat::eraseCustomer(database, customer);
        transaction.commit();
    } catch (const SQLite::Exception &failure) {
        throw errorFrom(failure, tr("The customer could not be erased."), m_path);
    }
    emit changed(Touched::everything());
    return count;
}

void Plan::beginImport()
{
    ++m_imports;
}

void Plan::endImport(bool wrote)
{
    --m_imports;
    runWaiting();
    m_dataVersion = dataVersion(*m_file.database);
    if (wrote) {
        emit changed(Touched::everything());
    }
}

void Plan::saveCopy(const QString &path) const
{
    const QString what = tr("The copy could not be written.");
    if (QFileInfo::exists(path)) {
        throw Error(Error::Kind::Refused, what, tr("There already is a file “%1”.").arg(QDir::toNativeSeparators(path)),
                    tr("Choose another name, or move that file away."));
    }
    SQLite::Database &database = *m_file.database;
    try {
        database.exec("PRAGMA query_only=OFF"); // VACUUM INTO writes the copy, never the plan
        SQLite::Statement statement(database, "VACUUM INTO ?");
        statement.bind(1, text(path));
        statement.exec();
        database.exec(isReadOnly() ? "PRAGMA query_only=ON" : "PRAGMA query_only=OFF");
    } catch (const SQLite::Exception &failure) {
        database.tryExec(isReadOnly() ? "PRAGMA query_only=ON" : "PRAGMA query_only=OFF");
        QFile::remove(path); // a copy cut short is no copy
        throw errorFrom(failure, what, path);
    }
}

QStringList Plan::problems() const
{
    return problemsOf(*m_file.database);
}

void Plan::lookForOtherWriters()
{
    if (m_imports > 0) {
        return; // our own import writes on another connection
    }
    if (isReplaced()) {
        throw Error(Error::Kind::Locked, tr("The plan on disk is not the one you see."),
                    tr("Another file has taken the place of “%1”, or it was moved: a sync program may have done it.")
                        .arg(QFileInfo(m_path).fileName()),
                    tr("Open the plan again to see the new one, or save a copy of what you see here."));
    }
    try {
        const qint64 now = dataVersion(*m_file.database);
        if (now != m_dataVersion) {
            m_dataVersion = now;
            emit changed(Touched::everything());
        }
    } catch (const SQLite::Exception &failure) {
        throw errorFrom(failure, tr("The plan could not be read."), m_path);
    }
}

} // namespace dropbeat
