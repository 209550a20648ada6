// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id_maker.h"

#include <QRandomGenerator>

#include <algorithm>

namespace dropbeat {

IdMaker::IdMaker(const Clock &clock)
    : m_clock(clock)
{}

qint64 IdMaker::next()
{
    constexpr int kRandomBits = 21;
    constexpr qint64 kMillisecondMask = (qint64{1} << 42) - 1;
    const qint64 milliseconds = m_clock.now().toMSecsSinceEpoch() & kMillisecondMask;
    const qint64 random = QRandomGenerator::global()->bounded(1 << kRandomBits);
    m_last = std::max((milliseconds << kRandomBits) | random, m_last + 1);
    return m_last;
}

} // namespace dropbeat
