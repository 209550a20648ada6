// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QByteArray>

#include <memory>

class QAudioSink;

namespace dropbeat {

/// A short tick. Silent, and nothing else, on a computer that has nothing to play it on.
class TickSound
{
public:
    TickSound();
    ~TickSound();

    void play();

private:
    QByteArray m_samples;
    QBuffer m_buffer;
    std::unique_ptr<QAudioSink> m_sink;
};

} // namespace dropbeat
