// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dropbeat {

/// Numbers distinct texts from 0 in the order they come, quickly: an export names the same ads on every day.
class SubjectIndex
{
public:
    SubjectIndex();

    std::optional<quint32> find(std::string_view key);
    /// The number of a key that find() did not know.
    quint32 add(std::string_view key);
    size_t size() const { return m_entries.size(); }

private:
    struct Entry
    {
        quint64 hash = 0;
        size_t begin = 0;
        size_t length = 0;
    };

    std::string_view keyOf(quint32 number) const;
    void grow();
    void put(quint32 number);

    std::string m_text;
    std::vector<Entry> m_entries;
    std::vector<quint32> m_table; ///< number + 1; 0 is free; size is a power of two
    quint32 m_guess = 0;          ///< the one after the last found: rows mostly come in the same order each day
};

} // namespace dropbeat
