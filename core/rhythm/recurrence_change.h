// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace dropbeat {

// What becomes of a repeating rule (RRULE of RFC 5545) when a person moves one of its days. Rules that can't be read
// come back as they are.

/// The rule whose day `from` is to fall on `to`: the weekday, the nth weekday or the day of the month that named `from`
/// names `to`; everything else stays.
QString ruleMoved(const QString &rule, QDate from, QDate to);

/// Where another day of the same rule goes when `from` is moved to `to` by ruleMoved: a week's other weekdays stay.
QDate dayMoved(const QString &rule, QDate from, QDate to, QDate day);

/// The rule for a series that goes on from `day`, when the one that began on `start` ends before it: a count becomes
/// what is left of it.
QString ruleFrom(const QString &rule, QDate start, QDate day);

} // namespace dropbeat
