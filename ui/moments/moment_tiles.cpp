// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/moment_tiles.h"

#include "core/actions/moment_results.h"
#include "core/moments/rule_words.h"
#include "ui/moments/moment_words.h"

#include <QHash>

namespace dropbeat {

std::vector<MomentTile> momentTiles(const Tables &tables, const std::vector<BoardMoment> &board)
{
    const Currency currency = tables.profile().currency;
    QHash<Id<Moment>, std::vector<MomentResult>> results;
    for (const MomentResult &result : tables.momentResults().all()) {
        results[result.moment].push_back(result);
    }
    std::vector<MomentTile> tiles;
    for (const BoardMoment &each : board) {
        const Moment &moment = each.moment;
        MomentTile tile;
        tile.key = moment.key;
        tile.name = moment.name;
        tile.on = moment.on;
        tile.when = briefRule(moment.rule, currency);
        tile.sentence = momentSentence(moment, currency);
        if (!moment.kpi.isEmpty()) {
            const MomentKpi kpi = measuredKpi(moment.kpi);
            const MomentFigure figure = momentFigure(moment.kpi, results.value(moment.id));
            tile.kpi = kpi.brief;
            tile.figure = figure.value ? momentKpiText(kpi, *figure.value, currency) : QString();
        }
        tiles.push_back(tile);
    }
    return tiles;
}

} // namespace dropbeat
