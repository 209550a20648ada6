// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace dropbeat {

/// Codes of the languages there are texts for; English first, which needs none.
QStringList languages();
/// Puts a language's texts and its way of writing numbers and dates on the running application, instead of those
/// before; empty: the system's.
void installLanguage(const QString &code);

} // namespace dropbeat
