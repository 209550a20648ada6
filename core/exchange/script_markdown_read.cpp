// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/script_markdown.h"
#include "core/exchange/script_markdown_text.h"
#include "core/scripts/beat_columns.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

QString keyOf(const QString &text)
{
    return text.simplified().toCaseFolded();
}

QString shortened(const QString &text)
{
    constexpr qsizetype kMost = 60;
    const QString plain = text.simplified();
    return plain.isEmpty() ? tr("nothing", "a text that is empty")
                           : QStringLiteral("“%1”").arg(plain.size() > kMost ? plain.left(kMost - 1) + u'…' : plain);
}

QString difference(const QString &what, const QString &from, const QString &to)
{
    return tr("%1: %2 → %3", "what changes").arg(what, shortened(from), shortened(to));
}

/// A text field of a clip, by the name it has in a file.
struct ClipField
{
    const char *name;
    QString Clip::*field;
};
constexpr int kClipFields = 5;
const ClipField kFields[kClipFields] = {{QT_TRANSLATE_NOOP("dropbeat", "Question"), &Clip::question},
                                        {QT_TRANSLATE_NOOP("dropbeat", "Caption"), &Clip::caption},
                                        {QT_TRANSLATE_NOOP("dropbeat", "Hashtags"), &Clip::hashtags},
                                        {QT_TRANSLATE_NOOP("dropbeat", "First comment"), &Clip::firstComment},
                                        {QT_TRANSLATE_NOOP("dropbeat", "Notes"), &Clip::notes}};

/// Everything below one clip's heading.
struct ClipText
{
    MarkdownSection head;
    std::vector<MarkdownSection> beats;
    std::vector<MarkdownSection> variants;
};

const QRegularExpression &variantHeading()
{
    static const QRegularExpression form(QStringLiteral("^variant\\s+(\\w+)\\s*(?::\\s*(.*))?$"),
                                         QRegularExpression::CaseInsensitiveOption);
    return form;
}

/// Turns the sections of one clip into what they change.
class ClipReader
{
public:
    ClipReader(const ScriptBook &book, const ScriptSheet *have, Id<Drop> drop, QStringList &problems)
        : m_book(book)
        , m_have(have)
        , m_problems(problems)
    {
        m_change.isNew = !have;
        m_change.drop = drop;
        if (have) {
            m_change.clip = have->clip;
        }
        m_change.clip.drop = drop;
    }

    /// Nothing when the clip stays as it is, or can't be read.
    std::optional<ScriptChange> read(const ClipText &text)
    {
        readHead(text.head);
        readBeats(text.beats);
        if (m_bad) {
            m_problems << tr("Nothing of “%1” is taken until that is put right.").arg(m_change.clip.name);
            return std::nullopt;
        }
        for (const MarkdownSection &variant : text.variants) {
            readVariant(variant);
        }
        if (m_change.isNew) {
            m_change.details.prepend(tr("new clip, %1 s").arg(plainSeconds(tenthsOf(m_change.beats))));
        }
        if (m_change.details.isEmpty()) {
            return std::nullopt;
        }
        return std::move(m_change);
    }

private:
    static int tenthsOf(const std::vector<Beat> &beats)
    {
        int sum = 0;
        for (const Beat &beat : beats) {
            sum += beat.tenths;
        }
        return sum;
    }

    void tell(int line, const QString &problem) { m_problems << tr("Line %1: %2").arg(line).arg(problem); }

    void change(QString &field, const QString &value, const QString &what)
    {
        if (field.trimmed() != value.trimmed()) {
            if (!m_change.isNew) {
                m_change.details << difference(what, field, value);
            }
            field = value.trimmed();
            m_change.changesClip = true;
        }
    }

    void readHead(const MarkdownSection &head)
    {
        change(m_change.clip.name, head.title, tr("Name"));
        for (const MarkdownField &field : head.fields) {
            const QString key = keyOf(field.name);
            if (key == QLatin1String("format")) {
                readFormat(field);
                continue;
            }
            if (key == QLatin1String("outlet")) {
                readOutlet(field);
                continue;
            }
            const auto known = std::ranges::find_if(
                kFields, [&key](const ClipField &each) { return keyOf(QString::fromUtf8(each.name)) == key; });
            if (known == std::end(kFields)) {
                tell(field.line,
                     tr("A clip has no field “%1”. It has Format, Outlet, Question, Caption, Hashtags, First "
                        "comment and Notes.")
                         .arg(field.name));
                continue;
            }
            change(m_change.clip.*(known->field), field.value, tr(known->name));
        }
    }

