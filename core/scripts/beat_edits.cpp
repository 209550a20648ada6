// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/beat_edits.h"

#include <QStringList>

#include <algorithm>

namespace dropbeat {

namespace {

std::vector<Beat> numbered(std::vector<Beat> beats)
{
    for (size_t i = 0; i < beats.size(); ++i) {
        beats[i].position = static_cast<int>(i);
    }
    return beats;
}

/// Both texts, without saying the same twice.
QString together(const QString &first, const QString &second, const QString &between)
{
    if (first.isEmpty() || second.isEmpty() || first == second) {
        return first.isEmpty() ? second : first;
    }
    return first + between + second;
}

/// Words separated by commas, each once.
QString listTogether(const QString &first, const QString &second)
{
    QStringList words;
    for (const QString &word : (first + u',' + second).split(u',')) {
        const QString trimmed = word.trimmed();
        if (!trimmed.isEmpty() && !words.contains(trimmed)) {
            words << trimmed;
        }
    }
    return words.join(QStringLiteral(", "));
}

Beat asOne(Beat first, const Beat &second)
{
    const QString line(u'\n');
    if (first.onScreen.isEmpty() && !second.onScreen.isEmpty()) {
        first.textX = second.textX;
        first.textY = second.textY;
    }
    first.tenths += second.tenths;
    first.seen = together(first.seen, second.seen, line);
    first.onScreen = together(first.onScreen, second.onScreen, line);
    first.heard = together(first.heard, second.heard, line);
    first.cta = together(first.cta, second.cta, line);
    first.product = listTogether(first.product, second.product);
    first.look = listTogether(first.look, second.look);
    first.location = listTogether(first.location, second.location);
    first.props = listTogether(first.props, second.props);
    first.wornBy = listTogether(first.wornBy, second.wornBy);
    first.grab = first.grab == Grab::None ? second.grab : first.grab;
    first.shows = first.shows.isEmpty() ? second.shows : first.shows;
    first.shot = first.shot && second.shot;
    return first;
}

} // namespace

int totalTenths(const std::vector<Beat> &beats)
{
    int total = 0;
    for (const Beat &beat : beats) {
        total += beat.tenths;
    }
    return total;
}

std::vector<int> startsOf(const std::vector<Beat> &beats)
{
    std::vector<int> starts;
    starts.reserve(beats.size());
    int at = 0;
    for (const Beat &beat : beats) {
        starts.push_back(at);
        at += beat.tenths;
    }
    return starts;
}

std::optional<size_t> beatAt(const std::vector<Beat> &beats, int tenths)
{
    int end = 0;
    for (size_t i = 0; i < beats.size() && tenths >= 0; ++i) {
        end += beats[i].tenths;
        if (tenths < end) {
            return i;
        }
    }
    return std::nullopt;
}

std::vector<Beat> withEdgeAt(std::vector<Beat> beats, size_t edge, int tenths, EdgeMove move)
{
    if (edge >= beats.size()) {
        return beats;
    }
    int start = 0;
    for (size_t i = 0; i < edge; ++i) {
        start += beats[i].tenths;
    }
    int length = std::max(tenths - start, kLeastTenths);
    if (move == EdgeMove::GiveWay && edge + 1 < beats.size()) {
        const int both = beats[edge].tenths + beats[edge + 1].tenths;
        length = std::min(length, both - kLeastTenths);
        beats[edge + 1].tenths = both - length;
    }
    beats[edge].tenths = length;
    return beats;
}

std::vector<Beat> nudgedEdge(std::vector<Beat> beats, size_t edge, int byTenths, EdgeMove move)
{
    int end = 0;
    for (size_t i = 0; i <= edge && i < beats.size(); ++i) {
        end += beats[i].tenths;
    }
    return withEdgeAt(std::move(beats), edge, end + byTenths, move);
}

std::vector<Beat> withTenths(std::vector<Beat> beats, size_t index, int tenths)
{
    if (index < beats.size()) {
        beats[index].tenths = std::max(tenths, kLeastTenths);
    }
    return beats;
}

std::vector<Beat> splitAt(std::vector<Beat> beats, int tenths)
{
    const std::optional<size_t> index = beatAt(beats, tenths);
    if (!index) {
        return beats;
    }
    Beat &first = beats[*index];
    const int before = tenths - startsOf(beats)[*index];
    if (before < kLeastTenths || first.tenths - before < kLeastTenths) {
        return beats;
    }
    Beat second = first;
    second.id = {};
    second.tenths = first.tenths - before;
    second.seen.clear();
    second.onScreen.clear();
    second.heard.clear();
    second.grab = Grab::None;
    first.tenths = before;
    first.cta.clear();
    beats.insert(beats.begin() + static_cast<std::ptrdiff_t>(*index) + 1, second);
    return numbered(std::move(beats));
}

std::vector<Beat> mergedWithNext(std::vector<Beat> beats, size_t index)
{
    if (index + 1 >= beats.size()) {
        return beats;
    }
    beats[index] = asOne(beats[index], beats[index + 1]);
    return without(std::move(beats), index + 1);
}

std::vector<Beat> moved(std::vector<Beat> beats, size_t from, size_t to)
{
    if (from >= beats.size() || to >= beats.size()) {
        return beats;
    }
    const auto at = [&beats](size_t index) { return beats.begin() + static_cast<std::ptrdiff_t>(index); };
    if (from < to) {
        std::rotate(at(from), at(from + 1), at(to + 1));
    } else {
        std::rotate(at(to), at(from), at(from + 1));
    }
    return numbered(std::move(beats));
}

std::vector<Beat> duplicated(std::vector<Beat> beats, size_t index)
{
    if (index >= beats.size()) {
        return beats;
    }
    Beat copy = beats[index];
    copy.id = {};
    copy.shot = false;
    beats.insert(beats.begin() + static_cast<std::ptrdiff_t>(index) + 1, copy);
    return numbered(std::move(beats));
}

std::vector<Beat> withNewBeat(std::vector<Beat> beats, size_t index)
{
    const size_t before = std::min(index, beats.size());
    Beat beat;
    beat.stage = beats.empty() ? Stage::See : beats[before == 0 ? 0 : before - 1].stage;
    beat.clip = beats.empty() ? Id<Clip>() : beats.front().clip;
    beats.insert(beats.begin() + static_cast<std::ptrdiff_t>(before), beat);
    return numbered(std::move(beats));
}

std::vector<Beat> without(std::vector<Beat> beats, size_t index)
{
    if (index >= beats.size()) {
        return beats;
    }
    beats.erase(beats.begin() + static_cast<std::ptrdiff_t>(index));
    return numbered(std::move(beats));
}

} // namespace dropbeat
