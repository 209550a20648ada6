// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/script_markdown_text.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QString decoded(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0'))) {
        throw Error(Error::Kind::Refused, tr("This is no Markdown."), tr("It is not a text in UTF-8."),
                    tr("Save it as a text file in UTF-8."));
    }
    return text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
}

/// "Style 3 ways <!-- clip style3 -->" → title and mark.
MarkdownSection sectionOf(int line, int level, const QString &text)
{
    static const QRegularExpression comment(QStringLiteral("\\s*<!--\\s*(?:\\w+\\s+)?(.*?)\\s*-->\\s*$"));
    MarkdownSection section;
    section.line = line;
    section.level = level;
    const QRegularExpressionMatch match = comment.match(text);
    section.mark = match.captured(1);
    section.title = (match.hasMatch() ? text.left(match.capturedStart()) : text).trimmed();
    return section;
}

/// Goes through the lines and keeps what the next may belong to.
class SectionReader
{
public:
    explicit SectionReader(QStringList &problems)
        : m_problems(problems)
    {}

    std::vector<MarkdownSection> sections;

    void read(int number, const QString &line)
    {
        static const QRegularExpression heading(QStringLiteral("^(#{1,3})\\s+(.*)$"));
        static const QRegularExpression field(QStringLiteral("^[-*+]\\s+([^:]{1,40}?)\\s*:\\s*(.*)$"));
        const QString text = line.trimmed();
        if (text.isEmpty()) {
            m_blanks += m_open ? 1 : 0;
        } else if (const auto head = heading.match(line); head.hasMatch()) {
            sections.push_back(sectionOf(number, static_cast<int>(head.capturedLength(1)), head.captured(2)));
            close();
        } else if (const auto named = field.match(line); named.hasMatch() && !sections.empty()) {
            sections.back().fields.push_back({number, named.captured(1), named.captured(2).trimmed()});
            close();
            m_open = true;
        } else if (m_open && line.front().isSpace()) {
            MarkdownField &last = sections.back().fields.back();
            last.value += QString(m_blanks + (last.value.isEmpty() ? 0 : 1), u'\n') + text;
            m_blanks = 0;
        } else if (!text.startsWith(QStringLiteral("<!--"))) {
            m_problems << tr("Line %1: “%2” belongs to nothing. Put it behind a field such as “- Seen:”, or indent it "
                             "below one.")
                              .arg(number)
                              .arg(text.left(60));
            close();
        }
    }

private:
    void close()
    {
        m_open = false;
        m_blanks = 0;
    }

    QStringList &m_problems;
    bool m_open = false; ///< whether an indented line goes on with the last field
    int m_blanks = 0;
};

} // namespace

std::vector<MarkdownSection> markdownSections(const QByteArray &bytes, QStringList &problems)
{
    SectionReader reader(problems);
    int number = 0;
    for (const QString &line : decoded(bytes).split(u'\n')) {
        reader.read(++number, line);
    }
    return std::move(reader.sections);
}

} // namespace dropbeat