    void readFormat(const MarkdownField &field)
    {
        const QString key = keyOf(field.value);
        const auto found = std::ranges::find_if(m_book.formats, [&key](const ClipFormat &format) {
            return keyOf(format.name) == key || keyOf(format.key) == key;
        });
        const QString have = m_have ? m_have->format : QString();
        if (key == keyOf(have)) {
            return;
        }
        if (found == m_book.formats.end() && !key.isEmpty()) {
            QStringList names;
            for (const ClipFormat &format : m_book.formats) {
                names << format.name;
            }
            tell(field.line,
                 tr("There is no format “%1”. There are: %2.").arg(field.value, names.join(QStringLiteral(", "))));
            return;
        }
        change(m_change.clip.format, key.isEmpty() ? QString() : found->key, tr("Format"));
    }

    void readOutlet(const MarkdownField &field)
    {
        const QString key = keyOf(field.value);
        const auto found = std::ranges::find_if(m_book.outlets, [&key](const Outlet &outlet) {
            return keyOf(outlet.name) == key || keyOf(outlet.key) == key;
        });
        if (found == m_book.outlets.end() && !key.isEmpty()) {
            QStringList names;
            for (const Outlet &outlet : m_book.outlets) {
                names << outlet.name;
            }
            tell(field.line,
                 tr("There is no outlet “%1”. There are: %2.").arg(field.value, names.join(QStringLiteral(", "))));
            return;
        }
        change(m_change.clip.outlet, key.isEmpty() ? QString() : found->key, tr("Outlet"));
    }

    void readBeats(const std::vector<MarkdownSection> &sections)
    {
        const std::vector<Beat> before = m_have ? m_have->beats : std::vector<Beat>();
        const bool marked =
            std::ranges::any_of(sections, [](const MarkdownSection &section) { return !section.mark.isEmpty(); });
        QSet<qint64> taken;
        for (size_t i = 0; i < sections.size(); ++i) {
            const auto own = std::ranges::find_if(before, [&](const Beat &beat) {
                return marked ? QString::number(beat.id.value) == sections[i].mark
                              : static_cast<size_t>(&beat - before.data()) == i;
            });
            const bool known = own != before.end() && !taken.contains(own->id.value);
            if (known) {
                taken.insert(own->id.value);
            }
            readBeat(sections[i], known ? &*own : nullptr, i);
        }
        if (m_bad) {
            return;
        }
        compareBeats(before, taken);
    }

    void readBeat(const MarkdownSection &section, const Beat *before, size_t index)
    {
        static const QRegularExpression form(QStringLiteral("^(?:\\d+[.)]?\\s+)?(\\S+?)[,:·]?\\s+(.+)$"));
        Beat beat;
        if (before) {
            beat.id = before->id;
            beat.clip = before->clip;
            beat.shot = before->shot;
            beat.textX = before->textX;
            beat.textY = before->textY;
        }
        beat.position = static_cast<int>(index);
        const QRegularExpressionMatch match = form.match(section.title);
        if (!match.hasMatch() || !setCell(beat, BeatColumn::Stage, match.captured(1)) ||
            !setCell(beat, BeatColumn::Seconds, match.captured(2))) {
            tell(section.line,
                 tr("“%1” is no beat. Write its stage and length, such as “### FEEL 4.5 s”.").arg(section.title));
            m_bad = true;
            return;
        }
        for (const MarkdownField &field : section.fields) {
            const auto column = beatColumnFrom(field.name);
            if (!column || *column == BeatColumn::Stage || *column == BeatColumn::Seconds) {
                tell(field.line, tr("A beat has no field “%1”. It has Seen, On screen, Heard, CTA, Product, Look, "
                                    "Location, Props, Worn by, Grab, Shows and In the can.")
                                     .arg(field.name));
            } else if (!setCell(beat, *column, field.value)) {
                tell(field.line, tr("“%1” can't stand for “%2”.").arg(field.value, beatColumnName(*column)));
                m_bad = true;
            }
        }
        m_change.beats.push_back(beat);
    }

