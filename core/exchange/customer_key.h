// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMessageAuthenticationCode>
#include <QString>

#include <memory>
#include <optional>

namespace dropbeat {

/// What a customer is known by in a file; the first of them that is there counts.
enum class CustomerMark { Email, Phone, Id };

/// Makes numbers of customers that nobody can turn back without the plan's salt and the address itself: the first 63
/// bits of HMAC-SHA-256 over the kind of mark and its normalised text.
class CustomerKeys
{
public:
    /// An empty salt makes no keys.
    explicit CustomerKeys(const QString &salt);

    /// Nothing for an empty or masked mark ("i***name"). shop sets apart ids, which are unique in their shop only.
    std::optional<qint64> key(CustomerMark mark, const QString &written, const QString &shop);

private:
    std::unique_ptr<QMessageAuthenticationCode> m_hash; ///< null without a salt
    /// Of customers met lately, and no longer than a file is read: many come again, and all lines of an order repeat
    /// theirs.
    QHash<QString, qint64> m_known;
};

/// A salt for a plan: 256 random bits in hexadecimal digits.
QString newCustomerSalt();

} // namespace dropbeat
