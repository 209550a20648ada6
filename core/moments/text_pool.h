// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace dropbeat {

/// Texts numbered from 0 in the order they were first met; millions of short ones, each kept once. Numbers and texts
/// stay valid as long as the pool does.
class TextPool
{
public:
    TextPool() = default;
    TextPool(TextPool &&) = default;
    TextPool &operator=(TextPool &&) = default;

    /// The number of the text, which is taken in when it is new.
    quint32 number(std::string_view text);
    std::optional<quint32> find(std::string_view text) const;
    std::string_view text(quint32 number) const { return m_texts[number]; }
    size_t size() const { return m_texts.size(); }
    /// Memory held, about; bytes.
    qint64 bytes() const;

private:
    static constexpr quint32 kFree = 0xffffffff;
    static constexpr size_t kSmallestBlock = 4096;
    static constexpr size_t kLargestBlock = 1 << 20;

    size_t slotOf(std::string_view text) const;
    void grow();
    std::string_view keep(std::string_view text);

    std::vector<quint32> m_slots; ///< a power of two, at most half full
    std::vector<std::string_view> m_texts;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    char *m_at = nullptr; ///< where the free part of the last block begins
    size_t m_left = 0;    ///< its bytes
    qint64 m_bytes = 0;   ///< of all blocks
};

} // namespace dropbeat
