// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/script_presets.h"

#include "core/scripts/presets.h"

#include <algorithm>

namespace dropbeat {

std::vector<FormatPlan> allFormats(const Tables &tables)
{
    std::vector<FormatPlan> formats = presetFormats();
    for (const ClipFormat &own : tables.clipFormats().all()) {
        formats.push_back({own, tables.formatBeats().ofFormat(own.id)});
    }
    return formats;
}

std::optional<FormatPlan> formatOf(const Tables &tables, const QString &key)
{
    const std::vector<FormatPlan> formats = allFormats(tables);
    const auto found =
        std::find_if(formats.begin(), formats.end(), [&key](const FormatPlan &plan) { return plan.format.key == key; });
    return found == formats.end() ? std::nullopt : std::optional(*found);
}

std::vector<Outlet> allOutlets(const Tables &tables)
{
    std::vector<Outlet> outlets = presetOutlets();
    for (const Outlet &own : tables.outlets().all()) {
        const auto preset = std::find_if(outlets.begin(), outlets.end(),
                                         [&own](const Outlet &outlet) { return outlet.key == own.key; });
        if (preset != outlets.end()) {
            *preset = own;
        } else {
            outlets.push_back(own);
        }
    }
    return outlets;
}

Outlet outletOf(const Tables &tables, const Clip &clip)
{
    const std::vector<Outlet> outlets = allOutlets(tables);
    const auto found = std::find_if(outlets.begin(), outlets.end(),
                                    [&clip](const Outlet &outlet) { return outlet.key == clip.outlet; });
    return found == outlets.end() ? outlets.front() : *found;
}

} // namespace dropbeat
