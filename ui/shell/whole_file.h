// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace dropbeat {

/// A file of at most 33 MB as a whole. Throws Error.
QByteArray readWholeFile(const QString &path);
/// Puts the bytes in the file's place at once: who reads it sees the old ones or the new ones. Throws Error.
void writeWholeFile(const QString &path, const QByteArray &bytes);

} // namespace dropbeat
