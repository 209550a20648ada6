// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/link_files.h"

#include <QCoreApplication>
#include <QLocale>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("dropbeat", text, comment);
}

/// A tab or a line break in a name would begin another cell.
QString cell(const QString &text)
{
    return text.simplified();
}

} // namespace

SheetTable linkSheet(const LinkBook &book)
{
    SheetTable sheet;
    sheet.name = tr("Links");
    sheet.columns = {
        {QStringLiteral("drop"), 18},         {QStringLiteral("link"), 28},         {QStringLiteral("url"), 60},
        {QStringLiteral("short_url"), 20},    {QStringLiteral("utm_source"), 14},   {QStringLiteral("utm_medium"), 16},
        {QStringLiteral("utm_campaign"), 22}, {QStringLiteral("utm_content"), 18},  {QStringLiteral("utm_term"), 12},
        {QStringLiteral("code"), 12},         {QStringLiteral("code_applied"), 14}, {QStringLiteral("landing"), 40},
        {QStringLiteral("ga4_channel"), 18},  {QStringLiteral("clicks"), 10}};
    for (const LinkRow &row : book.rows) {
        const Link &link = row.link;
        sheet.rows.push_back({row.dropName, link.name, row.address, link.shortUrl, link.source, link.medium,
                              link.campaign, link.content, link.term, row.code,
                              row.code.isEmpty() ? QString() : codeAppliedId(link.applies), link.landing,
                              row.filed.group, row.clicks ? SheetCell(static_cast<double>(*row.clicks)) : SheetCell()});
    }
    return sheet;
}

QByteArray linkCsv(const LinkBook &book)
{
    return sheetCsv(linkSheet(book));
}

QString linkTsv(const LinkBook &book)
{
    QStringList lines;
    for (const LinkRow &row : book.rows) {
        lines << QStringList{cell(row.link.name), row.handedOut(), row.code}.join(u'\t');
    }
    return lines.join(u'\n');
}

QString linkHtml(const LinkBook &book)
{
    QString html = QStringLiteral("<table>");
    for (const LinkRow &row : book.rows) {
        const QString address = row.handedOut().toHtmlEscaped();
        html += QStringLiteral("<tr><td>%1</td><td><a href=\"%2\">%2</a></td><td>%3</td></tr>")
                    .arg(cell(row.link.name).toHtmlEscaped(), address, row.code.toHtmlEscaped());
    }
    return html + QStringLiteral("</table>");
}

QString discountText(const PromoCode &code, const Currency &currency)
{
    if (code.kind == DiscountKind::FreeShipping) {
        return tr("free shipping");
    }
    if (!code.value) {
        return QStringLiteral("—");
    }
    return code.kind == DiscountKind::Percent
               ? tr("%1 %", "a discount").arg(QLocale().toString(static_cast<double>(*code.value) / 100))
               : Money{*code.value}.text(currency, QLocale(), *code.value % currency.minorPerMajor() != 0);
}

} // namespace dropbeat
