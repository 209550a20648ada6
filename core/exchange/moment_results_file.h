// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/moment.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace dropbeat {

/// One line of a report about live moments: whose it is, as the file calls it, and its figures. Neither id nor moment.
struct NamedMomentResult
{
    QString name; ///< of a Klaviyo flow, or a moment's name or key
    MomentResult result;

    friend bool operator==(const NamedMomentResult &, const NamedMomentResult &) = default;
};

struct MomentResultsFile
{
    bool flows = false;                   ///< a Klaviyo flow report
    std::vector<NamedMomentResult> lines; ///< one for each name and period: messages of a flow are summed
    QStringList problems;                 ///< rows that could not be taken, with their number, translated

    QStringList names() const; ///< each once, in the file's order
};

/// Reads Klaviyo's flow report (Flow Name, Date as a period, recipients less bounces, unique clicks, unique placed
/// orders, revenue), or a table with the columns moment, from, to, sent, clicks, acted, revenue in any order. An empty
/// cell is not reported, which is not zero; a figure of several messages is only there when all of them report it.
/// Throws Error when it is neither.
MomentResultsFile readMomentResults(const QByteArray &bytes, const QString &name, const Currency &currency);

} // namespace dropbeat
