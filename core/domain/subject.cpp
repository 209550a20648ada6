// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/subject.h"

#include <array>
#include <utility>

namespace dropbeat {

namespace {

constexpr std::array<std::pair<SubjectLevel, const char *>, 4> kLevels{{{SubjectLevel::Account, "account"},
                                                                        {SubjectLevel::Campaign, "campaign"},
                                                                        {SubjectLevel::AdGroup, "ad-group"},
                                                                        {SubjectLevel::Ad, "ad"}}};

} // namespace

QString subjectLevelId(SubjectLevel level)
{
    for (const auto &[value, id] : kLevels) {
        if (value == level) {
            return QLatin1String(id);
        }
    }
    return {};
}

std::optional<SubjectLevel> subjectLevelFromId(const QString &id)
{
    for (const auto &[value, text] : kLevels) {
        if (id == QLatin1String(text)) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace dropbeat
