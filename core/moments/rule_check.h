// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/moment_rule.h"

#include <QString>

#include <vector>

namespace dropbeat {

/// Why a rule does not do what it looks like.
struct RuleProblem
{
    enum class Kind {
        Unfinished, ///< something that has to be there is missing
        Never,      ///< it can never fire
        Pointless,  ///< a part of it says nothing
    };

    QString id; ///< stable: no-event, order-before-first, …
    Kind kind = Kind::Never;
    QString message; ///< translated
    QString reason;  ///< translated

    friend bool operator==(const RuleProblem &, const RuleProblem &) = default;
};

/// What is wrong with a rule by itself, what hurts first first. Semantics as in moment_rule.h: a condition never counts
/// the trigger itself, and a "does not" is watched until the message goes out.
std::vector<RuleProblem> ruleProblems(const MomentRule &rule);

/// Whether everything that a meets, b meets, too: b is the wider filter, or the same.
bool covers(const EventFilter &wide, const EventFilter &narrow);

} // namespace dropbeat
