// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/day_words.h"
#include "core/domain/drop.h"
#include "core/domain/touchpoint.h"
#include "ui/widgets/badge.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace dropbeat {

// How drops and touchpoints are told in words, translated and in the locale's order of day and month.

QString dropStatusText(DropStatus status);
QStringList dropStatusTexts(); ///< in the order of DropStatus
BadgeTone dropStatusTone(DropStatus status);
QString touchpointStateText(TouchpointState state);
QStringList touchpointStateTexts(); ///< in the order of TouchpointState
BadgeTone touchpointStateTone(TouchpointState state);

/// "Launches in 13 days", "Launches today", "Launched 15 days ago", "No launch date yet".
QString launchText(QDate launch, QDate today);
/// "Party Slip launches in 13 days".
QString launchSentence(const QString &name, QDate launch, QDate today);

QString weekdayText(QDate day);                   ///< "Thu 5 Nov"
QString whenText(const LocalTime &when);          ///< "Mon 23 Nov 18:30"
QString longWhenText(const LocalTime &when);      ///< "Thu 3 Dec 2026, 10:00"
QString dateTimeFormat();                         ///< of date-and-time fields
QString offsetText(std::optional<int> dayOffset); ///< "−10 d", "0", "+2 d"; "—" without

} // namespace dropbeat
