// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/order.h"

#include <QDate>
#include <QString>

namespace dropbeat {

/// How often a code was typed on a day.
struct CodeDay
{
    QString code; ///< as typed, upper case
    QDate day;
    qint64 orders = 0;
    qint64 firstTime = 0; ///< of these, orders of customers who had not bought before

    friend bool operator==(const CodeDay &, const CodeDay &) = default;
};

/// What else stood behind orders with a code. Each order counts once: with the strongest other piece of evidence it
/// has.
struct CodeBeside
{
    QString code;
    EvidenceKind kind = EvidenceKind::Utm;
    QString said; ///< what the other evidence said
    qint64 orders = 0;
    qint64 firstTime = 0;

    friend bool operator==(const CodeBeside &, const CodeBeside &) = default;
};

} // namespace dropbeat
