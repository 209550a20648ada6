// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scripts/script_view.h"

namespace dropbeat {

// What the review says about a script. Each rule is a pure function that adds its findings; figures are in
// script-rules.json, with why and who says so (sourceOfRule). What is as it should be is told, too (severity good). A
// fix that is an edit makes its finding go away; Finding::facts changes exactly when what it rests on does. Findings
// are about the clip, one of its beats or one of its variants. What was posted is not judged: it can't be changed.

using Findings = std::vector<Finding>;

/// All of them, in the order of the script: SEE, FEEL, DO, lengths, texts, the format's demands, the post, the shoot,
/// variants. A clip without beats has just one: script.no-beats.
Findings scriptFindings(const ScriptFacts &facts);

// stage_rules.cpp: SEE, FEEL and DO

/// script.see-first: the clip does not begin with SEE. script.see-length: it lasts 1–2 s (good, or not).
void findSee(const ScriptView &view, Findings &findings);
/// script.see-grabs: neither movement, contrast, surprise nor a text hook.
void findGrab(const ScriptView &view, Findings &findings);
/// script.feel-length: 3–10 s, in formats with feelPerLook of each look (good, or not); also when there is none.
void findFeel(const ScriptView &view, Findings &findings);
/// script.feel-benefit: no FEEL beat says a thing.
void findBenefit(const ScriptView &view, Findings &findings);
/// script.do-last: the clip does not end with DO.
void findDo(const ScriptView &view, Findings &findings);

// cta_rules.cpp

/// script.one-cta: exactly one call to action, in the last beat (good, or not).
void findCta(const ScriptView &view, Findings &findings);
/// script.late-cta: nothing asks before 6 s.
void findLateCta(const ScriptView &view, Findings &findings);

// length_rules.cpp

/// script.format-length (good, or not), script.outlet-length, script.advised-length.
void findLengths(const ScriptView &view, Findings &findings);

// text_rules.cpp

/// script.text-readable: on-screen text that can't be read in its beat.
void findUnreadable(const ScriptView &view, Findings &findings);
/// script.text-long: on-screen text over the limit.
void findLongTexts(const ScriptView &view, Findings &findings);
/// script.safe-zone: on-screen text under the platform's buttons or captions.
void findCovered(const ScriptView &view, Findings &findings);
/// script.heard-fits: too much to say in its beat.
void findRushed(const ScriptView &view, Findings &findings);

// demand_rules.cpp and countdown_rules.cpp: what the format has to have

/// script.format-looks, script.format-wearers, script.format-shows.
void findDemands(const ScriptView &view, Findings &findings);
/// script.countdown: a format with a countdown that does not tell the day. script.launch-date: a wrong one.
void findCountdown(const ScriptView &view, Findings &findings);

// post_rules.cpp: what stands under the clip

/// script.caption-length (good, or not), script.hashtags, script.comment-length.
void findCaption(const ScriptView &view, Findings &findings);
/// script.promo-code: a code that differs from the drop's, or from the clip's own elsewhere. A variant may have its own
/// code, if only all of its texts say the same.
void findPromoCodes(const ScriptView &view, Findings &findings);

// shoot_rules.cpp

/// script.no-shot: beats that don't say what is seen. script.not-shot: takes that are missing when the drop is ready.
void findShots(const ScriptView &view, Findings &findings);
/// script.other-product: a beat shows what another drop sells.
void findOtherProducts(const ScriptView &view, Findings &findings);

// variant_rules.cpp

/// script.variant-two-things: differs from the first variant in more than one thing. script.variant-same: says what an
/// earlier one says, and nothing tells them apart.
void findVariants(const ScriptView &view, Findings &findings);

} // namespace dropbeat
