// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clip.h"
#include "core/domain/drop.h"
#include "core/domain/variant.h"

#include <QString>

namespace dropbeat {

/// A code from a name: lower case ASCII letters and digits, words joined by one hyphen; accents are dropped.
/// "Before / After Try-on" gives before-after-try-on. Empty when nothing of the name can be written so.
QString codeFromName(const QString &name);
/// A drop's code: yymm of the launch, when there is one, before the name: 2611-knit-capsule.
QString dropCode(const QString &name, QDate launch);
/// What a link to a variant carries as utm_content: style3-b.
QString contentCode(const Clip &clip, const Variant &variant);
/// The letter after all those taken: A…Z, then AA, AB…
QString nextLetter(const QStringList &taken);

} // namespace dropbeat
