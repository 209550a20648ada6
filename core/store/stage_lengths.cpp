// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stage_lengths.h"

namespace dropbeat {

StageTenths StageLengths::ofClip(Id<Clip> clip) const
{
    const std::vector<StageTenths> found = read("clip_id = ?1", clip.value);
    return found.empty() ? StageTenths{clip} : found.front();
}

std::vector<StageTenths> StageLengths::ofDrop(Id<Drop> drop) const
{
    return read("clip_id IN (SELECT id FROM clip WHERE drop_id = ?1)", drop.value);
}

std::vector<StageTenths> StageLengths::read(const char *condition, qint64 parameter) const
{
    SQLite::Statement query(m_database,
                            "SELECT clip_id, total(tenths * (stage = 'see')), "
                            "total(tenths * (stage = 'feel')), total(tenths * (stage = 'do')) FROM beat WHERE " +
                                std::string(condition) + " GROUP BY clip_id");
    query.bind(1, number(parameter));
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
