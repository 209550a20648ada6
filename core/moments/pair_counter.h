// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace dropbeat {

/// Counts pairs of numbers, such as one item within one session; emptied in no time for the next shopper.
class PairCounter
{
public:
    /// Forgets all; room for so many pairs.
    void clear(size_t most)
    {
        size_t wanted = 16;
        while (wanted < 2 * most) {
            wanted *= 2;
        }
        if (m_slots.size() < wanted) {
            m_slots.assign(wanted, {});
            m_round = 0;
        }
        ++m_round;
    }
    /// The count with this one.
    int add(quint32 a, quint32 b)
    {
        const size_t mask = m_slots.size() - 1;
        const quint64 key = (quint64(a) << 32) | b;
        size_t at = (key * 0x9e3779b97f4a7c15ULL >> 32) & mask;
        while (m_slots[at].round == m_round && m_slots[at].key != key) {
            at = (at + 1) & mask;
        }
        Slot &slot = m_slots[at];
        if (slot.round != m_round) {
            slot = {key, m_round, 0};
        }
        return ++slot.count;
    }

private:
    struct Slot
    {
        quint64 key = 0;
        quint32 round = 0;
        int count = 0;
    };
    std::vector<Slot> m_slots;
    quint32 m_round = 0;
};

} // namespace dropbeat
