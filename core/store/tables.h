// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/plan_profile.h"
#include "core/store/result_reader.h"
#include "core/store/row_mappings.h"
#include "core/store/table.h"

namespace dropbeat {

/// Clips in the order of their drop.
class ClipTable : public Table<Clip>
{
public:
    using Table::Table;
    std::vector<Clip> ofDrop(Id<Drop> drop) const;
};

class VariantTable : public Table<Variant>
{
public:
    using Table::Table;
    std::vector<Variant> ofClip(Id<Clip> clip) const;
};

class TouchpointTable : public Table<Touchpoint>
{
public:
    using Table::Table;
    std::vector<Touchpoint> ofDrop(Id<Drop> drop) const;
};

class TargetTable : public Table<Target>
{
public:
    using Table::Table;
    std::vector<Target> ofDrop(Id<Drop> drop) const;
};

/// Subjects come in with imports; edits only change their assignment.
class SubjectTable : public Table<Subject>
{
public:
    using Table::Table;
    void assign(Id<Subject> subject, const Assignment &assignment);
    /// Every subject, but of its fields only id, platform, channel, claims and what it is assigned to: several times
    /// quicker than all().
    std::vector<Subject> places() const;
};

class ProfileTable : public Table<ImportProfile>
{
public:
    using Table::Table;
    std::optional<ImportProfile> ofHeader(const QString &headerKey) const;
};

/// Small choices that belong to the plan, by name.
class SettingTable
{
public:
    explicit SettingTable(SQLite::Database &database)
        : m_database(database)
    {}
    QString value(const QString &name, const QString &fallback = {}) const;
    void set(const QString &name, const QString &value);

private:
    SQLite::Database &m_database;
};

/// The typed rows of an open plan. Const access reads; the rest is for the function given to Plan::edit.
class Tables
{
public:
    Tables(SQLite::Database &database, IdMaker &ids)
        : m_database(database)
        , m_ids(ids)
    {}

    PlanProfile profile() const;
    void setProfile(const PlanProfile &profile);

    const Table<Channel> channels() const { return Table<Channel>(m_database); }
    Table<Channel> channels() { return Table<Channel>(m_database); }
    const Table<Drop> drops() const { return Table<Drop>(m_database); }
    Table<Drop> drops() { return Table<Drop>(m_database); }
    const ClipTable clips() const { return ClipTable(m_database); }
    ClipTable clips() { return ClipTable(m_database); }
    const VariantTable variants() const { return VariantTable(m_database); }
    VariantTable variants() { return VariantTable(m_database); }
    const TouchpointTable touchpoints() const { return TouchpointTable(m_database); }
    TouchpointTable touchpoints() { return TouchpointTable(m_database); }
    const Table<Kpi> kpis() const { return Table<Kpi>(m_database); }
    Table<Kpi> kpis() { return Table<Kpi>(m_database); }
    const Table<Benchmark> benchmarks() const { return Table<Benchmark>(m_database); }
    Table<Benchmark> benchmarks() { return Table<Benchmark>(m_database); }
    const TargetTable targets() const { return TargetTable(m_database); }
    TargetTable targets() { return TargetTable(m_database); }
    const SubjectTable subjects() const { return SubjectTable(m_database); }
    SubjectTable subjects() { return SubjectTable(m_database); }
    const ProfileTable profiles() const { return ProfileTable(m_database); }
    ProfileTable profiles() { return ProfileTable(m_database); }
    const SettingTable settings() const { return SettingTable(m_database); }
    SettingTable settings() { return SettingTable(m_database); }
    ResultReader results() const { return ResultReader(m_database); }

    template <class T> Id<T> newId() { return m_ids.next<T>(); }

private:
    SQLite::Database &m_database;
    IdMaker &m_ids;
};

} // namespace dropbeat
