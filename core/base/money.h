// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <compare>
#include <optional>

namespace dropbeat {

/// An ISO 4217 currency and how many digits its minor unit has (EUR 2, KRW 0, KWD 3).
struct Currency
{
    QString code;
    int digits = 2;

    /// The currency of a three-letter code, upper case; nothing when ISO 4217 has no such code in use.
    static std::optional<Currency> fromCode(const QString &code);
    /// All codes known, sorted.
    static QStringList codes();
    /// The sign people write (€, ₩) or, without one of its own, the code.
    QString sign() const;
    /// Minor units in one major unit: 100 for EUR.
    qint64 minorPerMajor() const;

    friend bool operator==(const Currency &, const Currency &) = default;
};

/// An amount in minor units of the plan's one currency.
struct Money
{
    qint64 minor = 0;

    friend constexpr auto operator<=>(Money, Money) = default;
    friend constexpr Money operator+(Money a, Money b) { return {a.minor + b.minor}; }
    friend constexpr Money operator-(Money a, Money b) { return {a.minor - b.minor}; }
    /// "€ 1,250.00" in the locale's digits and separators; withMinor false leaves out cents.
    QString text(const Currency &currency, const QLocale &locale, bool withMinor = true) const;
};

} // namespace dropbeat
