// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/record_source.h"

#include <any>
#include <array>
#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

namespace dropbeat {

/// Reads records on a thread of its own, a few batches ahead of whoever reads them.
class RecordPipe
{
public:
    /// Called with each batch on the pipe's thread; what it gives comes along with the batch.
    using Prepare = std::function<std::any(const RecordBatch &)>;

    explicit RecordPipe(RecordSource &source, Prepare prepare = {});
    ~RecordPipe();
    Q_DISABLE_COPY_MOVE(RecordPipe)

    /// The next batch, valid until the next call; null at the end. Throws what reading threw.
    const RecordBatch *next();
    /// Of the batch that next() gave last.
    std::any takePrepared() { return std::move(m_slots[m_read % kSlots].prepared); }

private:
    static constexpr size_t kSlots = 3;

    struct Slot
    {
        RecordBatch batch;
        std::any prepared;
    };
    void run(RecordSource &source);
    bool waitForRoom();

    Prepare m_prepare;
    std::array<Slot, kSlots> m_slots;
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
