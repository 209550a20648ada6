// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringList>

#include <optional>

namespace dropbeat {

/// Why there is a rule, and who says so.
struct RuleSource
{
    QString why; ///< translated
    QString source;
    QDate asOf;

    friend bool operator==(const RuleSource &, const RuleSource &) = default;
};

/// The figures that the script's rules go by; lengths in tenths of a second.
struct ScriptParameters
{
    int seeMin = 10;
    int seeMax = 20;
    int feelMin = 30; ///< of all FEEL beats, or of each look in formats with feelPerLook
    int feelMax = 100;
    int lateCta = 60;
    int lengthTolerance = 5; ///< a 15-second format takes 14.5 to 15.5
    double readingBase = 1;  ///< seconds until a text is noticed
    double readingPerWord = 0.3;
    int wideCharactersPerWord = 2;
    int onScreenMost = 84; ///< graphemes
    double wordsPerMinute = 180;

    friend bool operator==(const ScriptParameters &, const ScriptParameters &) = default;
};

/// As Dropbeat comes with them (resources/presets/script-rules.json).
const ScriptParameters &presetScriptParameters();

/// The reason and source of a rule of the script's review; nothing for a rule it does not have. An empty source: the
/// outlet's own says it (Outlet::source).
std::optional<RuleSource> sourceOfRule(const QString &rule);
/// The ids of all rules that have one.
QStringList rulesWithSources();

/// How long a text on screen takes to be read, in tenths of a second, rounded up; 0 for none.
int readingTenths(const QString &text, const ScriptParameters &parameters = presetScriptParameters());
/// How long a line takes to be said at the fastest, in tenths of a second, rounded up.
int speakingTenths(const QString &text, const ScriptParameters &parameters = presetScriptParameters());

} // namespace dropbeat
