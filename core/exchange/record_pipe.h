// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/record_source.h"

#include <array>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

namespace dropbeat {

/// Reads records on a thread of its own, a few batches ahead of whoever reads them.
class RecordPipe
{
public:
    explicit RecordPipe(RecordSource &source);
    ~RecordPipe();
    Q_DISABLE_COPY_MOVE(RecordPipe)

    /// The next batch, valid until the next call; null at the end. Throws what reading threw.
    const RecordBatch *next();

private:
    static constexpr size_t kSlots = 3;

    void run(RecordSource &source);
    bool waitForRoom();

    std::array<RecordBatch, kSlots> m_slots;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    size_t m_written = 0; ///< batches put into slots so far
    size_t m_read = 0;    ///< batches handed out and given back
    bool m_holding = false;
    bool m_finished = false;
    bool m_stop = false;
    std::exception_ptr m_fault;
    std::thread m_thread;
};

} // namespace dropbeat
