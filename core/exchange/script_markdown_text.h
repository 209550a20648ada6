// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace dropbeat {

/// A field of a script's Markdown: "- Seen: …" with the lines that go on with it.
struct MarkdownField
{
    int line = 0; ///< from 1
    QString name;
    QString value;
};

/// A heading of a script's Markdown with the fields below it.
struct MarkdownSection
{
    int line = 0;
    int level = 0; ///< 1 drop, 2 clip, 3 beat or variant
    QString title;
    QString mark; ///< of the comment behind it, without its word: "style3" of "clip style3"
    std::vector<MarkdownField> fields;
};

/// The sections of a file, in their order. Lines that are no heading, field, continuation, comment or blank are told in
/// `problems`. Throws Error when it is no UTF-8 text.
std::vector<MarkdownSection> markdownSections(const QByteArray &bytes, QStringList &problems);

} // namespace dropbeat
