// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace dropbeat {

/// Goes through a part of a workbook piece by piece: tags with their attributes, and text, all UTF-8. A sheet of
/// 100,000 rows is some 40 MB of tags, which a general XML reader takes four times as long for as everything else an
/// import does; document types and entities of one's own, which no workbook has, are refused.
class XmlScanner
{
public:
    enum class Token { Start, End, Text, Finished };

    /// The name is for messages.
    XmlScanner(QIODevice &device, const QString &name);

    /// The next token; a tag that closes itself gives Start and End. Throws Error (Refused) when the part is damaged or
    /// ends too early.
    Token next();
    /// Of the tag at hand, without its prefix: "row" for <x:row>. Valid until the next call of next().
    std::string_view name() const { return m_name; }
    /// Of the start tag at hand, without its prefix; empty when it has none. Entities are as written, see decoded().
    std::string_view attribute(std::string_view name) const;
    /// The text at hand, its entities replaced.
    std::string_view text() const { return m_text; }
    /// Goes on behind the end of the element whose start is at hand.
    void skipElement();
    /// What comes next, as it stands in the file: empty in the middle of a token. For whoever knows its elements well
    /// enough to take them whole, with skip(), and is quicker.
    std::string_view ahead();
    void skip(size_t bytes) { m_at += bytes; }
    /// How deep the token at hand stands: 1 for the root's tags.
    size_t depth() const { return m_open.size() + (m_token == Token::End ? 1 : 0); }
    qint64 bytesDone() const { return m_done - (m_end - m_at); }

    static std::string decoded(std::string_view text);

private:
    bool fill();
    const char *find(char wanted, qsizetype from);
    bool startsWith(std::string_view text);
    void skipTo(std::string_view end, qsizetype from);
    Token startTag();
    Token endTag();
    Token plainText();
    Token section();
    [[noreturn]] void fail() const;

    QIODevice &m_device;
    QString m_partName;
    QByteArray m_buffer;
    const char *m_at = nullptr;
    const char *m_end = nullptr;
    qint64 m_done = 0; ///< bytes read from the device
    bool m_deviceEnded = false;
    Token m_token = Token::Finished;
    std::string_view m_name;
    std::string_view m_attributes;
    std::string_view m_text;
    std::string m_decoded;
    bool m_closesItself = false;
    bool m_hadRoot = false;
    std::string m_openNames;    ///< of the elements around, one after the other
    std::vector<size_t> m_open; ///< where each begins in m_openNames
};

} // namespace dropbeat
