// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"
#include "core/scripts/script_facts.h"

#include <vector>

namespace dropbeat {

/// A text as viewers see it over a beat, of the clip itself or of a variant that has another one there.
struct ShownText
{
    size_t beat = 0;
    QString text;                     ///< with the launch date in its place
    const Variant *variant = nullptr; ///< null: the clip itself

    friend bool operator==(const ShownText &, const ShownText &) = default;
};

/// The facts of one script as the rules ask for them. The facts outlive it.
class ScriptView
{
public:
    explicit ScriptView(const ScriptFacts &facts);

    const ScriptFacts &facts() const { return m_facts; }
    const ScriptParameters &parameters() const { return m_facts.parameters; }
    const std::vector<Beat> &beats() const { return m_facts.beats; }
    bool isEmpty() const { return m_facts.beats.empty(); }

    int total() const { return m_total; }                           ///< tenths
    int startOf(size_t beat) const { return m_starts[beat]; }       ///< tenths
    const std::vector<ShownText> &shown() const { return m_shown; } ///< texts that are not empty
    bool demands(const QString &demand) const;
    /// What comes behind "looks:" in the format's demands: 3; 0 when it does not ask for it.
    int demandedNumber(const QString &name) const;
    QString withLaunch(const QString &text) const;

    // Findings about something of the clip; the message and the rest are the rule's.
    Finding about(const QString &rule, FindingSeverity severity) const;
    Finding aboutBeat(size_t beat, const QString &rule, FindingSeverity severity) const;
    Finding aboutVariant(const Variant &variant, const QString &rule, FindingSeverity severity) const;
    Finding aboutShown(const ShownText &shown, const QString &rule, FindingSeverity severity) const;

    Fix replace(std::vector<Beat> beats) const;

private:
    const ScriptFacts &m_facts;
    int m_total = 0;
    std::vector<int> m_starts;
    std::vector<ShownText> m_shown;
};

// The stages of a list of beats. Lengths are tenths of a second.

/// How many beats at the start are SEE, and how long they last.
size_t leadingSee(const std::vector<Beat> &beats);
int seeTenths(const std::vector<Beat> &beats);
/// The FEEL beats that are held against the limits together: all of them, or with perLook those of each look; a beat
/// without a look is one of its own.
std::vector<std::vector<size_t>> feelGroups(const std::vector<Beat> &beats, bool perLook);
int lengthOf(const std::vector<Beat> &beats, const std::vector<size_t> &indices);
bool seeFits(const std::vector<Beat> &beats, const ScriptParameters &parameters);
bool feelFits(const std::vector<Beat> &beats, bool perLook, const ScriptParameters &parameters);
/// Those beats shorter or longer, each by the same share, so that together they last so long.
std::vector<Beat> scaledTo(std::vector<Beat> beats, const std::vector<size_t> &indices, int tenths);
/// A beat lasting at least so long: the longest FEEL beat that can spare it gives the time, else the clip gets longer.
std::vector<Beat> givenTime(const ScriptView &view, size_t beat, int tenths);

/// Adds "Open" as what the finding offers.
void offerToOpen(Finding &finding, const QString &text);

QString lengthText(int tenths);          ///< "1.5 s"
QString lengthText(int least, int most); ///< "20–30 s"; "15 s" when they are the same
QString quoted(const QString &text);     ///< “…”, shortened

} // namespace dropbeat
