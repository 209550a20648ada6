// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/record_pipe.h"

namespace dropbeat {

namespace {

constexpr qsizetype kBatchBytes = 1 << 20;

} // namespace

RecordPipe::RecordPipe(RecordSource &source, Prepare prepare)
    : m_prepare(std::move(prepare))
    , m_thread([this, &source] { run(source); })
{}

RecordPipe::~RecordPipe()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

bool RecordPipe::waitForRoom()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stop || m_written - m_read < kSlots; });
    return !m_stop;
}

void RecordPipe::run(RecordSource &source)
{
    try {
        while (waitForRoom()) {
            Slot &slot = m_slots[m_written % kSlots];
            const bool more = source.next(slot.batch, kBatchBytes) && !source.startsOver();
            if (more && m_prepare) {
                slot.prepared = m_prepare(slot.batch);
            }
            const std::lock_guard lock(m_mutex);
            m_written += more ? 1 : 0;
            m_finished = !more;
            m_changed.notify_all();
            if (!more) {
                return;
            }
        }
    } catch (...) {
        const std::lock_guard lock(m_mutex);
        m_fault = std::current_exception();
        m_finished = true;
        m_changed.notify_all();
    }
}

const RecordBatch *RecordPipe::next()
{
    std::unique_lock lock(m_mutex);
    if (m_holding) {
        ++m_read;
        m_holding = false;
        m_changed.notify_all();
    }
    m_changed.wait(lock, [this] { return m_finished || m_written > m_read; });
    if (m_written > m_read) {
        m_holding = true;
        return &m_slots[m_read % kSlots].batch;
    }
    if (m_fault) {
        std::rethrow_exception(m_fault);
    }
    return nullptr;
}

} // namespace dropbeat
