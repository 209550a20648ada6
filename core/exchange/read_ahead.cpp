// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/read_ahead.h"

#include <cstring>

namespace dropbeat {

namespace {

constexpr qint64 kBlockBytes = 256 * 1024;

} // namespace

ReadAhead::ReadAhead(std::unique_ptr<QIODevice> device)
    : m_device(std::move(device))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    m_thread = std::thread([this] { run(); });
}

ReadAhead::~ReadAhead()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void ReadAhead::run()
{
    while (true) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_stop || m_written - m_read < kBlocks; });
        if (m_stop) {
            return;
        }
        QByteArray &block = m_blocks[m_written % kBlocks];
        lock.unlock();
        block.resize(kBlockBytes);
        const qint64 count = m_device->read(block.data(), kBlockBytes);
        block.resize(qMax(count, qint64(0)));
        lock.lock();
        m_ended = count <= 0;
        m_broken = count < 0;
        m_written += m_ended ? 0 : 1;
        m_changed.notify_all();
        if (m_ended) {
            return;
        }
    }
}

qint64 ReadAhead::readData(char *data, qint64 most)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ended || m_written > m_read; });
    if (m_written == m_read) {
        return m_broken ? -1 : 0;
    }
    const QByteArray &block = m_blocks[m_read % kBlocks];
    lock.unlock();
    const qint64 count = qMin(most, block.size() - m_at);
    std::memcpy(data, block.constData() + m_at, static_cast<size_t>(count));
    m_at += count;
    if (m_at == block.size()) {
        m_at = 0;
        lock.lock();
        ++m_read;
        m_changed.notify_all();
    }
    return count;
}

} // namespace dropbeat
