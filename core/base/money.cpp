// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"

#include <QHash>
#include <QStringList>

#include <cmath>

namespace dropbeat {

namespace {

/// Digits of the minor unit, from the ISO 4217 list of current currencies (SIX, 2024); 2 is not listed per code.
const QHash<QString, int> &oddDigits()
{
    static const QHash<QString, int> digits = [] {
        QHash<QString, int> map;
        for (const char *code : {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI",
                                 "VND", "VUV", "XAF", "XOF", "XPF"}) {
            map.insert(QLatin1String(code), 0);
        }
        for (const char *code : {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"}) {
            map.insert(QLatin1String(code), 3);
        }
        // Platforms write rupiah without sen, as people do.
        map.insert(QStringLiteral("IDR"), 0);
        return map;
    }();
    return digits;
}

const QHash<QString, QString> &signs()
{
    static const QHash<QString, QString> map{
        {QStringLiteral("EUR"), QStringLiteral("€")},  {QStringLiteral("USD"), QStringLiteral("$")},
        {QStringLiteral("GBP"), QStringLiteral("£")},  {QStringLiteral("JPY"), QStringLiteral("¥")},
        {QStringLiteral("KRW"), QStringLiteral("₩")},  {QStringLiteral("INR"), QStringLiteral("₹")},
        {QStringLiteral("IDR"), QStringLiteral("Rp")}, {QStringLiteral("VND"), QStringLiteral("₫")},
        {QStringLiteral("BDT"), QStringLiteral("৳")},  {QStringLiteral("BRL"), QStringLiteral("R$")},
        {QStringLiteral("TRY"), QStringLiteral("₺")},  {QStringLiteral("PLN"), QStringLiteral("zł")},
        {QStringLiteral("UAH"), QStringLiteral("₴")},  {QStringLiteral("NGN"), QStringLiteral("₦")},
        {QStringLiteral("PHP"), QStringLiteral("₱")},  {QStringLiteral("THB"), QStringLiteral("฿")}};
    return map;
}

} // namespace

QStringList Currency::codes()
{
    static const QStringList all =
        QStringLiteral(
            "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN "
            "BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS "
            "GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW "
            "KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD "
            "NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD "
            "SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYI UYU UZS "
            "VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL")
            .split(u' ');
    return all;
}

std::optional<Currency> Currency::fromCode(const QString &code)
{
    const QString upper = code.trimmed().toUpper();
    if (!codes().contains(upper)) {
        return std::nullopt;
    }
    return Currency{upper, oddDigits().value(upper, 2)};
}

QString Currency::sign() const
{
    return signs().value(code, code);
}

qint64 Currency::minorPerMajor() const
{
    qint64 result = 1;
    for (int i = 0; i < digits; ++i) {
        result *= 10;
    }
    return result;
}

QString Money::text(const Currency &currency, const QLocale &locale, bool withMinor) const
{
    const double major = static_cast<double>(minor) / static_cast<double>(currency.minorPerMajor());
    const QString number = locale.toString(std::abs(major), 'f', withMinor ? currency.digits : 0);
    // A no-break space keeps sign and number on one line; the minus stands before both.
    return (minor < 0 ? QStringLiteral("\u2212") : QString()) + currency.sign() + QChar(0xa0) + number;
}

} // namespace dropbeat
