// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/assignment.h"
#include "core/store/tables.h"

#include <QHash>
#include <QStringList>

#include <utility>
#include <vector>

namespace dropbeat {

/// Everything of a plan that results can belong to, in the order of drops, clips, variants and touchpoints, with words.
/// The first choice is "not yet assigned".
class TargetChoices
{
public:
    struct Choice
    {
        Assignment::Target target;
        QString name;  ///< "Style 3 ways · B"
        QString path;  ///< "Knit Capsule › Style 3 ways › B Fits every body"
        QString own;   ///< the last part of the path: "B Fits every body"
        int depth = 0; ///< drop 0, clip and touchpoint 1, variant 2
    };

    TargetChoices();
    static TargetChoices of(const Tables &tables);

    const std::vector<Choice> &all() const { return m_choices; }
    const Choice &at(int index) const { return m_choices[static_cast<size_t>(index)]; }
    /// -1 when the plan no longer has it.
    int indexOf(const Assignment::Target &target) const;
    const QStringList &paths() const { return m_paths; }
    bool isEmpty() const { return m_choices.size() <= 1; }

private:
    void add(Choice choice);
    void addClips(const Tables &tables, const Drop &drop);
    void addTouchpoints(const Tables &tables, const Drop &drop);

    std::vector<Choice> m_choices;
    QStringList m_paths;
    QHash<std::pair<qsizetype, qint64>, int> m_index; ///< by alternative and id
};

} // namespace dropbeat
