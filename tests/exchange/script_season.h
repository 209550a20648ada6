// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/script_markdown.h"
#include "core/scripts/presets.h"
#include "core/scripts/shot_list.h"

namespace dropbeat::test {

/// A drop with two scripts whose texts have all that files stumble over: quotes, lines, formulas, markup, other
/// scripts.
inline std::vector<ScriptSheet> scriptSeason()
{
    Drop drop;
    drop.id = {1};
    drop.code = QStringLiteral("2611-knit-capsule");
    drop.name = QStringLiteral("Knit Capsule");
    drop.story = QStringLiteral("Four knits that layer.");
    drop.launch = {QDate(2026, 11, 5), QTime(10, 0)};

    ScriptSheet style;
    style.drop = drop;
    style.clip.id = {10};
    style.clip.drop = drop.id;
    style.clip.code = QStringLiteral("style3");
    style.clip.name = QStringLiteral("Style 3 ways");
    style.clip.question = QStringLiteral("which hook?");
    style.clip.format = QStringLiteral("style-3-ways");
    style.clip.outlet = QStringLiteral("tiktok");
    style.clip.caption = QStringLiteral("3 ways, 1 knit\n\nno ironing");
    style.clip.hashtags = QStringLiteral("#knit #wool");
    style.format = QStringLiteral("Style 3 Ways");
    style.outlet = presetOutlets().front();
    const auto add = [](ScriptSheet &sheet, Stage stage, int tenths, const char *seen, const char *onScreen,
                        const char *heard) -> Beat & {
        Beat beat;
        beat.id = {sheet.clip.id.value * 100 + static_cast<qint64>(sheet.beats.size())};
        beat.clip = sheet.clip.id;
        beat.position = static_cast<int>(sheet.beats.size());
        beat.stage = stage;
        beat.tenths = tenths;
        beat.seen = QString::fromUtf8(seen);
        beat.onScreen = QString::fromUtf8(onScreen);
        beat.heard = QString::fromUtf8(heard);
        return sheet.beats.emplace_back(beat);
    };
    Beat &see = add(style, Stage::See, 15, "Coat swings open, *collar* in frame", "One knit. Three mornings.", "");
    see.grab = Grab::Movement;
    see.location = QStringLiteral("Front door");
    see.look = QStringLiteral("Coat");
    see.props = QStringLiteral("trench coat");
    see.product = QStringLiteral("KC-01");
    see.shot = true;
    Beat &feel = add(style, Stage::Feel, 45, "- Desk: “sleeves”, \"pushed\"\n\nstretch at elbow", "=1+1 חולצה סרוגה",
                     "It doesn’t itch.\nI checked [[twice]].");
    feel.location = QStringLiteral("Desk");
    feel.look = QStringLiteral("Day");
    feel.wornBy = QStringLiteral("Size 36");
    Beat &act = add(style, Stage::Do, 30, "# Hanger swings", "ニットを見る 🧶", "Link’s in bio.");
    act.cta = QStringLiteral("Shop the look");
    act.location = QStringLiteral("front door");
    act.look = QStringLiteral("Day");
    Variant a{{20}, style.clip.id, QStringLiteral("A"), QStringLiteral("Three mornings")};
    Variant b{{21}, style.clip.id, QStringLiteral("B"), QStringLiteral("Fits every body")};
    b.hook = QStringLiteral("This knit fits every body");
    b.caption = QString();
    style.variants = {a, b};

    ScriptSheet test;
    test.drop = drop;
    test.clip.id = {11};
    test.clip.drop = drop.id;
    test.clip.code = QStringLiteral("material");
    test.clip.name = QStringLiteral("Material test");
    test.outlet = style.outlet;
    add(test, Stage::See, 20, "A hand", "", "").location = QStringLiteral("Desk");
    return {style, test};
}

inline ScriptBook scriptBookOf(const std::vector<ScriptSheet> &sheets)
{
    ScriptBook book;
    book.drops = {sheets.front().drop};
    book.sheets = sheets;
    for (const FormatPlan &format : presetFormats()) {
        book.formats.push_back(format.format);
    }
    book.outlets = presetOutlets();
    book.current = book.drops.front().id;
    return book;
}

inline ShotList shotSeason(const std::vector<ScriptSheet> &sheets)
{
    ShotListSource source;
    source.drop = sheets.front().drop;
    for (const ScriptSheet &sheet : sheets) {
        source.clips.push_back(sheet.clip);
        source.beats.insert(source.beats.end(), sheet.beats.begin(), sheet.beats.end());
        source.variants.insert(source.variants.end(), sheet.variants.begin(), sheet.variants.end());
    }
    source.products = {{{1}, source.drop.id, QStringLiteral("KC-01"), QStringLiteral("Fine knit"), {}, {}, {}, 0}};
    Touchpoint shoot;
    shoot.channel = QStringLiteral("shoot");
    shoot.title = QStringLiteral("Shoot day");
    shoot.owner = QStringLiteral("Director");
    shoot.pinned = {QDate(2026, 10, 24), QTime(9, 0)};
    source.touchpoints = {shoot};
    return shotListOf(source);
}

} // namespace dropbeat::test
