// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/customer_key.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QtEndian>

namespace dropbeat {

namespace {

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

std::optional<qint64> CustomerKeys::key(CustomerMark mark, const QString &written, const QString &shop) const
{
    const QString text = m_salt.isEmpty() ? QString() : normalised(mark, written);
    if (text.isEmpty()) {
        return std::nullopt;
    }
    const QString kind = mark == CustomerMark::Email   ? QStringLiteral("email:")
                         : mark == CustomerMark::Phone ? QStringLiteral("phone:")
                                                       : QStringLiteral("id:") + shop + u':';
    const QByteArray hash =
        QMessageAuthenticationCode::hash((kind + text).toUtf8(), m_salt, QCryptographicHash::Sha256);
    return static_cast<qint64>(qFromBigEndian<quint64>(hash.constData()) >> 1);
}

QString newCustomerSalt()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toHex()); // NOLINT: bytes of words
}

} // namespace dropbeat
