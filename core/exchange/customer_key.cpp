// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/customer_key.h"

#include <QRandomGenerator>
#include <QtEndian>

namespace dropbeat {

namespace {

constexpr qsizetype kMostKnown = 50'000;

QString normalised(CustomerMark mark, const QString &written)
{
    QString text = written.trimmed();
    while (text.startsWith(u'\'')) {
        text.remove(0, 1);
    }
    if (text.contains(QLatin1String("**"))) {
        return {};
    }
    switch (mark) {
    case CustomerMark::Email:
        return text.contains(u'@') ? text.toLower() : QString();
    case CustomerMark::Phone: {
        QString digits;
        for (const QChar c : text) {
            digits += c.isDigit() ? QString(c) : QString();
        }
        if (digits.startsWith(QLatin1String("00"))) {
            digits.remove(0, 2); // 0039 is +39
        }
        return digits.size() >= 6 ? digits : QString();
    }
    case CustomerMark::Id:
        return text.simplified().toCaseFolded();
    }
    return {};
}

} // namespace

CustomerKeys::CustomerKeys(const QString &salt)
    : m_hash(salt.isEmpty() ? nullptr
                            : std::make_unique<QMessageAuthenticationCode>(QCryptographicHash::Sha256, salt.toLatin1()))
{}

std::optional<qint64> CustomerKeys::key(CustomerMark mark, const QString &written, const QString &shop)
{
    const QString text = m_hash ? normalised(mark, written) : QString();
    if (text.isEmpty()) {
        return std::nullopt;
    }
    const QString kind = mark == CustomerMark::Email   ? QStringLiteral("email:")
                         : mark == CustomerMark::Phone ? QStringLiteral("phone:")
                                                       : QStringLiteral("id:") + shop + u':';
    const QString whole = kind + text;
    if (const auto known = m_known.constFind(whole); known != m_known.constEnd()) {
        return *known;
    }
    m_hash->reset();
    m_hash->addData(whole.toUtf8());
    const auto key = static_cast<qint64>(qFromBigEndian<quint64>(m_hash->result().constData()) >> 1);
    if (m_known.size() >= kMostKnown) {
        m_known.clear();
    }
    m_known.insert(whole, key);
    return key;
}

QString newCustomerSalt()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toHex()); // NOLINT: bytes of words
}

} // namespace dropbeat
