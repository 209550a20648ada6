// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/result_collector.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace dropbeat {

namespace {

auto order(const ResultRows::Key &key)
{
    return std::tuple(key.subject, key.placement, key.firstDay, key.lastDay);
}

void addReported(qint64 &into, qint64 value)
{
    if (value != ResultRows::kNotReported) {
        into = into == ResultRows::kNotReported ? value : into + value;
    }
}

/// Sorts the rows from … to (half-open) of one subject.
void sortStretch(ResultRows &rows, size_t from, size_t to)
{
    const size_t width = rows.measures.size();
    std::vector<size_t> places(to - from);
    std::iota(places.begin(), places.end(), from);
    std::ranges::stable_sort(places, {}, [&rows](size_t place) { return order(rows.keys[place]); });
    std::vector<ResultRows::Key> keys;
    std::vector<qint64> values;
    keys.reserve(places.size());
    values.reserve(places.size() * width);
    for (const size_t place : places) {
        keys.push_back(rows.keys[place]);
        const auto *row = rows.values.data() + place * width;
        values.insert(values.end(), row, row + width);
    }
    std::ranges::copy(keys, rows.keys.data() + from);
    std::ranges::copy(values, rows.values.data() + from * width);
}

void sortWithinSubjects(ResultRows &rows)
{
    size_t from = 0;
    bool sorted = true;
    for (size_t i = 1; i <= rows.keys.size(); ++i) {
        if (i == rows.keys.size() || rows.keys[i].subject != rows.keys[from].subject) {
            if (!sorted) {
                sortStretch(rows, from, i);
            }
            from = i;
            sorted = true;
        } else {
            sorted = sorted && order(rows.keys[i - 1]) <= order(rows.keys[i]);
        }
    }
}

qint64 combineEqual(ResultRows &rows)
{
    if (rows.keys.empty()) {
        return 0;
    }
    const size_t width = rows.measures.size();
    size_t last = 0;
    for (size_t i = 1; i < rows.keys.size(); ++i) {
        const bool same = rows.keys[i] == rows.keys[last];
        last += same ? 0 : 1;
        if (last == i) {
            continue;
        }
        for (size_t m = 0; m < width; ++m) {
            qint64 &into = rows.values[last * width + m];
            if (same) {
                addReported(into, rows.values[i * width + m]);
            } else {
                into = rows.values[i * width + m];
            }
        }
        rows.keys[last] = rows.keys[i];
    }
    const size_t kept = last + 1;
    const auto combined = static_cast<qint64>(rows.keys.size() - kept);
    rows.keys.resize(kept);
    rows.values.resize(kept * width);
    return combined;
}

} // namespace

ResultCollector::ResultCollector(size_t measures)
    : m_measures(measures)
{}

void ResultCollector::add(const ResultRows::Key &key, std::span<const qint64> values)
{
    if (m_size % kChunk == 0) {
        m_chunks.push_back(std::make_unique<Chunk>());
        m_chunks.back()->keys.reserve(kChunk);
        m_chunks.back()->values.reserve(kChunk * m_measures);
    }
    Chunk &chunk = *m_chunks.back();
    chunk.keys.push_back(key);
    chunk.values.insert(chunk.values.end(), values.begin(), values.end());
    ++m_size;
}

/// Counting sort by subject; within a subject the order of the file stays.
void ResultCollector::scatter(ResultRows &rows)
{
    std::vector<size_t> places(rows.subjects.size() + 1, 0);
    for (const auto &chunk : m_chunks) {
        for (const ResultRows::Key &key : chunk->keys) {
            ++places[key.subject + 1];
        }
    }
    std::partial_sum(places.begin(), places.end(), places.begin());
    rows.keys.resize(m_size);
    rows.values.resize(m_size * m_measures);
    for (auto &chunk : m_chunks) {
        for (size_t i = 0; i < chunk->keys.size(); ++i) {
            const size_t place = places[chunk->keys[i].subject]++;
            rows.keys[place] = chunk->keys[i];
            std::copy_n(chunk->values.data() + i * m_measures, m_measures, rows.values.data() + place * m_measures);
        }
        chunk.reset();
    }
    m_chunks.clear();
    m_size = 0;
}

qint64 ResultCollector::moveTo(ResultRows &rows)
{
    scatter(rows);
    sortWithinSubjects(rows);
    return combineEqual(rows);
}

} // namespace dropbeat
