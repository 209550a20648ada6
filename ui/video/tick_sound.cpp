// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/tick_sound.h"

#include "ui/video/media.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QMediaDevices>

#include <cmath>
#include <numbers>

namespace dropbeat {

namespace {

constexpr int kRate = 44100;       ///< samples a second
constexpr double kLength = 0.03;   ///< seconds
constexpr double kPitch = 1600;    ///< hertz
constexpr double kLoudness = 9000; ///< of 32767
constexpr double kFall = 160;      ///< how fast it dies away, per second

QByteArray tick()
{
    const int count = static_cast<int>(kRate * kLength);
    QByteArray samples(count * 2, '\0');
    for (int i = 0; i < count; ++i) {
        const double at = double(i) / kRate;
        const double wave = std::sin(2 * std::numbers::pi * kPitch * at) * std::exp(-kFall * at);
        const auto value = static_cast<qint16>(std::lround(kLoudness * wave));
        samples[2 * i] = static_cast<char>(value & 0xff);
        samples[2 * i + 1] = static_cast<char>((value >> 8) & 0xff);
    }
    return samples;
}

} // namespace

TickSound::TickSound()
    : m_samples(tick())
{
    useMedia();
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    QAudioFormat format;
    format.setSampleRate(kRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    if (!device.isNull() && device.isFormatSupported(format)) {
        m_sink = std::make_unique<QAudioSink>(device, format);
    }
}

TickSound::~TickSound() = default;

void TickSound::play()
{
    if (!m_sink) {
        return;
    }
    m_sink->stop();
    m_buffer.close();
    m_buffer.setData(m_samples);
    if (m_buffer.open(QIODevice::ReadOnly)) {
        m_sink->start(&m_buffer);
    }
}

} // namespace dropbeat
