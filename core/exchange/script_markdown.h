// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/script_sheet.h"

#include <QStringList>

#include <vector>

namespace dropbeat {

// Scripts as Markdown, to write in any editor and bring back. "# " is a drop, "## " a clip, "### SEE 1.5 s" a beat,
// "### Variant B: name" a variant; below each stand its fields as "- Seen: …", longer ones going on in lines that are
// indented. Comments behind the headings tell which row each is; without them beats are matched by their order.

/// UTF-8, one line feed a line, fields named in English in every language.
QByteArray writeScriptMarkdown(const std::vector<ScriptSheet> &sheets);

/// What a file would change in one clip; for a person to take or leave.
struct ScriptChange
{
    bool isNew = false; ///< the clip: without id and code
    Id<Drop> drop;
    Clip clip; ///< as it will be; its length is the beats'
    bool changesClip = false;
    bool changesBeats = false;
    std::vector<Beat> beats;          ///< all of them, for setBeats: those without id are new
    std::vector<Variant> variants;    ///< changed ones
    std::vector<Variant> newVariants; ///< without ids
    QStringList details;              ///< what becomes different, translated
};

struct ScriptChanges
{
    std::vector<ScriptChange> changes; ///< in the file's order
    QStringList problems;              ///< line, what is wrong and what to do, translated
};

/// What a plan has, for a file to be compared with.
struct ScriptBook
{
    std::vector<Drop> drops;
    std::vector<ScriptSheet> sheets;
    std::vector<ClipFormat> formats;
    std::vector<Outlet> outlets;
    Id<Drop> current; ///< what a file without a drop's heading is about; null: nothing
};

/// Compares a file with the plan. Beats become what the file says of them: a field that is not there becomes empty, a
/// beat that is not there goes; whether a beat is shot and where its text stands stay. Fields of a clip that are not
/// there stay. Clips and variants that are not there stay; those that only the file has are new. A clip with a beat
/// that can't be read is left as it is, and told; so is a posted variant that differs. Throws Error when the file is no
/// UTF-8 text, or has no clip.
ScriptChanges scriptMarkdownChanges(const ScriptBook &book, const QByteArray &bytes);

} // namespace dropbeat
