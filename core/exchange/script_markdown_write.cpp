// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/script_markdown.h"

namespace dropbeat {

namespace {

class Document
{
public:
    QStringList lines;

    void heading(int level, const QString &text, const QString &mark)
    {
        if (!lines.isEmpty()) {
            lines << QString();
        }
        QString line = QString(level, u'#') + u' ' + text.simplified();
        if (!mark.isEmpty()) {
            line += QStringLiteral(" <!-- %1 -->").arg(mark);
        }
        lines << line << QString();
    }

    /// Lines after the first are indented; blank ones within stay.
    void field(const char *name, const QString &value)
    {
        const QStringList parts = value.trimmed().split(u'\n');
        lines << QStringLiteral("- %1: %2").arg(QString::fromUtf8(name), parts.first().trimmed()).trimmed();
        for (qsizetype i = 1; i < parts.size(); ++i) {
            const QString part = parts[i].trimmed();
            lines << (part.isEmpty() ? part : QStringLiteral("  ") + part);
        }
    }
    void filled(const char *name, const QString &value)
    {
        if (!value.trimmed().isEmpty()) {
            field(name, value);
        }
    }
    /// An override; one that empties the text says so.
    void override(const char *name, const std::optional<QString> &value)
    {
        if (value) {
            field(name, value->trimmed().isEmpty() ? QStringLiteral("(none)") : *value);
        }
    }
};

void addBeat(Document &out, const Beat &beat)
{
    out.heading(3, QStringLiteral("%1 %2 s").arg(stageId(beat.stage).toUpper(), plainSeconds(beat.tenths)),
                QStringLiteral("beat %1").arg(beat.id.value));
    out.field("Seen", beat.seen);
    out.field("On screen", beat.onScreen);
    out.field("Heard", beat.heard);
    out.filled("CTA", beat.cta);
    out.filled("Product", beat.product);
    out.filled("Look", beat.look);
    out.filled("Location", beat.location);
    out.filled("Props", beat.props);
    out.filled("Worn by", beat.wornBy);
    out.filled("Grab", grabId(beat.grab));
    out.filled("Shows", beat.shows);
    if (beat.shot) {
        out.field("In the can", QStringLiteral("yes"));
    }
}

void addClip(Document &out, const ScriptSheet &sheet)
{
    const Clip &clip = sheet.clip;
    out.heading(2, clip.name, QStringLiteral("clip ") + clip.code);
    out.field("Format", sheet.format);
    if (!clip.outlet.isEmpty()) {
        out.field("Outlet", sheet.outlet.name);
    }
    out.filled("Question", clip.question);
    out.field("Caption", clip.caption);
    out.field("Hashtags", clip.hashtags);
    out.filled("First comment", clip.firstComment);
    out.filled("Notes", clip.notes);
    for (const Beat &beat : sheet.beats) {
        addBeat(out, beat);
    }
    for (const Variant &variant : sheet.variants) {
        out.heading(3, QStringLiteral("Variant %1: %2").arg(variant.letter, variant.name), {});
        out.override("Hook", variant.hook);
        out.override("CTA", variant.cta);
        out.override("Caption", variant.caption);
        while (out.lines.last().isEmpty()) {
            out.lines.removeLast();
        }
    }
}

} // namespace

QByteArray writeScriptMarkdown(const std::vector<ScriptSheet> &sheets)
{
    Document out;
    Id<Drop> drop;
    for (const ScriptSheet &sheet : sheets) {
        if (out.lines.isEmpty() || sheet.drop.id != drop) {
            drop = sheet.drop.id;
            out.heading(1, sheet.drop.name, QStringLiteral("drop ") + sheet.drop.code);
            while (out.lines.last().isEmpty()) {
                out.lines.removeLast();
            }
        }
        addClip(out, sheet);
    }
    return (out.lines.join(u'\n') + u'\n').toUtf8();
}

} // namespace dropbeat
