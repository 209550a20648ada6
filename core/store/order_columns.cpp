// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/order_columns.h"

#include "core/store/connection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace dropbeat {

namespace {

using Text = QString Order::*;
using Amount = std::optional<qint64> Order::*;

struct AmountColumn
{
    const char *name;
    Amount field;
};

const std::array<AmountColumn, 10> &amounts()
{
    static const std::array<AmountColumn, 10> columns{{{"customer", &Order::customer},
                                                       {"subtotal", &Order::subtotal},
                                                       {"shipping", &Order::shipping},
                                                       {"taxes", &Order::taxes},
                                                       {"total", &Order::total},
                                                       {"discounts", &Order::discounts},
                                                       {"refunded", &Order::refunded},
                                                       {"gift_cards", &Order::giftCards},
                                                       {"units", &Order::units},
                                                       {"returned_units", &Order::returnedUnits}}};
    return columns;
}

struct TextColumn
{
    const char *name;
    Text field;
};

const std::array<TextColumn, 6> &texts()
{
    static const std::array<TextColumn, 6> columns{{{"shop", &Order::shop},
                                                    {"external_id", &Order::externalId},
                                                    {"name", &Order::name},
                                                    {"visit", &Order::visit},
                                                    {"status", &Order::status},
                                                    {"sku", &Order::sku}}};
    return columns;
}

/// A customer is written as text, so that erasing one can look for it whole.
QJsonValue amountJson(const AmountColumn &column, qint64 value)
{
    return column.field == &Order::customer ? QJsonValue(QString::number(value)) : QJsonValue(value);
}

QJsonObject lineJson(const OrderLine &line)
{
    QJsonObject json{{QStringLiteral("sku"), line.sku},
                     {QStringLiteral("name"), line.name},
                     {QStringLiteral("quantity"), line.quantity},
                     {QStringLiteral("gift_card"), line.giftCard}};
    if (line.amount) {
        json.insert(QStringLiteral("amount"), *line.amount);
    }
    return json;
}

OrderLine lineFromJson(const QJsonObject &json)
{
    OrderLine line;
    line.sku = json.value(QStringLiteral("sku")).toString();
    line.name = json.value(QStringLiteral("name")).toString();
    line.quantity = json.value(QStringLiteral("quantity")).toInteger();
    line.giftCard = json.value(QStringLiteral("gift_card")).toBool();
    if (const QJsonValue amount = json.value(QStringLiteral("amount")); amount.isDouble()) {
        line.amount = amount.toInteger();
    }
    return line;
}

} // namespace

const std::string &orderColumns()
{
    static const std::string columns = [] {
        std::string list = "at, day, cancelled";
        for (const TextColumn &column : texts()) {
            list += std::string(", ") + column.name;
        }
        for (const AmountColumn &column : amounts()) {
            list += std::string(", ") + column.name;
        }
        return list;
    }();
    return columns;
}

int orderColumnCount()
{
    return 3 + static_cast<int>(texts().size() + amounts().size());
}

void bindOrder(SQLite::Statement &statement, int first, const Order &order)
{
    statement.bind(first++, number(order.at));
    statement.bind(first++, number(order.day));
    statement.bind(first++, order.cancelled ? 1 : 0);
    for (const TextColumn &column : texts()) {
        statement.bind(first++, text(order.*column.field));
    }
    for (const AmountColumn &column : amounts()) {
        if (const auto &value = order.*column.field) {
            statement.bind(first++, number(*value));
        } else {
            statement.bind(first++);
        }
    }
}

void addOrder(BulkInsert &insert, const Order &order)
{
    insert.add(order.at).add(order.day).add(qint64{order.cancelled});
    for (const TextColumn &column : texts()) {
        insert.add(order.*column.field);
    }
    for (const AmountColumn &column : amounts()) {
        insert.add(order.*column.field);
    }
}

Order readOrder(SQLite::Statement &row, int first)
{
    Order order;
    order.at = row.getColumn(first++).getInt64();
    order.day = row.getColumn(first++).getInt64();
    order.cancelled = row.getColumn(first++).getInt() != 0;
    for (const TextColumn &column : texts()) {
        order.*column.field = text(row.getColumn(first++));
    }
    for (const AmountColumn &column : amounts()) {
        const SQLite::Column cell = row.getColumn(first++);
        if (!cell.isNull()) {
            order.*column.field = cell.getInt64();
        }
    }
    return order;
}

QByteArray orderJson(const Order &order)
{
    QJsonObject json{{QStringLiteral("at"), order.at},
                     {QStringLiteral("day"), order.day},
                     {QStringLiteral("cancelled"), order.cancelled}};
    for (const TextColumn &column : texts()) {
        json.insert(QLatin1String(column.name), order.*column.field);
    }
    for (const AmountColumn &column : amounts()) {
        if (const auto &value = order.*column.field) {
            json.insert(QLatin1String(column.name), amountJson(column, *value));
        }
    }
    QJsonArray lines;
    for (const OrderLine &line : order.lines) {
        lines.append(lineJson(line));
    }
    json.insert(QStringLiteral("lines"), lines);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Order orderFromJson(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    Order order;
    order.at = json.value(QStringLiteral("at")).toInteger();
    order.day = json.value(QStringLiteral("day")).toInteger();
    order.cancelled = json.value(QStringLiteral("cancelled")).toBool();
    for (const TextColumn &column : texts()) {
        order.*column.field = json.value(QLatin1String(column.name)).toString();
    }
    for (const AmountColumn &column : amounts()) {
        const QJsonValue value = json.value(QLatin1String(column.name));
        if (value.isString()) {
            order.*column.field = value.toString().toLongLong();
        } else if (value.isDouble()) {
            order.*column.field = value.toInteger();
        }
    }
    for (const QJsonValue &line : json.value(QStringLiteral("lines")).toArray()) {
        order.lines.push_back(lineFromJson(line.toObject()));
    }
    return order;
}

} // namespace dropbeat
