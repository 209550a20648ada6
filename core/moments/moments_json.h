// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/whole_moment.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace dropbeat {

/// A moment as it stands in a file: what the plan knows by row is named.
struct FiledMoment : WholeMoment
{
    QString drop;     ///< the drop's code: 2611-knit-capsule; empty: of the brand
    QString link;     ///< the link's name
    QString linkUrl;  ///< what {link} stands for: where it leads, short when it can; not in the file
    QString code;     ///< KNIT10
    QString codeText; ///< what {code} stands for: that, or the drop's; not in the file
    QString sentence; ///< the rule in words, for people; not read

    friend bool operator==(const FiledMoment &, const FiledMoment &) = default;
};

/// The rules as JSON, indented. Its shape, keys in snake_case, absent = default:
///
///     {"format": "dropbeat-moments", "version": 1, "currency": "EUR",
///      "moments": [{"key", "name", "on", "sentence",
///                   "rule": {"when": {"kind", "filter": {"event", "item", "value_at_least", "property", "property_is",
///                            "count", "per"}, "or_else", "minutes", "views", "field", "days", "nth", "at_least"},
///                            "conditions": [{"happens", "filter", "where", "within_minutes"}]},
///                   "channel": "email|sms|on-site", "messages": [{"letter", "subject", "body"}],
///                   "perk", "kpi", "target", "cap": {"count", "days"}, "quiet": {"from", "to"}, "owner",
///                   "drop", "link", "code", "checks": [{"title", "done", "who", "at"}], "notes"}]}
///
/// Money is in minor units of the currency, targets in the KPI's unit (a rate is a fraction), times are local.
QByteArray momentsToJson(const std::vector<FiledMoment> &moments, const QString &currency);

struct MomentsFile
{
    QString currency;
    std::vector<FiledMoment> moments;
};

/// Reads it back. Throws Error, which says what it stumbled over, when the text is none, is of a later version, or a
/// key stands there twice.
MomentsFile momentsFromJson(const QByteArray &json);

} // namespace dropbeat
