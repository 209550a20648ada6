// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace dropbeat {

/// Where "now" comes from. Core never asks the system; whoever calls core hands it a Clock or a date.
class Clock
{
public:
    virtual ~Clock() = default;
    /// The present instant, in UTC.
    virtual QDateTime now() const = 0;
    /// The present day in the given zone.
    QDate today(const QTimeZone &zone) const { return now().toTimeZone(zone).date(); }
};

/// The computer's clock; made once, in the app.
class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
};

/// A clock that stands still, for tests and for pictures of a fixed day.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime now);
    QDateTime now() const override { return m_now; }
    void set(const QDateTime &now) { m_now = now.toUTC(); }

private:
    QDateTime m_now;
};

} // namespace dropbeat
