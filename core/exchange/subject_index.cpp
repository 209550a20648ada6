// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/subject_index.h"

#include <cstring>

namespace dropbeat {

namespace {

constexpr size_t kFirstTable = 1024;

quint64 hashOf(std::string_view key)
{
    quint64 hash = key.size() * 0x9e3779b97f4a7c15ULL;
    while (!key.empty()) {
        quint64 word = 0;
        const size_t bytes = key.size() < 8 ? key.size() : 8;
        std::memcpy(&word, key.data(), bytes);
        hash = (hash ^ word) * 0xff51afd7ed558ccdULL;
        hash ^= hash >> 32;
        key.remove_prefix(bytes);
    }
    return hash;
}

} // namespace

SubjectIndex::SubjectIndex()
    : m_table(kFirstTable, 0)
{}

std::string_view SubjectIndex::keyOf(quint32 number) const
{
    const Entry &entry = m_entries[number];
    return {m_text.data() + entry.begin, entry.length};
}

std::optional<quint32> SubjectIndex::find(std::string_view key)
{
    if (m_guess < m_entries.size() && keyOf(m_guess) == key) {
        return m_guess++;
    }
    const quint64 hash = hashOf(key);
    const size_t mask = m_table.size() - 1;
    for (size_t slot = hash & mask; m_table[slot] != 0; slot = (slot + 1) & mask) {
        const quint32 number = m_table[slot] - 1;
        if (m_entries[number].hash == hash && keyOf(number) == key) {
            m_guess = number + 1 < m_entries.size() ? number + 1 : 0;
            return number;
        }
    }
    return std::nullopt;
}

quint32 SubjectIndex::add(std::string_view key)
{
    const auto number = static_cast<quint32>(m_entries.size());
    m_entries.push_back({hashOf(key), m_text.size(), key.size()});
    m_text += key;
    if (m_entries.size() * 2 > m_table.size()) {
        grow();
    } else {
        put(number);
    }
    m_guess = 0;
    return number;
}

void SubjectIndex::put(quint32 number)
{
    const size_t mask = m_table.size() - 1;
    size_t slot = m_entries[number].hash & mask;
    while (m_table[slot] != 0) {
        slot = (slot + 1) & mask;
    }
    m_table[slot] = number + 1;
}

void SubjectIndex::grow()
{
    m_table.assign(m_table.size() * 2, 0);
    for (quint32 number = 0; number < m_entries.size(); ++number) {
        put(number);
    }
}

} // namespace dropbeat
