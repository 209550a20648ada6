// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/variants.h"

#include "core/domain/codes.h"
#include "core/scripts/frozen_script.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

constexpr size_t kParts = static_cast<size_t>(ScriptPart::Beats) + 1;

/// A text per part: two scripts differ in a part when these do.
using PartTexts = std::array<QString, kParts>;

QString &at(PartTexts &texts, ScriptPart part)
{
    return texts[static_cast<size_t>(part)];
}

PartTexts partsOf(const ResolvedScript &script)
{
    PartTexts texts;
    at(texts, ScriptPart::Hook) = script.hook();
    at(texts, ScriptPart::Cta) = script.cta();
    at(texts, ScriptPart::Caption) = script.clip.caption;
    at(texts, ScriptPart::Hashtags) = script.clip.hashtags;
    at(texts, ScriptPart::FirstComment) = script.clip.firstComment;
    ResolvedScript rest = script;
    rest.clip.caption.clear();
    rest.clip.hashtags.clear();
    rest.clip.firstComment.clear();
    if (const auto last = ctaBeat(rest.beats)) {
        Beat &beat = rest.beats[*last];
        if (!beat.cta.isEmpty()) {
            // Where it stands is told apart, what it says is not.
            beat.onScreen.replace(beat.cta, QString(QChar(QChar::ObjectReplacementCharacter)), Qt::CaseInsensitive);
        }
        beat.cta.clear();
    }
    if (const auto first = hookBeat(rest.beats)) {
        rest.beats[*first].onScreen.clear();
    }
    at(texts, ScriptPart::Beats) = frozenText(rest);
    return texts;
}

std::vector<PartTexts> partsOf(const std::vector<ResolvedScript> &scripts)
{
    std::vector<PartTexts> parts;
    parts.reserve(scripts.size());
    for (const ResolvedScript &script : scripts) {
        parts.push_back(partsOf(script));
    }
    return parts;
}

std::vector<ScriptPart> differences(const PartTexts &one, const PartTexts &other)
{
    std::vector<ScriptPart> parts;
    for (size_t i = 0; i < kParts; ++i) {
        if (one[i] != other[i]) {
            parts.push_back(static_cast<ScriptPart>(i));
        }
    }
    return parts;
}

/// Scripts that are the same but for that part, and differ from each other in it; places in the list.
std::vector<size_t> largestVaryingIn(size_t part, const std::vector<PartTexts> &texts)
{
    std::vector<size_t> largest;
    for (size_t first = 0; first < texts.size(); ++first) {
        std::vector<size_t> group{first};
        QStringList said{texts[first][part]};
        for (size_t i = 0; i < texts.size(); ++i) {
            PartTexts other = texts[i];
            const QString own = std::exchange(other[part], texts[first][part]);
            if (i != first && other == texts[first] && !said.contains(own)) {
                group.push_back(i);
                said << own;
            }
        }
        if (group.size() > largest.size()) {
            largest = group;
        }
    }
    std::sort(largest.begin(), largest.end());
    return largest;
}

/// The choices for one thing; only the clip's own when there are none.
std::vector<std::optional<QString>> orOwn(const std::vector<std::optional<QString>> &lines)
{
    return lines.empty() ? std::vector<std::optional<QString>>{std::nullopt} : lines;
}

/// None when it is what the clip says anyway.
std::optional<QString> unlessOwn(const std::optional<QString> &line, const QString &own)
{
    return line && line->trimmed() != own ? std::optional(line->trimmed()) : std::nullopt;
}

/// The three that a variant overrides, as it says them.
QStringList saysOf(const ResolvedScript &script)
{
    return {script.hook(), script.cta(), script.clip.caption};
}

} // namespace

std::optional<size_t> hookBeat(const std::vector<Beat> &beats)
{
    const auto found =
        std::find_if(beats.begin(), beats.end(), [](const Beat &beat) { return beat.stage == Stage::See; });
    return found == beats.end() ? std::nullopt : std::optional(static_cast<size_t>(found - beats.begin()));
}

std::optional<size_t> ctaBeat(const std::vector<Beat> &beats)
{
    return beats.empty() ? std::nullopt : std::optional(beats.size() - 1);
}

QString hookOf(const std::vector<Beat> &beats)
{
    const auto beat = hookBeat(beats);
    return beat ? beats[*beat].onScreen : QString();
}

