// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/order_counting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dropbeat {

namespace {

QStringList inOrder(QStringList statuses)
{
    for (QString &status : statuses) {
        status = status.trimmed().toLower();
    }
    statuses.removeAll(QString());
    statuses.sort();
    statuses.removeDuplicates();
    return statuses;
}

} // namespace

QString revenueBasisId(RevenueBasis basis)
{
    return basis == RevenueBasis::Total ? QStringLiteral("total") : QStringLiteral("subtotal");
}

std::optional<RevenueBasis> revenueBasisFromId(const QString &id)
{
    for (const RevenueBasis basis : {RevenueBasis::Subtotal, RevenueBasis::Total}) {
        if (revenueBasisId(basis) == id) {
            return basis;
        }
    }
    return std::nullopt;
}

bool OrderCounting::counts(const QString &status, bool cancelled) const
{
    return !cancelled && !leftOut.contains(status);
}

std::optional<qint64> OrderCounting::revenueOf(std::optional<qint64> subtotal, std::optional<qint64> total,
                                               std::optional<qint64> giftCardsSold) const
{
    std::optional<qint64> amount = revenue == RevenueBasis::Total ? total : subtotal;
    if (amount && !giftCards) {
        *amount -= giftCardsSold.value_or(0);
    }
    return amount;
}

OrderCounting usualOrderCounting()
{
    OrderCounting counting;
    counting.leftOut = inOrder({QStringLiteral("voided"), QStringLiteral("expired"), QStringLiteral("failed"),
                                QStringLiteral("cancelled"), QStringLiteral("canceled"), QStringLiteral("unpaid"),
                                QStringLiteral("checkout-draft"), QStringLiteral("trash")});
    return counting;
}

QString orderCountingText(const OrderCounting &counting)
{
    const QJsonObject object{{QStringLiteral("revenue"), revenueBasisId(counting.revenue)},
                             {QStringLiteral("gift_cards"), counting.giftCards},
                             {QStringLiteral("left_out"), QJsonArray::fromStringList(inOrder(counting.leftOut))}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

OrderCounting orderCountingFromText(const QString &text)
{
    OrderCounting counting = usualOrderCounting();
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    counting.revenue =
        revenueBasisFromId(object.value(QStringLiteral("revenue")).toString()).value_or(counting.revenue);
    counting.giftCards = object.value(QStringLiteral("gift_cards")).toBool(counting.giftCards);
    if (const QJsonValue leftOut = object.value(QStringLiteral("left_out")); leftOut.isArray()) {
        counting.leftOut.clear();
        for (const QJsonValue &status : leftOut.toArray()) {
            counting.leftOut << status.toString();
        }
        counting.leftOut = inOrder(counting.leftOut);
    }
    return counting;
}

} // namespace dropbeat
