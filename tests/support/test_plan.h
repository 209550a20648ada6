// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"
#include "core/store/plan_opening.h"
#include "core/store/result_writer.h"

#include <QTemporaryDir>

namespace dropbeat::test {

/// A plan in a folder of its own that goes with the test, on 20 November 2026 at noon in Paris.
class TestPlan
{
public:
    TestPlan()
        : clock(QDateTime(QDate(2026, 11, 20), QTime(11, 0), QTimeZone::utc()))
        , path(folder.filePath(QStringLiteral("season.dropbeat")))
    {
        createPlanFile(path, profile(), clock, [](Tables &tables) {
            tables.channels().insert(
                {QStringLiteral("tiktok"), QStringLiteral("TikTok"), QStringLiteral("#000000"), 0});
            tables.kpis().insert({QStringLiteral("ctr"),
                                  QStringLiteral("Click-through rate"),
                                  {Measure::Clicks, false},
                                  {Measure::Impressions, false},
                                  {},
                                  Direction::HigherIsBetter,
                                  KpiUnit::Fraction,
                                  0});
        });
        open();
    }

    static PlanProfile profile()
    {
        return {QStringLiteral("Test Brand"), *Currency::fromCode(QStringLiteral("EUR")), QTimeZone("Europe/Paris"),
                false};
    }

    void open(Access access = Access::ReadWrite)
    {
        plan.reset();
        plan = Plan::open(path, access, clock,
                          {QStringLiteral("tester"), folder.filePath(QStringLiteral("backups")), false});
    }

    Id<Drop> addDrop(const QString &name)
    {
        Drop drop;
        drop.id = plan->newId<Drop>();
        drop.name = name;
        drop.code = name.toLower();
        plan->edit(QStringLiteral("Add ") + name, [drop](Tables &tables) { tables.drops().insert(drop); });
        return drop.id;
    }

    Id<Clip> addClip(Id<Drop> drop, const QString &name)
    {
        Clip clip{plan->newId<Clip>(), drop, name.toLower(), name, {}, 15, 0};
        plan->edit(QStringLiteral("Add clip ") + name, [clip](Tables &tables) { tables.clips().insert(clip); });
        return clip.id;
    }

    Id<Variant> addVariant(Id<Clip> clip, const QString &letter)
    {
        Variant variant{plan->newId<Variant>(), clip, letter, {}};
        plan->edit(QStringLiteral("Add variant"), [variant](Tables &tables) { tables.variants().insert(variant); });
        return variant.id;
    }

    QTemporaryDir folder;
    FixedClock clock;
    QString path;
    std::unique_ptr<Plan> plan;
};

/// An ad of TikTok with that id.
inline Subject ad(const QString &externalId, const QString &name = {})
{
    Subject subject;
    subject.platform = QStringLiteral("tiktok-ads");
    subject.externalId = externalId;
    subject.name = name.isEmpty() ? externalId : name;
    subject.campaignId = QStringLiteral("c1");
    subject.channel = QStringLiteral("tiktok");
    return subject;
}

/// Adds a row of impressions and clicks for one day of the subject at that index.
inline void addDay(ResultRows &rows, quint32 subject, QDate day, qint64 impressions, qint64 clicks)
{
    const auto julian = static_cast<qint32>(day.toJulianDay());
    rows.measures = {Measure::Impressions, Measure::Clicks};
    rows.keys.push_back({subject, julian, julian, Placement::Boosted});
    rows.values.insert(rows.values.end(), {impressions, clicks});
}

inline void addPeriod(ResultRows &rows, quint32 subject, QDate from, QDate to, qint64 impressions, qint64 clicks)
{
    addDay(rows, subject, from, impressions, clicks);
    rows.keys.back().lastDay = static_cast<qint32>(to.toJulianDay());
}

/// Writes rows as one import of one file.
inline ImportOutcome import(const TestPlan &test, const ResultRows &rows)
{
    ImportRequest request;
    request.files = {&rows};
    request.fileNames = {QStringLiteral("report.csv")};
    request.kind = QStringLiteral("tiktok-ads");
    request.rowsRejected = {0};
    return writeResults(test.path, request, test.clock);
}

} // namespace dropbeat::test
