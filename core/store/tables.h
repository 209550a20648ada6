// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/plan_profile.h"
#include "core/store/code_sums.h"
#include "core/store/evidence_reader.h"
#include "core/store/order_reader.h"
#include "core/store/result_reader.h"
#include "core/store/row_mappings.h"
#include "core/store/table.h"

#include <QSet>

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
    std::vector<Variant> ofTouchpoint(Id<Touchpoint> touchpoint) const; ///< posted, or to be posted, there
};

/// Beats in the order of their clip.
class BeatTable : public Table<Beat>
{
public:
    using Table::Table;
    std::vector<Beat> ofClip(Id<Clip> clip) const;
    std::vector<Beat> ofDrop(Id<Drop> drop) const; ///< of all its clips, clip by clip
};

class FormatBeatTable : public Table<FormatBeat>
{
public:
    using Table::Table;
    std::vector<FormatBeat> ofFormat(Id<ClipFormat> format) const;
};

class TouchpointTable : public Table<Touchpoint>
{
public:
    using Table::Table;
    std::vector<Touchpoint> ofDrop(Id<Drop> drop) const;
    /// Those of the brand itself, of no drop.
    std::vector<Touchpoint> ofNoDrop() const;
    /// Of many drops at once, in no order: one pass over the table takes less than an index for each.
    std::vector<Touchpoint> ofDrops(const QSet<Id<Drop>> &drops) const;
    /// Days of this series that stand as touchpoints of their own.
    std::vector<Touchpoint> ofSeries(Id<Touchpoint> series) const;
};

/// Rows of a drop, in their order.
template <class T> class OfDropTable : public Table<T>
{
public:
    using Table<T>::Table;
    std::vector<T> ofDrop(Id<Drop> drop) const
    {
        return this->where("WHERE drop_id = ?1 ORDER BY position, id", drop.value);
    }
};

/// Rows of a touchpoint, in their order.
template <class T> class OfTouchpointTable : public Table<T>
{
public:
    using Table<T>::Table;
    std::vector<T> ofTouchpoint(Id<Touchpoint> touchpoint) const
    {
        return this->where("WHERE touchpoint_id = ?1 ORDER BY position, id", touchpoint.value);
    }
};

class RolloutStepTable : public Table<RolloutStep>
{
public:
    using Table::Table;
    std::vector<RolloutStep> ofRollout(Id<Rollout> rollout) const;
};

/// Pictures on the cards, as encoded files.
class CoverTable
{
public:
    explicit CoverTable(SQLite::Database &database)
        : m_database(database)
    {}
    QByteArray image(Id<Drop> drop) const;            ///< empty without one
    std::vector<Id<Drop>> drops() const;              ///< that have one
    void set(Id<Drop> drop, const QByteArray &image); ///< an empty one takes it away

private:
    SQLite::Database &m_database;
};

/// Days on which repeating touchpoints do not take place, by their series.
class SkippedDayTable
{
public:
    explicit SkippedDayTable(SQLite::Database &database)
        : m_database(database)
    {}
    std::vector<std::pair<Id<Touchpoint>, QDate>> all() const; ///< by touchpoint and day
    std::vector<QDate> of(Id<Touchpoint> touchpoint) const;
    void insert(Id<Touchpoint> touchpoint, QDate day);
    void remove(Id<Touchpoint> touchpoint, QDate day);

private:
    SQLite::Database &m_database;
};

class TargetTable : public Table<Target>
{
public:
    using Table::Table;
    std::vector<Target> ofDrop(Id<Drop> drop) const;
};

class TestTable : public Table<Test>
{
public:
    using Table::Table;
    std::vector<Test> ofClip(Id<Clip> clip) const;
};

class TestArmTable : public Table<TestArmRow>
{
public:
    using Table::Table;
    std::vector<TestArmRow> ofTest(Id<Test> test) const;
};

class DecisionTable : public Table<Decision>
{
public:
    using Table::Table;
    std::vector<Decision> ofClip(Id<Clip> clip) const; ///< oldest first
};

class BoostTable : public Table<Boost>
{
public:
    using Table::Table;
    std::vector<Boost> ofVariant(Id<Variant> variant) const; ///< by their start
};

