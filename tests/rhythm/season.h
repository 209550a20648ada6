// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/new_plan.h"
#include "core/actions/plan_edits.h"
#include "core/actions/review.h"
#include "tests/support/test_plan.h"

#include <functional>

// Plans for the review, put together from a few words.

namespace dropbeat::test {

using Deed = std::function<void(Plan &)>;

/// A plan as a person starts it, with channels and presets, on Friday 20 November 2026 at noon in Paris.
struct Season
{
    TestPlan folder;
    std::unique_ptr<Plan> plan;

    Season()
    {
        const QString path = folder.folder.filePath(QStringLiteral("own.dropbeat"));
        newPlan(path, TestPlan::profile(), folder.clock);
        plan = Plan::open(path, Access::ReadWrite, folder.clock);
    }

    Findings of(const QString &rule) const
    {
        Findings found;
        for (const Finding &finding : review(*plan)) {
            if (finding.rule == rule) {
                found.push_back(finding);
            }
        }
        return found;
    }
};

inline const QString kStory = QStringLiteral("One slip from the office party to the kitchen at 3 am.");

inline Id<Drop> drop(Plan &plan, const char *name, QDate launch, Id<Arc> arc = {},
                     DropStatus status = DropStatus::Planned)
{
    Drop drop;
    drop.name = QString::fromUtf8(name);
    drop.story = kStory;
    drop.launch = {launch, QTime(10, 0)};
    drop.status = status;
    drop.arc = arc;
    return addDrop(plan, drop);
}

inline Id<Arc> arc(Plan &plan, const Cadence &cadence = {})
{
    Arc arc;
    arc.id = plan.newId<Arc>();
    arc.name = QStringLiteral("Getting dressed, slowly");
    arc.cadence = cadence;
    plan.edit(QStringLiteral("arc"), [arc](Tables &tables) { tables.arcs().insert(arc); });
    return arc.id;
}

inline Touchpoint touch(Id<Drop> drop, const char *channel, const char *title, int offset, QTime time = QTime(18, 30))
{
    Touchpoint touchpoint;
    touchpoint.drop = drop;
    touchpoint.channel = QLatin1String(channel);
    touchpoint.title = QString::fromUtf8(title);
    touchpoint.purpose = QStringLiteral("because");
    touchpoint.state = TouchpointState::Ready;
    touchpoint.dayOffset = offset;
    touchpoint.time = time;
    return touchpoint;
}

inline Touchpoint pinned(const char *channel, const char *title, QDate day, QTime time = QTime(18, 30))
{
    Touchpoint touchpoint = touch({}, channel, title, 0);
    touchpoint.dayOffset.reset();
    touchpoint.time = {};
    touchpoint.pinned = {day, time};
    return touchpoint;
}

inline Touchpoint weekly(const char *channel, const char *title, QDate first, QTime time = QTime(18, 30))
{
    Touchpoint touchpoint = pinned(channel, title, first, time);
    touchpoint.repeats = QStringLiteral("FREQ=WEEKLY");
    return touchpoint;
}

inline void change(Plan &plan, Id<Drop> id, const std::function<void(Drop &)> &deed)
{
    Drop drop = *plan.tables().drops().get(id);
    deed(drop);
    updateDrop(plan, drop);
}

inline void expense(Plan &plan, Id<Drop> drop, std::optional<qint64> planned, std::optional<qint64> spent)
{
    const Expense expense{plan.newId<Expense>(), drop, ExpenseKind::Ads, QStringLiteral("Ads"), planned, spent, 0};
    plan.edit(QStringLiteral("expense"), [expense](Tables &tables) { tables.expenses().insert(expense); });
}

inline void cutoff(Plan &plan, const char *carrier, const char *service, QDate lastDay, int handling)
{
    const Cutoff cutoff{plan.newId<Cutoff>(),
                        QStringLiteral("FR"),
                        QLatin1String(carrier),
                        QLatin1String(service),
                        QStringLiteral("Christmas 2026"),
                        lastDay,
                        handling,
                        QStringLiteral("own")};
    plan.edit(QStringLiteral("cutoff"), [cutoff](Tables &tables) { tables.cutoffs().insert(cutoff); });
}

inline void asset(Plan &plan, Id<Touchpoint> touchpoint, const QString &path)
{
    const Asset asset{plan.newId<Asset>(), touchpoint, path, {}, 0};
    plan.edit(QStringLiteral("asset"), [asset](Tables &tables) { tables.assets().insert(asset); });
}

/// A launch that email and social carry.
inline void wholeLaunch(Plan &plan, Id<Drop> id)
{
    addTouchpoint(plan, touch(id, "email", "Launch email", 0, QTime(10, 5)));
    addTouchpoint(plan, touch(id, "tiktok", "Launch clip", 0));
}

inline bool isEdit(const Finding &finding)
{
    return !std::holds_alternative<NoFix>(finding.fix) && !std::holds_alternative<OpenSubject>(finding.fix);
}

inline const QDate kFreeThursday(2026, 12, 3);

} // namespace dropbeat::test
