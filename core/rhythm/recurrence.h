// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace dropbeat {

/// A rule of RFC 5545 by which something repeats day by day: "FREQ=WEEKLY;BYDAY=TH", expanded by libical. Only days are
/// counted; the time of day stays what it is, whatever the clocks do.
class Recurrence
{
public:
    /// Nothing when libical can't read the rule, or when it repeats more often than daily. UNTIL ends it on the day as
    /// written: one given as an instant (…Z) is to be turned into the zone's day before.
    static std::optional<Recurrence> fromRule(const QString &rule);

    const QString &rule() const { return m_rule; }
    /// Its days from `from` to `to`, both included, when it begins on `start` (which counts as its first, as in RFC
    /// 5545, and which a COUNT includes).
    std::vector<QDate> days(QDate start, QDate from, QDate to) const;
    /// The same rule that ends before a day, instead of after a count or on a later day.
    Recurrence endingBefore(QDate day) const;

private:
    explicit Recurrence(QString rule);
    QString m_rule;
    int m_count = 0; ///< 0: it has none
};

/// As a person says it, translated: "every week on Tuesday and Thursday, until 4 Mar 2027".
QString recurrenceText(const QString &rule);

} // namespace dropbeat