class BoostChangeTable : public Table<BoostChange>
{
public:
    using Table::Table;
    std::vector<BoostChange> ofBoost(Id<Boost> boost) const; ///< by day
};

/// Rows of a moment, in their order.
template <class T> class OfMomentTable : public Table<T>
{
public:
    using Table<T>::Table;
    std::vector<T> ofMoment(Id<Moment> moment) const
    {
        return this->where("WHERE moment_id = ?1 " + std::string(RowMapping<T>::order), moment.value);
    }
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
    /// Those whose links carry this utm_campaign, in any case.
    std::vector<Subject> ofCampaign(const QString &utmCampaign) const;
    std::vector<Subject> ofPlatform(const QString &platform) const;

private:
    std::vector<Subject> matching(const std::string &condition, const QString &word) const;
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
    const Table<Arc> arcs() const { return Table<Arc>(m_database); }
    Table<Arc> arcs() { return Table<Arc>(m_database); }
    const CoverTable covers() const { return CoverTable(m_database); }
    CoverTable covers() { return CoverTable(m_database); }
    const OfDropTable<Product> products() const { return OfDropTable<Product>(m_database); }
    OfDropTable<Product> products() { return OfDropTable<Product>(m_database); }
    const OfDropTable<Expense> expenses() const { return OfDropTable<Expense>(m_database); }
    OfDropTable<Expense> expenses() { return OfDropTable<Expense>(m_database); }
    const SkippedDayTable skippedDays() const { return SkippedDayTable(m_database); }
    SkippedDayTable skippedDays() { return SkippedDayTable(m_database); }
    const OfTouchpointTable<CheckItem> checkItems() const { return OfTouchpointTable<CheckItem>(m_database); }
    OfTouchpointTable<CheckItem> checkItems() { return OfTouchpointTable<CheckItem>(m_database); }
    const OfTouchpointTable<Asset> assets() const { return OfTouchpointTable<Asset>(m_database); }
    OfTouchpointTable<Asset> assets() { return OfTouchpointTable<Asset>(m_database); }
    const Table<Rollout> rollouts() const { return Table<Rollout>(m_database); }
    Table<Rollout> rollouts() { return Table<Rollout>(m_database); }
    const RolloutStepTable rolloutSteps() const { return RolloutStepTable(m_database); }
    RolloutStepTable rolloutSteps() { return RolloutStepTable(m_database); }
    const Table<Occasion> occasions() const { return Table<Occasion>(m_database); }
    Table<Occasion> occasions() { return Table<Occasion>(m_database); }
    const Table<Cutoff> cutoffs() const { return Table<Cutoff>(m_database); }
    Table<Cutoff> cutoffs() { return Table<Cutoff>(m_database); }
    const Table<SetAside> setAside() const { return Table<SetAside>(m_database); }
    Table<SetAside> setAside() { return Table<SetAside>(m_database); }
    const ClipTable clips() const { return ClipTable(m_database); }
    ClipTable clips() { return ClipTable(m_database); }
    const VariantTable variants() const { return VariantTable(m_database); }
    VariantTable variants() { return VariantTable(m_database); }
    const BeatTable beats() const { return BeatTable(m_database); }
    BeatTable beats() { return BeatTable(m_database); }
    const Table<ClipFormat> clipFormats() const { return Table<ClipFormat>(m_database); }
    Table<ClipFormat> clipFormats() { return Table<ClipFormat>(m_database); }
    const FormatBeatTable formatBeats() const { return FormatBeatTable(m_database); }
    FormatBeatTable formatBeats() { return FormatBeatTable(m_database); }
    const Table<Outlet> outlets() const { return Table<Outlet>(m_database); }
    Table<Outlet> outlets() { return Table<Outlet>(m_database); }
    const Table<SavedLine> savedLines() const { return Table<SavedLine>(m_database); }
    Table<SavedLine> savedLines() { return Table<SavedLine>(m_database); }
    const TouchpointTable touchpoints() const { return TouchpointTable(m_database); }
    TouchpointTable touchpoints() { return TouchpointTable(m_database); }
    const Table<Kpi> kpis() const { return Table<Kpi>(m_database); }
    Table<Kpi> kpis() { return Table<Kpi>(m_database); }
    const Table<Benchmark> benchmarks() const { return Table<Benchmark>(m_database); }
    Table<Benchmark> benchmarks() { return Table<Benchmark>(m_database); }
    const TargetTable targets() const { return TargetTable(m_database); }
    TargetTable targets() { return TargetTable(m_database); }
    const TestTable tests() const { return TestTable(m_database); }
    TestTable tests() { return TestTable(m_database); }
    const TestArmTable testArms() const { return TestArmTable(m_database); }
    TestArmTable testArms() { return TestArmTable(m_database); }
    const DecisionTable decisions() const { return DecisionTable(m_database); }
    DecisionTable decisions() { return DecisionTable(m_database); }
    const BoostTable boosts() const { return BoostTable(m_database); }
    BoostTable boosts() { return BoostTable(m_database); }
    const BoostChangeTable boostChanges() const { return BoostChangeTable(m_database); }
    BoostChangeTable boostChanges() { return BoostChangeTable(m_database); }
    const Table<DropAccount> dropAccounts() const { return Table<DropAccount>(m_database); }
    Table<DropAccount> dropAccounts() { return Table<DropAccount>(m_database); }
    const OfDropTable<PromoCode> promoCodes() const { return OfDropTable<PromoCode>(m_database); }
    OfDropTable<PromoCode> promoCodes() { return OfDropTable<PromoCode>(m_database); }
    const OfDropTable<Link> links() const { return OfDropTable<Link>(m_database); }
    OfDropTable<Link> links() { return OfDropTable<Link>(m_database); }
    const OfDropTable<LandingCheck> landingChecks() const { return OfDropTable<LandingCheck>(m_database); }
    OfDropTable<LandingCheck> landingChecks() { return OfDropTable<LandingCheck>(m_database); }
    const Table<Synonym> synonyms() const { return Table<Synonym>(m_database); }
    Table<Synonym> synonyms() { return Table<Synonym>(m_database); }
    const Table<UgcCount> ugcCounts() const { return Table<UgcCount>(m_database); }
    Table<UgcCount> ugcCounts() { return Table<UgcCount>(m_database); }
    const Table<Moment> moments() const { return Table<Moment>(m_database); }
    Table<Moment> moments() { return Table<Moment>(m_database); }
    const OfMomentTable<MomentMessage> momentMessages() const { return OfMomentTable<MomentMessage>(m_database); }
    OfMomentTable<MomentMessage> momentMessages() { return OfMomentTable<MomentMessage>(m_database); }
    const OfMomentTable<MomentCheck> momentChecks() const { return OfMomentTable<MomentCheck>(m_database); }
    OfMomentTable<MomentCheck> momentChecks() { return OfMomentTable<MomentCheck>(m_database); }
    const OfMomentTable<MomentResult> momentResults() const { return OfMomentTable<MomentResult>(m_database); }
    OfMomentTable<MomentResult> momentResults() { return OfMomentTable<MomentResult>(m_database); }
    const Table<DryRunRecord> dryRuns() const { return Table<DryRunRecord>(m_database); }
    Table<DryRunRecord> dryRuns() { return Table<DryRunRecord>(m_database); }
    const SubjectTable subjects() const { return SubjectTable(m_database); }
    SubjectTable subjects() { return SubjectTable(m_database); }
    const ProfileTable profiles() const { return ProfileTable(m_database); }
    ProfileTable profiles() { return ProfileTable(m_database); }
    const SettingTable settings() const { return SettingTable(m_database); }
    SettingTable settings() { return SettingTable(m_database); }
    ResultReader results() const { return ResultReader(m_database); }
    EvidenceReader evidence() const { return EvidenceReader(m_database); }
    CodeSums codeSums() const { return CodeSums(m_database); }
    OrderReader orders() const { return OrderReader(m_database); }

    template <class T> Id<T> newId() { return m_ids.next<T>(); }

    QStringList orderShops() const; ///< that the plan has orders of
    qint64 ordersOfCustomer(qint64 customer) const;

private:
    SQLite::Database &m_database;
    IdMaker &m_ids;
};

} // namespace dropbeat
