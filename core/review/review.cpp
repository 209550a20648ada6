// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/review.h"

#include <algorithm>
#include <tuple>

namespace dropbeat {

void sortFindings(std::vector<Finding> &findings)
{
    const auto rank = [](const Finding &finding) {
        return std::tuple(finding.severity, !finding.day.isValid(), finding.day, finding.rule, finding.subjectName,
                          finding.subjectId);
    };
    std::stable_sort(findings.begin(), findings.end(),
                     [&rank](const Finding &a, const Finding &b) { return rank(a) < rank(b); });
}

std::vector<Finding> withoutSetAside(const std::vector<Finding> &findings, const std::vector<SetAside> &setAside)
{
    std::vector<Finding> open;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(open), [&setAside](const Finding &finding) {
        return std::none_of(setAside.begin(), setAside.end(), [&finding](const SetAside &each) {
            return each.rule == finding.rule && each.subjectKind == finding.subjectKind &&
                   each.subjectId == finding.subjectId && each.facts == finding.facts;
        });
    });
    return open;
}

} // namespace dropbeat
