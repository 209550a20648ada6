// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dropbeat {

/// An occasion's rule as a person says it, translated: "fourth Thursday of November, 1 day later", "2 days before
/// Easter", "25 December"; a rule that can't be read comes back as it is.
QString occasionRuleText(const QString &rule);

/// The name of a country that a brand sells in, translated: "United Kingdom" for UK; the code itself when unknown.
QString countryName(const QString &code);

} // namespace dropbeat
