// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/text_pool.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace dropbeat {

size_t TextPool::slotOf(std::string_view text) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = std::hash<std::string_view>{}(text)&mask;
    while (m_slots[slot] != kFree && m_texts[m_slots[slot]] != text) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

void TextPool::grow()
{
    m_slots.assign(std::max(size_t(64), m_slots.size() * 2), kFree);
    for (quint32 i = 0; i < m_texts.size(); ++i) {
        m_slots[slotOf(m_texts[i])] = i;
    }
}

std::string_view TextPool::keep(std::string_view text)
{
    if (m_blocks.empty() || text.size() > m_left) {
        const size_t block =
            std::max(std::min(kLargestBlock, kSmallestBlock << std::min(m_blocks.size(), size_t(8))), text.size());
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(block));
        m_at = m_blocks.back().get();
        m_left = block;
        m_bytes += static_cast<qint64>(block);
    }
    char *const at = m_at;
    std::memcpy(at, text.data(), text.size());
    m_at += text.size();
    m_left -= text.size();
    return {at, text.size()};
}

quint32 TextPool::number(std::string_view text)
{
    if (m_texts.size() * 2 >= m_slots.size()) {
        grow();
    }
    const size_t slot = slotOf(text);
    if (m_slots[slot] == kFree) {
        m_slots[slot] = static_cast<quint32>(m_texts.size());
        m_texts.push_back(keep(text));
    }
    return m_slots[slot];
}

std::optional<quint32> TextPool::find(std::string_view text) const
{
    if (m_slots.empty()) {
        return std::nullopt;
    }
    const quint32 found = m_slots[slotOf(text)];
    return found == kFree ? std::nullopt : std::optional(found);
}

qint64 TextPool::bytes() const
{
    return static_cast<qint64>(m_slots.capacity() * sizeof(quint32) + m_texts.capacity() * sizeof(std::string_view)) +
           m_bytes;
}

} // namespace dropbeat
