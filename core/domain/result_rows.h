// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/counts.h"
#include "core/domain/subject.h"

#include <limits>
#include <vector>

namespace dropbeat {

/// Results as read from files, compact enough for a million rows. Row i is keys[i] with the values
/// values[i * measures.size()] … in the order of measures; kNotReported stands for an absent count. A key occurs once.
struct ResultRows
{
    static constexpr qint64 kNotReported = std::numeric_limits<qint64>::min();

    struct Key
    {
        quint32 subject = 0; ///< index into subjects
        qint32 firstDay = 0; ///< Julian day
        qint32 lastDay = 0;  ///< Julian day, inclusive; equal to firstDay for a result of one day
        Placement placement = Placement::Boosted;

        bool isDay() const { return firstDay == lastDay; }
        friend bool operator==(const Key &, const Key &) = default;
    };

    std::vector<Subject> subjects; ///< without ids: (platform, account, level, externalId) tells them apart
    std::vector<Measure> measures; ///< which columns the rows have
    std::vector<Key> keys;
    std::vector<qint64> values;
    bool cumulative = false; ///< each value counts from its first day to its last: a later one holds the earlier ones

    size_t size() const { return keys.size(); }
    qint64 value(size_t row, size_t measure) const { return values[row * measures.size() + measure]; }
};

} // namespace dropbeat
