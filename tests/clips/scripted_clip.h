// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/script_edits.h"
#include "tests/support/test_plan.h"
#include "ui/clips/script_cursor.h"

namespace dropbeat::test {

/// A plan with one clip of 8 s in three beats, and a cursor at its start.
struct ScriptedClip : TestPlan
{
    ScriptedClip()
    {
        clip = addClip(addDrop(QStringLiteral("Knit")), QStringLiteral("Style"));
        std::vector<Beat> beats(3);
        beats[0].stage = Stage::See;
        beats[0].tenths = 15;
        beats[0].seen = QStringLiteral("Coat swings open");
        beats[0].onScreen = QStringLiteral("One knit. Three mornings.");
        beats[1].stage = Stage::Feel;
        beats[1].tenths = 45;
        beats[1].seen = QStringLiteral("Sleeves pushed at the desk");
        beats[1].onScreen = QStringLiteral("no ironing");
        beats[1].heard = QStringLiteral("It doesn’t itch. I checked.");
        beats[2].stage = Stage::Do;
        beats[2].tenths = 20;
        beats[2].seen = QStringLiteral("Walks out of frame");
        beats[2].heard = QStringLiteral("Shop the look now, with ten percent off, until Sunday night.");
        setBeats(*plan, clip, beats, QStringLiteral("script"));
        cursor.setClip(clip);
    }

    std::vector<Beat> beats() const { return plan->tables().beats().ofClip(clip); }
    int entries() const { return static_cast<int>(plan->history().size()); }

    Id<Clip> clip;
    ScriptCursor cursor;
};

} // namespace dropbeat::test
