// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <array>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace dropbeat {

/// Reads a device on a thread of its own, a few blocks ahead: unpacking a sheet takes as long as making sense of it.
class ReadAhead : public QIODevice
{
public:
    explicit ReadAhead(std::unique_ptr<QIODevice> device);
    ~ReadAhead() override;

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    static constexpr size_t kBlocks = 4;

    void run();

    std::unique_ptr<QIODevice> m_device;
    std::array<QByteArray, kBlocks> m_blocks;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    size_t m_written = 0;
    size_t m_read = 0;
    qint64 m_at = 0; ///< in the block at hand
    bool m_ended = false;
    bool m_broken = false;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace dropbeat
