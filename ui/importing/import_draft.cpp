// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/import_draft.h"

#include <QFileInfo>

#include <algorithm>

namespace dropbeat {

ImportDraft::ImportDraft(Plan &plan, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
    , m_currency(plan.tables().profile().currency)
    , m_job(plan)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ImportDraft::startReading);
    connect(&m_recogniser, &Recogniser::recognised, this, &ImportDraft::looked);
    connect(&m_recogniser, &Recogniser::failed, this, &ImportDraft::lookFailed);
    connect(&m_job, &ImportJob::progress, this, &ImportDraft::progress);
    connect(&m_job, &ImportJob::readDone, this, &ImportDraft::readDone);
    connect(&m_job, &ImportJob::previewed, this, &ImportDraft::previewed);
    connect(&m_job, &ImportJob::written, this, &ImportDraft::finished);
    connect(&m_job, &ImportJob::failed, this, &ImportDraft::failed);
    connect(&plan, &Plan::changed, this, &ImportDraft::planChanged);
}

ImportDraft::~ImportDraft()
{
    m_job.disconnect(this); // it still reports to the plan when it goes, but no more to a half-taken-down draft
    m_plan.disconnect(this);
}

int ImportDraft::indexOf(const QString &path) const
{
    const auto found = std::ranges::find(m_files, path, &FileDraft::path);
    return found == m_files.end() ? -1 : static_cast<int>(found - m_files.begin());
}

void ImportDraft::add(const QStringList &paths)
{
    if (m_phase == Phase::Writing) {
        return;
    }
    if (m_phase == Phase::Done) {
        clear();
    }
    for (const QString &given : paths) {
        const QString path = QFileInfo(given).absoluteFilePath();
        if (const int known = indexOf(path); known >= 0) {
            retry(known); // dropped again: it may have been saved anew
            continue;
        }
        FileDraft file;
        file.path = path;
        m_files.push_back(file);
        look(m_files.back());
    }
    emit filesChanged();
    prepare();
}

void ImportDraft::remove(int index)
{
    m_recogniser.forget(file(index).path);
    m_files.erase(m_files.begin() + index);
    emit filesChanged();
    prepare();
}

void ImportDraft::clear()
{
    for (const FileDraft &file : m_files) {
        m_recogniser.forget(file.path);
    }
    m_files.clear();
    m_assignments.clear();
    m_problem.reset();
    m_rolledBack = false;
    emit filesChanged();
    prepare();
}

void ImportDraft::look(FileDraft &file)
{
    file.error.reset();
    file.isLookedAt = false;
    m_recogniser.look(file.path, file.options);
}

void ImportDraft::looked(const QString &path, const Layout &layout)
{
    const int index = indexOf(path);
    if (index < 0) {
        return;
    }
    FileDraft &file = m_files[static_cast<size_t>(index)];
    file.layout = layout;
    if (!file.options.mapping) {
        try {
            Layout searched = layout;
            if (!file.options.table.isEmpty()) {
                searched.tables.clear(); // a person chose this one
            }
            if (file.options.part > 0) {
                searched.parts.clear();
            }
            if (const auto known = rememberedMapping(m_plan.tables(), searched)) {
                file.profile = known->name;
                file.options.mapping = known->mapping;
                m_recogniser.look(path, file.options);
                return;
            }
        } catch (const Error &) {
            file.profile.clear(); // made by another version: the file is understood without it
        }
    }
    if (file.rememberAs.isEmpty()) {
        file.rememberAs = file.profile.isEmpty()
                              ? (layout.displayName.isEmpty() ? QFileInfo(path).completeBaseName() : layout.displayName)
                              : file.profile;
    }
    file.isLookedAt = true;
    changed(index);
}

void ImportDraft::lookFailed(const QString &path, const Error &error)
{
    if (const int index = indexOf(path); index >= 0) {
        m_files[static_cast<size_t>(index)].error = error;
        changed(index);
    }
}

void ImportDraft::changed(int index)
{
    emit fileChanged(index);
    prepare();
}

void ImportDraft::setUse(int index, int column, const ColumnUse &use)
{
    const FileDraft &file = this->file(index);
    ColumnMapping mapping = file.layout.mapping;
    mapping.setUse(column, file.layout.columns.value(column).header, use);
    setMapping(index, mapping);
}

void ImportDraft::setMapping(int index, const ColumnMapping &mapping)
{
    FileDraft &file = m_files[static_cast<size_t>(index)];
    file.changedByHand = true;
    file.options.mapping = mapping;
    file.layout.mapping = mapping;
    look(file);
    changed(index);
}

void ImportDraft::setPeriod(int index, const Period &period)
{
    ColumnMapping mapping = file(index).layout.mapping;
    mapping.period = period;
    const bool byHand = file(index).changedByHand;
    setMapping(index, mapping);
    m_files[static_cast<size_t>(index)].changedByHand = byHand; // the period is the file's, not the columns'
}

void ImportDraft::leaveMoneyOut(int index, bool leaveOut)
{
    ColumnMapping mapping = file(index).layout.mapping;
    mapping.withoutMoney = leaveOut;
    const bool byHand = file(index).changedByHand;
    setMapping(index, mapping);
    m_files[static_cast<size_t>(index)].changedByHand = byHand;
}

void ImportDraft::setKind(int index, const QString &kind)
{
    FileDraft &file = m_files[static_cast<size_t>(index)];
    file.options = {kind, std::nullopt, false, file.options.table};
    file.profile.clear();
    look(file);
    changed(index);
}

