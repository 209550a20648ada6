// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/import_job.h"
#include "ui/importing/assignment_model.h"
#include "ui/importing/file_draft.h"
#include "ui/importing/recogniser.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace dropbeat {

/// An import being prepared and carried out: which files, how each is understood, what reading them gave, what writing
/// would do. Looks, reads and compares by itself whenever something changes; writes only when told.
class ImportDraft : public QObject
{
    Q_OBJECT
public:
    /// Reading and comparing follow every change; Prepared: the preview holds.
    enum class Phase { Open, Reading, Prepared, Writing, Done };

    explicit ImportDraft(Plan &plan, QObject *parent = nullptr);
    /// Cancels what runs; an import not yet written in full leaves nothing.
    ~ImportDraft() override;

    Plan &plan() const { return m_plan; }
    const Currency &currency() const { return m_currency; }
    Phase phase() const { return m_phase; }
    const std::vector<FileDraft> &files() const { return m_files; }
    const FileDraft &file(int index) const { return m_files[static_cast<size_t>(index)]; }
    FileDraft::State stateOf(int index) const { return file(index).state(m_currency); }
    AssignmentModel &assignments() { return m_assignments; }
    /// What would come in, or came in; empty until it is known.
    const std::optional<ImportResult> &result() const { return m_result; }
    const ReadImport &read() const { return m_job.readFiles(); }
    /// Why comparing with the plan or writing failed; empty otherwise.
    const std::optional<Error> &problem() const { return m_problem; }

    void add(const QStringList &paths);
    void remove(int index);
    void clear();
    void setUse(int index, int column, const ColumnUse &use);
    /// Changes anything of a file's mapping by hand.
    void setMapping(int index, const ColumnMapping &mapping);
    void setPeriod(int index, const Period &period);
    void leaveMoneyOut(int index, bool leaveOut);
    /// Reads the file as another kind; empty: finds out again.
    void setKind(int index, const QString &kind);
    /// Reads another table of a workbook or an archive.
    void setTable(int index, const QString &table);
    /// Reads another of the tables that stand below each other, from 1.
    void setPart(int index, int part);
    void mapByHand(int index);
    void setRemember(int index, bool remember, const QString &name);
    void retry(int index);

    /// Whether any of the files is about orders.
    bool holdsOrders() const;
    void write();
    void cancel();
    /// Takes the finished import back. Throws Error.
    void rollBack();
    bool isRolledBack() const { return m_rolledBack; }

signals:
    void filesChanged();
    void fileChanged(int index);
    void phaseChanged();
    void progress(const QString &what, qint64 done, qint64 total);
    void written(const dropbeat::ImportResult &result);
    void cancelled();

private:
    int indexOf(const QString &path) const;
    void look(FileDraft &file);
    void readAnew(int index, const RecogniseOptions &options);
    void looked(const QString &path, const Layout &layout);
    void lookFailed(const QString &path, const Error &error);
    void changed(int index);
    void prepare();
    void startReading();
    void readDone();
    void previewed(const ImportResult &result);
    void finished(const ImportResult &result);
    void failed(const Error &error);
    void planChanged(const Touched &touched);
    void rememberMappings();
    void setPhase(Phase phase);
    bool allReady() const;

    Plan &m_plan;
    Currency m_currency;
    Recogniser m_recogniser;
    AssignmentModel m_assignments;
    ImportJob m_job;
    QTimer m_soon; ///< several changes at once are read once
    std::vector<FileDraft> m_files;
    std::vector<QString> m_reading; ///< the files of the running or last read
    std::optional<ImportResult> m_result;
    std::optional<Error> m_problem;
    Phase m_phase = Phase::Open;
    bool m_stale = true; ///< what was read is not what is now wanted
    bool m_rolledBack = false;
};

} // namespace dropbeat
