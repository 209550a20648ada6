// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/variant.h"

#include <QDate>
#include <QString>

#include <optional>

namespace dropbeat {

/// The recorded decision to put spend behind a variant, creative unchanged.
struct Boost
{
    Id<Boost> id;
    Id<Variant> variant;
    QDate starts;
    QDate ends;                   ///< last day; not valid: open
    std::optional<qint64> budget; ///< a day, minor units
    bool publicPost = false;      ///< the post can be seen by everyone
    QString code;                 ///< Spark authorisation code
    QDate codeFrom;               ///< day it was made
    int codeDays = 0;             ///< 7, 30, 60 or 365; 0: not known
    int learningDays = 7;         ///< in which nothing should be changed
    QString hash;                 ///< the variant's content when this was recorded (Variant::frozenHash)
    QString note;

    friend bool operator==(const Boost &, const Boost &) = default;
};

enum class BoostChangeKind { Budget, Creative, Caption, Audience, Other };

QString boostChangeId(BoostChangeKind kind); ///< budget, creative, caption, audience, other
std::optional<BoostChangeKind> boostChangeFromId(const QString &id);

/// Something changed on a running boost.
struct BoostChange
{
    Id<BoostChange> id;
    Id<Boost> boost;
    QDate day;
    BoostChangeKind what = BoostChangeKind::Budget;
    std::optional<qint64> budget; ///< a day, from then on
    QString note;

    friend bool operator==(const BoostChange &, const BoostChange &) = default;
};

} // namespace dropbeat
