// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace dropbeat {

/// A QR code (ISO/IEC 18004) as its modules, row by row; error correction M, which survives a smudge of 15 %.
struct QrSymbol
{
    int size = 0; ///< modules on each side, 21 to 177
    std::vector<bool> modules;

    bool isDark(int x, int y) const
    {
        return modules[static_cast<size_t>(y) * static_cast<size_t>(size) + static_cast<size_t>(x)];
    }
    friend bool operator==(const QrSymbol &, const QrSymbol &) = default;
};

/// Light modules that have to stand around a symbol.
constexpr int kQrQuiet = 4;

/// Throws Error when the text is longer than the 2,331 bytes that a symbol holds.
QrSymbol qrSymbol(const QString &text);

/// As a drawing of one path, a unit a module, its quiet zone in it; title: for the screen reader.
QByteArray qrSvg(const QrSymbol &symbol, const QString &title);

} // namespace dropbeat