    QString beatName(const Beat &beat, size_t index) const
    {
        return tr("Beat %1 (%2)", "number, stage").arg(index + 1).arg(stageName(beat.stage));
    }

    void compareBeats(const std::vector<Beat> &before, const QSet<qint64> &kept)
    {
        QStringList details;
        for (size_t i = 0; i < m_change.beats.size(); ++i) {
            const Beat &beat = m_change.beats[i];
            const auto own = std::ranges::find(before, beat.id, &Beat::id);
            if (beat.id.isNull() || own == before.end()) {
                details << tr("New: %1, %2 s").arg(beatName(beat, i), plainSeconds(beat.tenths));
                continue;
            }
            compareBeat(details, *own, beat, i);
            if (static_cast<size_t>(own - before.begin()) != i &&
                kept.size() == static_cast<qsizetype>(before.size()) && before.size() == m_change.beats.size()) {
                details << tr("%1 moves from place %2").arg(beatName(beat, i)).arg(own - before.begin() + 1);
            }
        }
        for (size_t i = 0; i < before.size(); ++i) {
            if (!kept.contains(before[i].id.value)) {
                details << tr("%1 goes: %2").arg(beatName(before[i], i), shortened(before[i].seen));
            }
        }
        m_change.changesBeats = !details.isEmpty();
        if (m_change.changesBeats && !m_change.isNew && tenthsOf(before) != tenthsOf(m_change.beats)) {
            details << tr("Length: %1 s → %2 s")
                           .arg(plainSeconds(tenthsOf(before)), plainSeconds(tenthsOf(m_change.beats)));
        }
        m_change.clip.seconds = m_change.beats.empty() ? m_change.clip.seconds : tenthsOf(m_change.beats) / 10.0;
        if (!m_change.isNew) {
            m_change.details << details;
        }
    }

    void compareBeat(QStringList &details, const Beat &before, Beat after, size_t index) const
    {
        for (const BeatColumn column : beatColumns()) {
            const QString from = cellOf(before, column).trimmed();
            const QString to = cellOf(after, column).trimmed();
            if (from != to) {
                details << difference(beatName(after, index) + QStringLiteral(", ") + beatColumnName(column), from, to);
            }
        }
    }

    void readVariant(const MarkdownSection &section)
    {
        const QRegularExpressionMatch match = variantHeading().match(section.title);
        const QString letter = match.captured(1).toUpper();
        const auto have = m_have ? std::ranges::find(m_have->variants, letter, &Variant::letter)
                                 : std::vector<Variant>::const_iterator();
        const bool known = m_have && have != m_have->variants.end();
        Variant variant = known ? *have : Variant();
        variant.letter = letter;
        variant.name = match.captured(2).trimmed();
        variant.hook.reset();
        variant.cta.reset();
        variant.caption.reset();
        for (const MarkdownField &field : section.fields) {
            const QString key = keyOf(field.name);
            std::optional<QString> *target = key == QLatin1String("hook")      ? &variant.hook
                                             : key == QLatin1String("cta")     ? &variant.cta
                                             : key == QLatin1String("caption") ? &variant.caption
                                                                               : nullptr;
            if (!target) {
                tell(field.line, tr("A variant has no field “%1”. It has Hook, CTA and Caption.").arg(field.name));
            } else if (!field.value.isEmpty()) {
                *target = field.value == QLatin1String("(none)") ? QString() : field.value;
            }
        }
        takeVariant(section, known ? &*have : nullptr, variant);
    }

    void takeVariant(const MarkdownSection &section, const Variant *before, const Variant &variant)
    {
        const QString name = tr("Variant %1").arg(variant.letter);
        if (!before) {
            m_change.newVariants.push_back(variant);
            m_change.details << tr("New: %1").arg(name);
            return;
        }
        QStringList details;
        const auto compare = [&](const QString &what, const QString &from, const QString &to) {
            if (from.trimmed() != to.trimmed()) {
                details << difference(name + QStringLiteral(", ") + what, from, to);
            }
        };
        compare(tr("Name"), before->name, variant.name);
        compare(tr("Hook"), before->hook.value_or(QString()), variant.hook.value_or(QString()));
        compare(tr("CTA"), before->cta.value_or(QString()), variant.cta.value_or(QString()));
        compare(tr("Caption"), before->caption.value_or(QString()), variant.caption.value_or(QString()));
        if (details.isEmpty()) {
            return;
        }
        if (before->isFrozen()) {
            tell(section.line, tr("Variant %1 has been posted and stays as it is. Give the text a letter of its own.")
                                   .arg(variant.letter));
            return;
        }
        m_change.variants.push_back(variant);
        m_change.details << details;
    }

