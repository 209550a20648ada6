// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/moment_board.h"

#include "core/moments/moment_presets.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace dropbeat {

namespace {

BoardMoment asItCame(const MomentPreset &preset)
{
    return {{preset.moment, preset.messages, preset.checks}, true, false, preset.says};
}

template <class T> QHash<Id<Moment>, std::vector<T>> byMoment(const std::vector<T> &rows)
{
    QHash<Id<Moment>, std::vector<T>> found;
    for (const T &row : rows) {
        found[row.moment].push_back(row);
    }
    return found;
}

bool saysTheSame(const std::vector<MomentMessage> &a, const std::vector<MomentMessage> &b)
{
    return std::ranges::equal(a, b, [](const MomentMessage &one, const MomentMessage &other) {
        return one.letter == other.letter && one.subject == other.subject && one.body == other.body;
    });
}

bool asksTheSame(const std::vector<MomentCheck> &a, const std::vector<MomentCheck> &b)
{
    return std::ranges::equal(a, b, {}, &MomentCheck::title, &MomentCheck::title);
}

/// What being on, its place and its row say nothing about.
bool differs(const BoardMoment &kept, const MomentPreset &preset)
{
    Moment moment = kept.moment;
    moment.id = {};
    moment.on = preset.moment.on;
    moment.position = preset.moment.position;
    return !(moment == preset.moment) || !saysTheSame(kept.messages, preset.messages) ||
           !asksTheSame(kept.checks, preset.checks);
}

void putInOrder(std::vector<BoardMoment> &board, const QString &order)
{
    const QStringList keys = order.split(u' ', Qt::SkipEmptyParts);
    if (keys.isEmpty()) {
        return;
    }
    std::ranges::stable_sort(board, {}, [&keys](const BoardMoment &each) {
        const qsizetype at = keys.indexOf(each.moment.key);
        return at < 0 ? keys.size() : at; // what came later stands behind
    });
}

} // namespace

std::vector<BoardMoment> momentBoard(const Tables &tables)
{
    std::vector<BoardMoment> board;
    for (const MomentPreset &preset : momentPresets()) {
        board.push_back(asItCame(preset));
    }
    const auto messages = byMoment(tables.momentMessages().all());
    const auto checks = byMoment(tables.momentChecks().all());
    for (const Moment &row : tables.moments().all()) {
        BoardMoment kept{{row, messages.value(row.id), checks.value(row.id)}, false, false, {}};
        const auto preset = std::ranges::find_if(
            board, [&row](const BoardMoment &each) { return each.preset && each.moment.key == row.key; });
        if (preset == board.end()) {
            board.push_back(std::move(kept));
            continue;
        }
        kept.preset = true;
        kept.says = preset->says;
        kept.changed = differs(kept, *momentPreset(row.key));
        *preset = std::move(kept);
    }
    putInOrder(board, tables.settings().value(QStringLiteral("moments.order")));
    return board;
}

std::optional<BoardMoment> boardMoment(const Tables &tables, const QString &key)
{
    std::vector<BoardMoment> board = momentBoard(tables);
    const auto found = std::ranges::find_if(board, [&key](const BoardMoment &each) { return each.moment.key == key; });
    return found == board.end() ? std::nullopt : std::optional(std::move(*found));
}

std::optional<FrequencyCap> sharedCap(const Tables &tables)
{
    const QStringList kept = tables.settings().value(QStringLiteral("moments.cap")).split(u' ', Qt::SkipEmptyParts);
    const FrequencyCap cap{kept.value(0).toInt(), kept.value(1).toInt()};
    return cap.count > 0 && cap.days > 0 ? std::optional(cap) : std::nullopt;
}

} // namespace dropbeat
