// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result_rows.h"

#include <memory>
#include <span>
#include <vector>

namespace dropbeat {

/// Takes rows in the order of a file and gives them back sorted by subject, placement and day, with rows of the same
/// key added up. Holds them in chunks that are given up as they are sorted, so that they are in memory about once.
class ResultCollector
{
public:
    explicit ResultCollector(size_t measures);

    void add(const ResultRows::Key &key, std::span<const qint64> values);
    size_t size() const { return m_size; }

    /// Moves keys and values into rows, whose subjects must be complete. How many rows were added to another.
    qint64 moveTo(ResultRows &rows);

private:
    static constexpr size_t kChunk = 8192;

    struct Chunk
    {
        std::vector<ResultRows::Key> keys;
        std::vector<qint64> values;
    };

    void scatter(ResultRows &rows);

    size_t m_measures;
    size_t m_size = 0;
    std::vector<std::unique_ptr<Chunk>> m_chunks;
};

} // namespace dropbeat
