// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_links.h"

#include "core/actions/code_book.h"
#include "core/actions/link_files.h"
#include "ui/print/qr_print.h"

#include <QCoreApplication>
#include <QLocale>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

Id<Drop> dropAsked(const Plan &plan, const Arguments &arguments)
{
    return arguments.has(QStringLiteral("drop")) ? dropNamed(plan.tables(), arguments.value(QStringLiteral("drop"))).id
                                                 : Id<Drop>();
}

LinkBook bookOf(const Plan &plan, const Arguments &arguments)
{
    return readLinkBook(plan.tables(), dropAsked(plan, arguments));
}

} // namespace

QByteArray exportedLinks(const Plan &plan, const Arguments &arguments)
{
    return linkCsv(bookOf(plan, arguments));
}

QByteArray exportedCodes(const Plan &plan, const Arguments &arguments)
{
    return codeCsv(plan.tables(), dropAsked(plan, arguments));
}

QByteArray exportedQrCodes(const Plan &plan, const Arguments &arguments)
{
    const LinkBook book = bookOf(plan, arguments);
    std::vector<QrLabel> labels;
    for (const LinkRow &row : book.rows) {
        if (!row.handedOut().isEmpty()) {
            labels.push_back({row.link.name, row.handedOut(), row.code});
        }
    }
    if (labels.empty()) {
        throw Error(Error::Kind::Refused, tr("There are no QR codes to write."), tr("There is no link to show."),
                    tr("Make links first."));
    }
    const QString title = book.drops.size() == 1 ? book.drops.front().name : plan.tables().profile().brand;
    const QPageSize paper = paperOf(QLocale());
    return pdfOf(qrPages(labels, title, paper), paper, title);
}

} // namespace dropbeat
