// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scripts/variants.h"

#include <QString>

#include <optional>

namespace dropbeat {

// What a posted variant consisted of, kept as text. The text is canonical, so that equal scripts have equal hashes on
// every machine: JSON in UTF-8 without blanks, the keys of every object in the order of their code points, numbers as
// short as they can be read back. Its keys:
//   version 1; caption, hashtags, firstComment, bpm, musicStart, videoHash as in Clip; beats: in order, each with
//   stage, tenths, seen, onScreen, heard, cta, product, look, location, props, wornBy, grab, shows, textX and textY
//   (rounded to a ten-thousandth).
// Ids, names, notes, format, outlet, language, the video's path and which beats are shot are no part of the creative
// and not in it.

QString frozenText(const ResolvedScript &script);
/// SHA-256 of the text in UTF-8, hexadecimal, lower case.
QString frozenHash(const QString &frozen);
/// Back from the text; what it does not hold is the clip's, and beats have no ids. None when it is no such text.
std::optional<ResolvedScript> frozenScript(const QString &frozen, const Clip &clip);

/// The variant posted on that day, with all that it says then.
Variant posted(Variant variant, const ResolvedScript &script, QDate day);
/// Whether what is kept of a posted variant is still what its hash was made of.
bool isIntact(const Variant &variant);

} // namespace dropbeat
