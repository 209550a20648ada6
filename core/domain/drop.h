// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/local_time.h"
#include "core/domain/arc.h"

#include <QString>

#include <optional>

namespace dropbeat {

enum class DropStatus { Idea, Planned, Shooting, Ready, Live, Closed };

QString dropStatusId(DropStatus status);
std::optional<DropStatus> dropStatusFromId(const QString &id);

/// One micro-campaign: a launch and the clips and touchpoints around it.
struct Drop
{
    Id<Drop> id;
    QString code; ///< lower case, unique in the plan; the UTM campaign of its links: 2611-knit-capsule
    QString name;
    QString story;    ///< the product story in one sentence
    QString buildsOn; ///< what it takes up from the last drop
    LocalTime launch; ///< in the plan's zone; not valid while undecided
    DropStatus status = DropStatus::Idea;
    QString colour; ///< #rrggbb, of its card
    QString notes;
    Id<Arc> arc;     ///< null: a drop on its own
    int chapter = 0; ///< its place in the arc, from 1; 0 without arc
    QString owner;
    std::optional<qint64> budget; ///< for all its expenses, minor units
    bool archived = false;        ///< kept, but out of the line-up, the calendar and the review

    friend bool operator==(const Drop &, const Drop &) = default;
};

} // namespace dropbeat
