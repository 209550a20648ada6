// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/store/connection.h"
#include "core/store/history.h"
#include "core/store/plan_opening.h"
#include "core/store/tables.h"
#include "core/store/touched.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace dropbeat {

/// One open plan file, and the one door for every change to it. What is read stands in Tables; what a change means is
/// the actions' business.
class Plan : public QObject
{
    Q_OBJECT
public:
    /// Opens a file and, for writing, locks it. Throws Error.
    static std::unique_ptr<Plan> open(const QString &path, Access access, const Clock &clock,
                                      const PlanOptions &options = {});
    ~Plan() override;

    const QString &path() const { return m_path; }
    bool isReadOnly() const { return m_access == Access::ReadOnly; }
    const Clock &clock() const { return m_clock; }
    const QString &author() const { return m_author; }
    /// Today in the plan's zone.
    QDate today() const;
    const Tables &tables() const { return m_tables; }

    /// An id for a row to be added. Made before the edit, as the edit may have to wait.
    template <class T> Id<T> newId() { return m_ids.next<T>(); }

    /// Carries out a change: all of it and its entry in the history, or nothing. Then changed(). A change that alters
    /// no row leaves no entry. Edits with the same gesture, one after the other, are one entry. Throws Error. While an
    /// import is writing, the edit waits in line, so `change` must own what it uses; changed() comes when its turn has
    /// come; should it fail then, editFailed() tells.
    void edit(const QString &label, const std::function<void(Tables &)> &change, const QString &gesture = {});
    void undo();
    void redo();
    /// Undoes or redoes up to the entry, so that it is the last one in effect; 0 undoes all. Throws Error.
    void goTo(qint64 seq);
    std::optional<HistoryEntry> nextUndo() const;
    std::optional<HistoryEntry> nextRedo() const;
    std::vector<HistoryEntry> history(int most = 200) const;

    /// Takes an import back. Throws Error.
    void rollBackImport(Id<ImportBatch> batch);

    /// Makes a customer unknown everywhere in the plan, for good: no entry of the history, nothing to take back. How
    /// many orders it was. Throws Error.
    qint64 eraseCustomer(qint64 customer);

    /// An import runs on another connection from begin to end; edits that meet its transaction wait in line.
    void beginImport();
    /// wrote: whether anything came in.
    void endImport(bool wrote);
    bool isImporting() const { return m_imports > 0; }

    /// Writes a copy of the plan as it is open here, even when another file has taken its place on disk. Throws Error;
    /// refuses to overwrite.
    void saveCopy(const QString &path) const;

    /// Whether the file is whole: SQLite's integrity check, foreign keys, schema. Empty when it is.
    QStringList problems() const;
    /// Whether another program has written to the file, or put another in its place, since the last look. When it has
    /// written, changed() follows. Throws Error when the file is another one.
    void lookForOtherWriters();

signals:
    void changed(const dropbeat::Touched &touched);
    void editFailed(const dropbeat::Error &error);
    /// Edits that wait for an import to finish.
    void waitingEdits(int count);

private:
    struct Waiting
    {
        QString label;
        std::function<void(Tables &)> change;
        QString gesture;
    };

    Plan(QString path, Access access, const Clock &clock, QString author, OpenedPlanFile file);
    void editNow(const QString &label, const std::function<void(Tables &)> &change, const QString &gesture);
    void moveInHistory(const std::function<bool()> &goesOn, bool back);
    Touched step(bool back);
    void runWaiting();
    void checkWritable() const;
    bool isReplaced() const;

    QString m_path;
    Access m_access;
    const Clock &m_clock;
    QString m_author;
    OpenedPlanFile m_file;
    IdMaker m_ids;
    Tables m_tables;
    qint64 m_dataVersion = 0;
    int m_imports = 0;
    std::deque<Waiting> m_waiting;
    QTimer m_retry;
};

} // namespace dropbeat
