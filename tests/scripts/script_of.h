// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scripts/presets.h"
#include "core/scripts/script_rules.h"

#include <algorithm>

namespace dropbeat::test {

inline FormatPlan formatNamed(const QString &key)
{
    for (const FormatPlan &format : presetFormats()) {
        if (format.format.key == key) {
            return format;
        }
    }
    return {};
}

inline Outlet outletNamed(const QString &key)
{
    for (const Outlet &outlet : presetOutlets()) {
        if (outlet.key == key) {
            return outlet;
        }
    }
    return {};
}

inline Beat beatOf(qint64 id, Stage stage, int tenths, const char *seen, const char *onScreen = "",
                   const char *heard = "")
{
    Beat beat;
    beat.id = {id};
    beat.clip = {7};
    beat.position = static_cast<int>(id - 1);
    beat.stage = stage;
    beat.tenths = tenths;
    beat.seen = QString::fromUtf8(seen);
    beat.onScreen = QString::fromUtf8(onScreen);
    beat.heard = QString::fromUtf8(heard);
    return beat;
}

/// A clip of Style 3 Ways that no rule finds fault with, launching on Thursday 3 December 2026.
inline ScriptFacts goodScript()
{
    ScriptFacts facts;
    facts.clip.id = {7};
    facts.clip.drop = {3};
    facts.clip.name = QStringLiteral("Style 3 ways");
    facts.clip.format = QStringLiteral("style-3-ways");
    facts.clip.caption = QStringLiteral("3 ways, 1 knit");
    facts.clip.hashtags = QStringLiteral("#knit #merino");
    facts.clip.language = QStringLiteral("en_GB");
    facts.format = formatNamed(facts.clip.format);
    for (const FormatPlan &format : presetFormats()) {
        facts.formats.push_back(format.format);
    }
    facts.outlet = outletNamed(QStringLiteral("tiktok"));
    facts.drop.id = {3};
    facts.drop.name = QStringLiteral("Knit Capsule");
    facts.drop.launch = {QDate(2026, 12, 3), QTime(10, 0)};
    facts.drop.status = DropStatus::Planned;
    facts.products = {{{1}, {3}, QStringLiteral("KN-01"), QStringLiteral("Merino Knit"), {}, {}, {}, 0}};
    facts.otherProducts.insert(productKey(QStringLiteral("Linen Set")), QStringLiteral("Linen Days"));
    facts.beats = {beatOf(1, Stage::See, 20, "Coat swings open on beat", "One knit"),
                   beatOf(2, Stage::Feel, 60, "Desk: sleeves pushed", "breathable merino\nShop the look",
                          "It doesn’t itch. I checked."),
                   beatOf(3, Stage::Feel, 60, "School run: layered", "no ironing", "Straight from the bag."),
                   beatOf(4, Stage::Feel, 40, "Dinner: tucked", "size 36 and 44", "Same knit, two bodies."),
                   beatOf(5, Stage::Do, 30, "Walk out of frame", "KNIT10", "Link’s in bio.")};
    facts.beats[0].grab = Grab::Movement;
    facts.beats[1].look = QStringLiteral("Desk");
    facts.beats[2].look = QStringLiteral("School run");
    facts.beats[3].look = QStringLiteral("Dinner");
    facts.beats[4].cta = QStringLiteral("Shop the look");
    for (Beat &beat : facts.beats) {
        beat.product = QStringLiteral("KN-01");
        beat.textX = 0.43; // the middle of what TikTok leaves free
    }
    Variant first;
    first.id = {11};
    first.clip = {7};
    first.letter = QStringLiteral("A");
    Variant second = first;
    second.id = {12};
    second.letter = QStringLiteral("B");
    second.hook = QStringLiteral("It fits us");
    facts.variants = {first, second};
    return facts;
}

inline Findings findingsOf(const ScriptFacts &facts, const QString &rule, bool good = false)
{
    Findings found;
    for (const Finding &finding : scriptFindings(facts)) {
        if (finding.rule == rule && (finding.severity == FindingSeverity::Good) == good) {
            found.push_back(finding);
        }
    }
    return found;
}

/// The facts after what a finding offers was done; false when it only opens something.
inline bool fixed(ScriptFacts &facts, const Finding &finding)
{
    if (const auto *beats = std::get_if<ReplaceBeats>(&finding.fix)) {
        facts.beats = beats->beats;
        return true;
    }
    if (const auto *clip = std::get_if<ReplaceClip>(&finding.fix)) {
        facts.clip = clip->clip;
        facts.format = formatNamed(facts.clip.format);
        return true;
    }
    if (const auto *variant = std::get_if<ReplaceVariant>(&finding.fix)) {
        std::replace_if(
            facts.variants.begin(), facts.variants.end(),
            [variant](const Variant &each) { return each.id == variant->variant.id; }, variant->variant);
        return true;
    }
    return false;
}

} // namespace dropbeat::test
