// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/qr_symbol.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <qrcodegen/qrcodegen.hpp>

namespace dropbeat {

QrSymbol qrSymbol(const QString &text)
{
    try {
        const auto code = qrcodegen::QrCode::encodeText(text.toUtf8().constData(), qrcodegen::QrCode::Ecc::MEDIUM);
        QrSymbol symbol;
        symbol.size = code.getSize();
        symbol.modules.reserve(static_cast<size_t>(symbol.size) * static_cast<size_t>(symbol.size));
        for (int y = 0; y < symbol.size; ++y) {
            for (int x = 0; x < symbol.size; ++x) {
                symbol.modules.push_back(code.getModule(x, y));
            }
        }
        return symbol;
    } catch (const qrcodegen::data_too_long &) {
        throw Error(Error::Kind::Refused, QCoreApplication::translate("dropbeat", "The QR code was not made."),
                    QCoreApplication::translate("dropbeat", "The link is longer than a QR code holds."),
                    QCoreApplication::translate("dropbeat", "Make a short link of it first."));
    }
}

QByteArray qrSvg(const QrSymbol &symbol, const QString &title)
{
    const QByteArray side = QByteArray::number(symbol.size + 2 * kQrQuiet);
    QByteArray svg =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side +
        ' ' + side + "\" shape-rendering=\"crispEdges\" role=\"img\">\n<title>" + title.toHtmlEscaped().toUtf8() +
        "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n" + "<path fill=\"#000000\" d=\"";
    for (int y = 0; y < symbol.size; ++y) {
        for (int x = 0; x < symbol.size; ++x) {
            if (symbol.isDark(x, y)) {
                svg += 'M' + QByteArray::number(x + kQrQuiet) + ' ' + QByteArray::number(y + kQrQuiet) + "h1v1h-1z";
            }
        }
    }
    return svg + "\"/>\n</svg>\n";
}

} // namespace dropbeat
