// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fountain.h"

#include <QStringList>

namespace dropbeat {

namespace {

/// The text on one line, with nothing in it that Fountain would read as emphasis, note or cut.
QString escaped(const QString &text)
{
    QString safe;
    const QString plain = text.simplified();
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar sign = plain[i];
        const QChar next = i + 1 < plain.size() ? plain[i + 1] : QChar();
        if (sign == u'*' || sign == u'_' || sign == u'\\') {
            safe += u'\\';
        }
        safe += sign;
        // A word joiner keeps the two signs from being one mark; it is not seen.
        const bool mark = (sign == u'[' && next == u'[') || (sign == u']' && next == u']') ||
                          (sign == u'/' && next == u'*') || (sign == u'*' && next == u'/');
        if (mark) {
            safe += QChar(0x2060);
        }
    }
    return safe;
}

QString note(const QString &text)
{
    return QStringLiteral("[[") + escaped(text) + QStringLiteral("]]");
}

/// Lines of a text without blank ones, which would end an element.
QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty()) {
            lines << escaped(line);
        }
    }
    return lines;
}

void addNote(QStringList &out, const char *what, const QString &text)
{
    if (!text.trimmed().isEmpty()) {
        out << note(QString::fromUtf8(what) + QStringLiteral(": ") + text) << QString();
    }
}

QString headingOf(const Beat &beat)
{
    const QStringList parts{beat.location.simplified(), beat.look.simplified()};
    QStringList said;
    for (const QString &part : parts) {
        if (!part.isEmpty()) {
            said << part.toUpper();
        }
    }
    return said.isEmpty() ? QStringLiteral("LOCATION OPEN") : said.join(QStringLiteral(" - "));
}

class Screenplay
{
public:
    QStringList lines;

    void add(const ScriptSheet &sheet)
    {
        const Clip &clip = sheet.clip;
        lines << QStringLiteral("# ") + escaped(clip.name) << QString();
        if (!clip.question.trimmed().isEmpty()) {
            lines << QStringLiteral("= ") + escaped(clip.question) << QString();
        }
        int tenths = 0;
        for (const Beat &beat : sheet.beats) {
            tenths += beat.tenths;
        }
        addNote(lines, "Drop", sheet.drop.name);
        addNote(lines, "Format", sheet.format);
        addNote(lines, "Outlet", clip.outlet.isEmpty() ? QString() : sheet.outlet.name);
        addNote(lines, "Seconds", plainSeconds(tenths));
        addNote(lines, "Caption", clip.caption);
        addNote(lines, "Hashtags", clip.hashtags);
        addNote(lines, "First comment", clip.firstComment);
        addNote(lines, "Notes", clip.notes);
        addBeats(sheet);
        addVariants(sheet);
    }

private:
    void addBeats(const ScriptSheet &sheet)
    {
        QString heading;
        int start = 0;
        int number = 0;
        for (const Beat &beat : sheet.beats) {
            ++number;
            if (headingOf(beat) != heading) {
                heading = headingOf(beat);
                // Forced by a point, as locations need not begin with INT. or EXT.
                lines << u'.' + escaped(heading) + QStringLiteral(" #%1-%2#").arg(sheet.clip.code).arg(number)
                      << QString();
            }
            addBeat(beat, number, start);
            start += beat.tenths;
        }
    }

    void addBeat(const Beat &beat, int number, int start)
    {
        lines << note(QStringLiteral("Beat %1: %2, %3 s (%4)")
                          .arg(number)
                          .arg(stageId(beat.stage).toUpper(), plainSeconds(beat.tenths),
                               stretchText(start, beat.tenths)))
              << QString();
        const QStringList seen = linesOf(beat.seen);
        for (const QString &line : seen) {
            lines << u'!' + line;
        }
        if (!seen.isEmpty()) {
            lines << QString();
        }
        const QStringList super = linesOf(beat.onScreen);
        if (!super.isEmpty()) {
            lines << QStringLiteral("!SUPER: ") + super.join(QStringLiteral(" / ")) << QString();
        }
        const QStringList heard = linesOf(beat.heard);
        if (!heard.isEmpty()) {
            lines << QStringLiteral("@VOICE") << heard << QString();
        }
        addNote(lines, "CTA", beat.cta);
        addNote(lines, "Product", beat.product);
        addNote(lines, "Props", beat.props);
        addNote(lines, "Worn by", beat.wornBy);
        addNote(lines, "Grab", grabId(beat.grab));
        addNote(lines, "Shows", beat.shows);
        if (beat.shot) {
            lines << note(QStringLiteral("In the can")) << QString();
        }
    }

    void addVariants(const ScriptSheet &sheet)
    {
        for (const Variant &variant : sheet.variants) {
            QStringList said{QStringLiteral("Variant %1").arg(variant.letter)};
            if (!variant.name.isEmpty()) {
                said << variant.name;
            }
            if (variant.hook) {
                said << QStringLiteral("hook: ") + *variant.hook;
            }
            if (variant.cta) {
                said << QStringLiteral("CTA: ") + *variant.cta;
            }
            if (variant.caption) {
                said << QStringLiteral("caption: ") + *variant.caption;
            }
            lines << note(said.join(QStringLiteral(" · "))) << QString();
        }
    }
};

} // namespace

QByteArray fountainOf(const std::vector<ScriptSheet> &sheets, const QString &title, QDate draft)
{
    Screenplay play;
    play.lines << QStringLiteral("Title: ") + escaped(title)
               << QStringLiteral("Draft date: ") + draft.toString(Qt::ISODate) << QString();
    for (const ScriptSheet &sheet : sheets) {
        play.add(sheet);
    }
    while (!play.lines.isEmpty() && play.lines.last().isEmpty()) {
        play.lines.removeLast();
    }
    return (play.lines.join(u'\n') + u'\n').toUtf8();
}

} // namespace dropbeat
