// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/result_rows.h"
#include "core/store/plan.h"

#include <QTemporaryDir>

#include <memory>

namespace dropbeat::test {

/// An invented season on 20 November 2026: a live drop with a clip in three variants, an older one, one to come, and
/// four ads that belong to nothing. Its figures resemble those of the pictures in the design.
class SeasonPlan
{
public:
    enum class With { Nothing, Drops, Results };

    explicit SeasonPlan(With with = With::Results);

    /// Many reported ads with many days each, for measuring: spread over so many drops of one clip with two variants.
    void addMany(int drops, int subjects, int days);

    QTemporaryDir folder;
    FixedClock clock;
    std::unique_ptr<Plan> plan;
    Id<Drop> denim;
    Id<Drop> knit;
    Id<Drop> slip;
    Id<Clip> style;
    Id<Clip> tryOn;
    std::vector<Id<Variant>> styleVariants;

private:
    void makeDrops();
    void makeResults();
    void write(const ResultRows &rows);
};

} // namespace dropbeat::test
