// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/code_book.h"

#include "core/actions/link_files.h"
#include "core/attribution/code_uses.h"

#include <QCoreApplication>
#include <QHash>

namespace dropbeat {

namespace {

SheetCell numberCell(const std::optional<qint64> &number)
{
    return number ? SheetCell(static_cast<double>(*number)) : SheetCell();
}

} // namespace

std::vector<CodeRow> readCodeBook(const Tables &tables, Id<Drop> drop)
{
    const std::vector<PromoCode> codes = tables.promoCodes().all();
    const std::vector<CodeDay> days = tables.codeSums().days();
    const bool hasOrders = tables.orders().hasAny();
    QHash<QString, QString> channels;
    for (const Channel &channel : tables.channels().all()) {
        channels.insert(channel.id, channel.name);
    }
    std::vector<CodeRow> rows;
    for (const Drop &each : tables.drops().all()) {
        if (drop && each.id != drop) {
            continue;
        }
        QHash<Id<PromoCode>, int> links;
        for (const Link &link : tables.links().ofDrop(each.id)) {
            ++links[link.code];
        }
        for (const PromoCode &code : tables.promoCodes().ofDrop(each.id)) {
            CodeRow row;
            row.code = code;
            row.dropName = each.name;
            row.channelName = channels.value(code.channel);
            row.links = links.value(code.id);
            if (hasOrders) {
                row.counted = redemptions(code, codes, days);
            }
            rows.push_back(row);
        }
    }
    return rows;
}

SheetTable codeSheet(const Tables &tables, Id<Drop> drop)
{
    const Currency currency = tables.profile().currency;
    SheetTable sheet;
    sheet.name = QCoreApplication::translate("dropbeat", "Codes");
    sheet.columns = {
        {QStringLiteral("drop"), 18},    {QStringLiteral("code"), 14},     {QStringLiteral("discount"), 14},
        {QStringLiteral("from"), 12},    {QStringLiteral("until"), 12},    {QStringLiteral("channel"), 14},
        {QStringLiteral("creator"), 18}, {QStringLiteral("referral"), 10}, {QStringLiteral("planned"), 10},
        {QStringLiteral("counted"), 10}, {QStringLiteral("links"), 8}};
    for (const CodeRow &row : readCodeBook(tables, drop)) {
        const PromoCode &code = row.code;
        sheet.rows.push_back({row.dropName, code.code, discountText(code, currency), code.starts.toString(Qt::ISODate),
                              code.ends.toString(Qt::ISODate), row.channelName, code.creator,
                              code.referral ? QStringLiteral("yes") : QString(), numberCell(code.planned),
                              numberCell(row.counted), static_cast<double>(row.links)});
    }
    return sheet;
}

QByteArray codeCsv(const Tables &tables, Id<Drop> drop)
{
    return sheetCsv(codeSheet(tables, drop));
}

} // namespace dropbeat
