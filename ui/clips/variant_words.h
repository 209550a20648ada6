// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scripts/variants.h"

#include <QString>
#include <QStringList>

namespace dropbeat {

// How variants are told in words; card and assistant say the same.

/// "hook and CTA"
QString partsText(const std::vector<ScriptPart> &parts);
/// "A, B and D"
QString lettersText(const QStringList &letters);
/// What a test of these could not tell, and which of them keep it clean; empty when all is well. A letter per script.
QString unclearText(const QStringList &letters, const std::vector<ResolvedScript> &scripts);

} // namespace dropbeat