QString ctaOf(const std::vector<Beat> &beats)
{
    return beats.empty() ? QString() : beats.back().cta;
}

ResolvedScript resolvedAnew(const Clip &clip, const std::vector<Beat> &beats, const Variant &variant)
{
    ResolvedScript script{clip, beats};
    script.clip.caption = variant.caption.value_or(clip.caption);
    if (const auto last = ctaBeat(beats); last && variant.cta) {
        Beat &beat = script.beats[*last];
        if (!beat.cta.isEmpty()) {
            beat.onScreen.replace(beat.cta, *variant.cta, Qt::CaseInsensitive);
        }
        beat.cta = *variant.cta;
    }
    // After the CTA: in a clip of one beat the hook is the text that was asked for.
    if (const auto first = hookBeat(beats); first && variant.hook) {
        script.beats[*first].onScreen = *variant.hook;
    }
    return script;
}

ResolvedScript resolved(const Clip &clip, const std::vector<Beat> &beats, const Variant &variant)
{
    auto posted = variant.isFrozen() ? frozenScript(variant.frozen, clip) : std::nullopt;
    if (!posted) {
        return resolvedAnew(clip, beats, variant);
    }
    for (size_t i = 0; i < posted->beats.size() && i < beats.size(); ++i) {
        posted->beats[i].id = beats[i].id;
    }
    return *posted;
}

QString scriptPartName(ScriptPart part)
{
    switch (part) {
    case ScriptPart::Hook:
        return tr("hook");
    case ScriptPart::Cta:
        return tr("CTA");
    case ScriptPart::Caption:
        return tr("caption");
    case ScriptPart::Hashtags:
        return tr("hashtags");
    case ScriptPart::FirstComment:
        return tr("first comment");
    case ScriptPart::Beats:
        return tr("beats");
    }
    return {};
}

std::vector<ScriptPart> differences(const ResolvedScript &one, const ResolvedScript &other)
{
    return differences(partsOf(one), partsOf(other));
}

std::vector<ScriptPair> unclearPairs(const std::vector<ResolvedScript> &scripts)
{
    const std::vector<PartTexts> texts = partsOf(scripts);
    std::vector<ScriptPair> pairs;
    for (size_t first = 0; first < texts.size(); ++first) {
        for (size_t second = first + 1; second < texts.size(); ++second) {
            std::vector<ScriptPart> parts = differences(texts[first], texts[second]);
            if (parts.size() != 1) {
                pairs.push_back({first, second, std::move(parts)});
            }
        }
    }
    return pairs;
}

std::vector<size_t> cleanSubset(const std::vector<ResolvedScript> &scripts)
{
    // If b differs from a in one thing and c from a in another, b and c differ in two. So any clean set varies one
    // part.
    const std::vector<PartTexts> texts = partsOf(scripts);
    std::vector<size_t> best;
    for (size_t part = 0; part < kParts; ++part) {
        const std::vector<size_t> group = largestVaryingIn(part, texts);
        if (group.size() > best.size()) {
            best = group;
        }
    }
    return best;
}

std::vector<Variant> crossed(const Clip &clip, const std::vector<Beat> &beats, const std::vector<Variant> &existing,
                             const VariantChoices &choices)
{
    QStringList letters;
    std::vector<QStringList> said;
    for (const Variant &variant : existing) {
        letters << variant.letter;
        said.push_back(saysOf(resolved(clip, beats, variant)));
    }
    std::vector<Variant> made;
    for (const auto &hook : orOwn(choices.hooks)) {
        for (const auto &cta : orOwn(choices.ctas)) {
            for (const auto &caption : orOwn(choices.captions)) {
                Variant variant;
                variant.clip = clip.id;
                variant.hook = unlessOwn(hook, hookOf(beats));
                variant.cta = unlessOwn(cta, ctaOf(beats));
                variant.caption = unlessOwn(caption, clip.caption);
                const QStringList says = saysOf(resolvedAnew(clip, beats, variant));
                if (made.size() == kMostCrossed || std::find(said.begin(), said.end(), says) != said.end()) {
                    continue;
                }
                said.push_back(says);
                variant.letter = nextLetter(letters);
                letters << variant.letter;
                made.push_back(variant);
            }
        }
    }
    return made;
}

} // namespace dropbeat