void ImportDraft::setTable(int index, const QString &table)
{
    readAnew(index, {{}, std::nullopt, false, table});
}

void ImportDraft::setPart(int index, int part)
{
    readAnew(index, {{}, std::nullopt, false, file(index).layout.table, {}, part});
}

void ImportDraft::readAnew(int index, const RecogniseOptions &options)
{
    FileDraft &file = m_files[static_cast<size_t>(index)];
    file.options = options;
    file.profile.clear();
    file.changedByHand = false;
    file.rememberAs.clear();
    look(file);
    changed(index);
}

void ImportDraft::mapByHand(int index)
{
    FileDraft &file = m_files[static_cast<size_t>(index)];
    file.wantsColumns = true;
    ColumnMapping mapping = file.layout.mapping;
    if (mapping.kind.isEmpty()) {
        mapping.kind = QStringLiteral("generic");
    }
    file.error.reset();
    setMapping(index, mapping);
}

void ImportDraft::setRemember(int index, bool remember, const QString &name)
{
    FileDraft &file = m_files[static_cast<size_t>(index)];
    file.remember = remember;
    file.rememberAs = name;
}

void ImportDraft::retry(int index)
{
    look(m_files[static_cast<size_t>(index)]);
    changed(index);
}

bool ImportDraft::allReady() const
{
    return !m_files.empty() && std::ranges::all_of(m_files, [this](const FileDraft &file) {
        return file.state(m_currency) == FileDraft::State::Ready;
    });
}

void ImportDraft::prepare()
{
    if (m_phase == Phase::Writing) {
        return;
    }
    m_stale = true;
    m_result.reset();
    m_problem.reset();
    if (m_job.isRunning()) {
        m_job.cancel(); // failed() comes and starts anew
    } else if (allReady()) {
        m_soon.start();
    }
    setPhase(allReady() ? Phase::Reading : Phase::Open);
}

void ImportDraft::startReading()
{
    if (!allReady() || m_job.isRunning() || !m_stale) {
        return;
    }
    m_stale = false;
    m_reading.clear();
    std::vector<ImportFile> files;
    for (const FileDraft &file : m_files) {
        files.push_back(file.toImport());
        m_reading.push_back(file.path);
    }
    m_job.read(files);
}

void ImportDraft::readDone()
{
    if (m_stale) {
        startReading();
        return;
    }
    m_assignments.setImport(m_job.readFiles(), m_plan.tables(), m_plan.path(), m_plan.today());
    m_job.preview({m_assignments.choices(), {}});
}

void ImportDraft::previewed(const ImportResult &result)
{
    if (m_stale) {
        startReading();
        return;
    }
    m_result = result;
    setPhase(Phase::Prepared);
}

void ImportDraft::write()
{
    if (m_phase != Phase::Prepared || m_job.isRunning()) {
        return;
    }
    m_problem.reset();
    setPhase(Phase::Writing);
    m_job.write({m_assignments.choices(), {}});
}

void ImportDraft::cancel()
{
    m_job.cancel();
}

void ImportDraft::finished(const ImportResult &result)
{
    m_result = result;
    rememberMappings();
    setPhase(Phase::Done);
    emit written(result);
}

void ImportDraft::rememberMappings()
{
    for (const FileDraft &file : m_files) {
        if (file.remember && !file.rememberAs.trimmed().isEmpty()) {
            try {
                saveProfile(m_plan, file.rememberAs.trimmed(), file.layout.headerKey, file.mappingToRemember());
            } catch (const Error &error) {
                m_problem = error; // the results are in; only the convenience is missing
            }
        }
    }
}

void ImportDraft::failed(const Error &error)
{
    if (m_phase == Phase::Writing) {
        setPhase(Phase::Prepared);
        if (error.kind() == Error::Kind::Cancelled) {
            emit cancelled();
        } else {
            m_problem = error;
            emit phaseChanged();
        }
        return;
    }
    if (m_stale) {
        startReading();
        return;
    }
    const int index = m_job.failedFile() < 0 ? -1 : indexOf(m_reading[static_cast<size_t>(m_job.failedFile())]);
    if (index >= 0 && error.kind() != Error::Kind::Cancelled) {
        m_files[static_cast<size_t>(index)].error = error;
        emit fileChanged(index);
    } else {
        m_problem = error;
    }
    setPhase(Phase::Open);
}

void ImportDraft::rollBack()
{
    m_plan.rollBackImport(m_result->outcome.batch);
    m_rolledBack = true;
    emit phaseChanged();
}

bool ImportDraft::holdsOrders() const
{
    return std::ranges::any_of(m_files, [](const FileDraft &file) { return file.layout.holds != Holds::Results; });
}

void ImportDraft::planChanged(const Touched &touched)
{
    m_currency = m_plan.tables().profile().currency;
    if (touched.has(QStringLiteral("setting")) && !touched.isEverything() && holdsOrders() &&
        (m_phase == Phase::Prepared || m_phase == Phase::Reading)) {
        prepare(); // which orders count has changed, and with it what is said of them
    }
    for (const char *table : {"drop_", "clip", "variant", "touchpoint", "subject"}) {
        if (touched.has(QLatin1String(table))) {
            m_assignments.refresh(m_plan.tables());
            break;
        }
    }
}

void ImportDraft::setPhase(Phase phase)
{
    m_phase = phase;
    emit phaseChanged();
}

} // namespace dropbeat