    const ScriptBook &m_book;
    const ScriptSheet *m_have;
    QStringList &m_problems;
    ScriptChange m_change;
    bool m_bad = false;
};

/// Goes through a file's sections: which drop, which clip, and what is its own.
class FileReader
{
public:
    explicit FileReader(const ScriptBook &book)
        : m_book(book)
        , m_drop(book.current)
    {}

    ScriptChanges read(const QByteArray &bytes)
    {
        for (const MarkdownSection &section : markdownSections(bytes, m_found.problems)) {
            if (section.level == 1) {
                take();
                readDrop(section);
            } else if (section.level == 2) {
                take();
                m_clip = ClipText{section, {}, {}};
                m_any = true;
            } else if (!m_clip) {
                tell(section.line,
                     tr("“%1” stands before any clip. Begin a clip with “## ” and its name.").arg(section.title));
            } else if (variantHeading().match(section.title).hasMatch()) {
                m_clip->variants.push_back(section);
            } else {
                m_clip->beats.push_back(section);
            }
        }
        take();
        if (!m_any) {
            throw Error(Error::Kind::Refused, tr("There is no clip in this file."),
                        tr("No line begins with “## ”, the heading of a clip."),
                        tr("Export a script as Markdown to see how it is written."));
        }
        return std::move(m_found);
    }

private:
    void tell(int line, const QString &problem) { m_found.problems << tr("Line %1: %2").arg(line).arg(problem); }

    void readDrop(const MarkdownSection &section)
    {
        const QString wanted = section.mark.isEmpty() ? section.title : section.mark;
        const auto drop = std::ranges::find_if(m_book.drops, [&wanted](const Drop &each) {
            return keyOf(each.code) == keyOf(wanted) || keyOf(each.name) == keyOf(wanted);
        });
        m_drop = drop == m_book.drops.end() ? Id<Drop>() : drop->id;
        if (!m_drop) {
            tell(section.line, tr("The plan has no drop “%1”. Its clips are left out.").arg(section.title));
        }
    }

    const ScriptSheet *sheetOf(const MarkdownSection &head) const
    {
        const auto found = std::ranges::find_if(m_book.sheets, [&](const ScriptSheet &sheet) {
            return sheet.drop.id == m_drop && (head.mark.isEmpty() ? keyOf(sheet.clip.name) == keyOf(head.title)
                                                                   : keyOf(sheet.clip.code) == keyOf(head.mark));
        });
        return found == m_book.sheets.end() ? nullptr : &*found;
    }

    void take()
    {
        if (!m_clip) {
            return;
        }
        const ClipText text = *std::exchange(m_clip, std::nullopt);
        if (!m_drop) {
            return;
        }
        if (text.head.title.isEmpty()) {
            tell(text.head.line, tr("A clip needs a name behind “## ”."));
            return;
        }
        const ScriptSheet *have = sheetOf(text.head);
        const qint64 key = have ? have->clip.id.value : 0;
        if (have && m_taken.contains(key)) {
            tell(text.head.line, tr("“%1” stands in the file twice; the first one counts.").arg(text.head.title));
            return;
        }
        m_taken.insert(key);
        if (auto change = ClipReader(m_book, have, m_drop, m_found.problems).read(text)) {
            m_found.changes.push_back(std::move(*change));
        }
    }

    const ScriptBook &m_book;
    Id<Drop> m_drop;
    std::optional<ClipText> m_clip;
    QSet<qint64> m_taken;
    bool m_any = false;
    ScriptChanges m_found;
};

} // namespace

ScriptChanges scriptMarkdownChanges(const ScriptBook &book, const QByteArray &bytes)
{
    return FileReader(book).read(bytes);
}

} // namespace dropbeat
