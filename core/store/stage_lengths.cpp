// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stage_lengths.h"

namespace dropbeat {

std::vector<StageTenths> StageLengths::all() const
{
    return read(std::string(), std::nullopt);
}

std::vector<StageTenths> StageLengths::ofDrop(Id<Drop> drop) const
{
    return read("WHERE clip_id IN (SELECT id FROM clip WHERE drop_id = ?1) ", drop.value);
}

std::vector<StageTenths> StageLengths::read(const std::string &condition, std::optional<qint64> parameter) const
{
    SQLite::Statement query(m_database, "SELECT clip_id, total(tenths * (stage = 'see')), "
                                        "total(tenths * (stage = 'feel')), total(tenths * (stage = 'do')) FROM beat " +
                                            condition + "GROUP BY clip_id");
    if (parameter) {
        query.bind(1, number(*parameter));
    }
    std::vector<StageTenths> clips;
    while (query.executeStep()) {
        clips.push_back({{query.getColumn(0).getInt64()},
                         query.getColumn(1).getInt(),
                         query.getColumn(2).getInt(),
                         query.getColumn(3).getInt()});
    }
    return clips;
}

} // namespace dropbeat
