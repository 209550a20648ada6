// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/beat.h"
#include "core/domain/clip.h"
#include "core/domain/variant.h"

#include <QString>

#include <optional>
#include <vector>

namespace dropbeat {

/// The beat whose on-screen text is the hook: the first SEE beat.
std::optional<size_t> hookBeat(const std::vector<Beat> &beats);
/// The beat that asks for something: the last.
std::optional<size_t> ctaBeat(const std::vector<Beat> &beats);
QString hookOf(const std::vector<Beat> &beats);
QString ctaOf(const std::vector<Beat> &beats);

/// A clip as one of its variants has it: all texts of the beats and the caption with what the variant overrides.
struct ResolvedScript
{
    Clip clip; ///< caption is the variant's
    std::vector<Beat> beats;

    QString hook() const { return hookOf(beats); }
    QString cta() const { return ctaOf(beats); }
    friend bool operator==(const ResolvedScript &, const ResolvedScript &) = default;
};

/// What the variant says. A posted one says what it said when it was posted, whatever has become of the clip since; its
/// beats then bear the ids of the clip's present beats in the same places. A CTA also replaces the clip's CTA where the
/// last beat's on-screen text contains that.
ResolvedScript resolved(const Clip &clip, const std::vector<Beat> &beats, const Variant &variant);
/// The same as if it were not posted: what posting it now would post.
ResolvedScript resolvedAnew(const Clip &clip, const std::vector<Beat> &beats, const Variant &variant);

/// The things in which two versions of a clip may differ.
enum class ScriptPart {
    Hook,
    Cta,
    Caption,
    Hashtags,
    FirstComment,
    Beats, ///< what else is seen, heard and read, how long it lasts, music and video
};
QString scriptPartName(ScriptPart part); ///< translated, as in a sentence: "hook"

/// In which things they differ, in the order of ScriptPart. On-screen text that follows the CTA counts as the CTA.
std::vector<ScriptPart> differences(const ResolvedScript &one, const ResolvedScript &other);

/// Two versions by their places in a list, and in what they differ.
struct ScriptPair
{
    size_t first = 0;
    size_t second = 0;
    std::vector<ScriptPart> parts;

    friend bool operator==(const ScriptPair &, const ScriptPair &) = default;
};
/// The pairs that a test learns nothing from: those that differ in more than one thing, and those that are the same.
std::vector<ScriptPair> unclearPairs(const std::vector<ResolvedScript> &scripts);
/// The most scripts of which any two differ in one thing, and all in the same; the earliest where there are several
/// such sets. Places in the list, in order; a list of one is its own.
std::vector<size_t> cleanSubset(const std::vector<ResolvedScript> &scripts);

/// What "Make variants" crosses. None in a list stands for the clip's own; an empty list for just that.
struct VariantChoices
{
    std::vector<std::optional<QString>> hooks;
    std::vector<std::optional<QString>> ctas;
    std::vector<std::optional<QString>> captions;
};
/// Every hook with every CTA with every caption, as variants without ids, named by the letters after those taken. What
/// equals the clip's own line is inherited; what an existing variant already says is left out. At most kMostCrossed.
std::vector<Variant> crossed(const Clip &clip, const std::vector<Beat> &beats, const std::vector<Variant> &existing,
                             const VariantChoices &choices);
constexpr size_t kMostCrossed = 60;

} // namespace dropbeat
