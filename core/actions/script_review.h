// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/local_time.h"
#include "core/scripts/script_rules.h"
#include "core/store/plan.h"

#include <vector>

namespace dropbeat {

/// Reads what the script rules look at, for many clips of one plan: what they share is read once. The tables outlive
/// it; what they hold must not change meanwhile.
class ScriptFactsReader
{
public:
    explicit ScriptFactsReader(const Tables &tables);

    /// Of a clip that is in the plan.
    ScriptFacts factsOf(const Clip &clip) const;
    /// The same, where the drop with its clips and beats has been read already.
    ScriptFacts factsOf(const Clip &clip, const Drop &drop, const std::vector<Clip> &clips,
                        const std::vector<Beat> &beatsOfDrop) const;

private:
    const QHash<QString, QString> &othersThan(Id<Drop> drop) const;

    const Tables &m_tables;
    std::vector<FormatPlan> m_formats;
    std::vector<Outlet> m_outlets;
    std::vector<Product> m_products;
    QHash<qint64, QString> m_dropNames;
    mutable Id<Drop> m_othersThan; ///< whose m_others are; clips come drop by drop
    mutable QHash<QString, QString> m_others;
};

/// All that the rules say of a clip, the good things, too, in the order of the script, without what is set aside. With
/// textBox, on-screen text is measured by it instead of estimated. Empty when the clip is gone.
std::vector<Finding> reviewOfClip(const Tables &tables, Id<Clip> clip, const TextBoxOf &textBox = {});

/// Errors, warnings and hints of the scripts of all drops that are not over: not closed, not archived, and no more than
/// a horizon behind their launch unless they are live. A clip of which every variant is posted is not judged: nothing
/// can be done about it. A live drop's clip without a script is not asked for one. Not sorted; with what is set aside.
std::vector<Finding> scriptFindings(const Tables &tables, const LocalTime &now);

/// The clip that a finding is about, also by one of its beats or variants; null when it is about none.
Id<Clip> clipOf(const Tables &tables, const Finding &finding);
/// How many clips have a warning or an error among these findings.
int clipsWithWarnings(const Tables &tables, const std::vector<Finding> &findings);

} // namespace dropbeat
