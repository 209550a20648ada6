// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <vector>

namespace dropbeat {

// The launch date inside a script's texts. "{launch}" stands for it and is always right; a date that was typed may not
// be.

/// "{launch}", as it stands in a text.
QString launchPlaceholder();

/// A launch day as a viewer reads it, in the clip's language ("fr_FR"; empty: the system's): "3 December", "December
/// 3", "3. Dezember", "3 de diciembre", "12月3日".
QString launchText(QDate launch, const QString &language = {});

/// A text with the launch date in the place of its placeholder. Without a date the placeholder stays.
QString withLaunch(const QString &text, QDate launch, const QString &language = {});

/// A date that somebody wrote in a text.
struct DateMention
{
    qsizetype start = 0; ///< UTF-16 code units, half-open
    qsizetype length = 0;
    int year = 0;            ///< 0: not said
    int month = 0;           ///< 1…12
    int day = 0;             ///< 1…31
    bool monthOrDay = false; ///< 5/6/2026: which is which can't be told

    /// Whether that day can be meant.
    bool means(QDate date) const;
    friend bool operator==(const DateMention &, const DateMention &) = default;
};

/// Dates in a text in the order they stand: ISO, with the month's name or its abbreviation in English, French, German,
/// Spanish and Italian, with figures where a year or German's closing full stop shows that a date is meant, and as
/// Chinese and Japanese write them. "24/7" and "3.50" are none.
std::vector<DateMention> datesIn(const QString &text);

} // namespace dropbeat
