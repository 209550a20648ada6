// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xml_scanner.h"

#include "core/base/error.h"

#include <QCoreApplication>

#include <charconv>
#include <cstring>

namespace dropbeat {

namespace {

constexpr qsizetype kPiece = 256 * 1024;
constexpr qsizetype kLongestToken = 8 << 20;
constexpr size_t kDeepest = 200;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

std::string_view withoutPrefix(std::string_view name)
{
    const size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

void appendCharacter(std::string &text, quint32 code)
{
    if (code == 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) {
        return;
    }
    if (code < 0x80) {
        text += static_cast<char>(code);
        return;
    }
    const char32_t character = code;
    text += QString::fromUcs4(&character, 1).toUtf8().toStdString();
}

/// What stands between & and ;
void appendEntity(std::string &text, std::string_view entity)
{
    if (entity == "lt") {
        text += '<';
    } else if (entity == "gt") {
        text += '>';
    } else if (entity == "amp") {
        text += '&';
    } else if (entity == "quot") {
        text += '"';
    } else if (entity == "apos") {
        text += '\'';
    } else if (entity.starts_with('#')) {
        const bool hex = entity.size() > 1 && entity[1] == 'x';
        const std::string_view digits = entity.substr(hex ? 2 : 1);
        quint32 code = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
        appendCharacter(text, code);
    }
}

} // namespace

XmlScanner::XmlScanner(QIODevice &device, const QString &name)
    : m_device(device)
    , m_partName(name)
{
    fill();
    if (startsWith("\xef\xbb\xbf")) {
        m_at += 3;
    } else if (startsWith("\xff\xfe") || startsWith("\xfe\xff")) {
        throw Error(Error::Kind::Refused, Tr::tr("“%1” can't be read.").arg(m_partName),
                    Tr::tr("It is written in UTF-16, which workbooks hardly ever are."),
                    Tr::tr("Open it in a spreadsheet program and save it again, or save it as CSV (UTF-8)."));
    }
}

void XmlScanner::fail() const
{
    throw Error(Error::Kind::Refused, Tr::tr("“%1” can't be read.").arg(m_partName),
                Tr::tr("The file is damaged or was not downloaded to its end."),
                Tr::tr("Export or download it again."));
}

/// Reads more behind what is not yet used. Pointers into the buffer move; false at the end.
bool XmlScanner::fill()
{
    if (m_deviceEnded) {
        return false;
    }
    const qsizetype left = m_end - m_at;
    if (left > kLongestToken) {
        fail();
    }
    if (left > 0 && m_at != m_buffer.constData()) {
        std::memmove(m_buffer.data(), m_at, static_cast<size_t>(left));
    }
    m_buffer.resize(left + kPiece);
    const qint64 count = m_device.read(m_buffer.data() + left, kPiece);
    if (count < 0) {
        fail();
    }
    m_deviceEnded = count == 0;
    m_done += count;
    m_at = m_buffer.constData();
    m_end = m_at + left + count;
    return count > 0;
}

/// The first such character at least `from` bytes on; null when there is none to the end.
const char *XmlScanner::find(char wanted, qsizetype from)
{
    while (true) {
        if (m_end - m_at > from) {
            const void *found = std::memchr(m_at + from, wanted, static_cast<size_t>(m_end - m_at - from));
            if (found != nullptr) {
                return static_cast<const char *>(found);
            }
            from = m_end - m_at;
        }
        if (!fill()) {
            return nullptr;
        }
    }
}

bool XmlScanner::startsWith(std::string_view text)
{
    while (m_end - m_at < static_cast<qsizetype>(text.size())) {
        if (!fill()) {
            return false;
        }
    }
    return std::string_view(m_at, text.size()) == text;
}

void XmlScanner::skipTo(std::string_view end, qsizetype from)
{
    while (true) {
        const char *found = find(end.front(), from);
        if (found == nullptr) {
            fail();
        }
        m_at = found;
        if (startsWith(end)) {
            m_at += end.size();
            return;
        }
        from = 1;
    }
}

std::string_view XmlScanner::ahead()
{
    constexpr qsizetype kEnough = 2048;
    if (m_closesItself) {
        return {};
    }
    if (m_end - m_at < kEnough) {
        fill();
    }
    return {m_at, static_cast<size_t>(m_end - m_at)};
}

XmlScanner::Token XmlScanner::next()
{
    if (m_closesItself) {
        m_closesItself = false;
        m_openNames.resize(m_open.back());
        m_open.pop_back();
        return m_token = Token::End;
    }
    while (m_at < m_end || fill()) {
        if (*m_at != '<') {
            if (const Token token = plainText(); token == Token::Text) {
                return m_token = token;
            }
            continue;
        }
        if (m_end - m_at < 2 && !fill()) {
            fail();
        }
        if (m_at[1] == '?') {
            skipTo("?>", 2);
        } else if (m_at[1] == '!') {
            if (section() == Token::Text) {
                return m_token = Token::Text;
            }
        } else {
            return m_token = m_at[1] == '/' ? endTag() : startTag();
        }
    }
    if (!m_open.empty() || !m_hadRoot) {
        fail();
    }
    return m_token = Token::Finished;
}

/// A remark is passed over, a CDATA section is text, anything else of its kind has no place in a workbook.
XmlScanner::Token XmlScanner::section()
{
    if (startsWith("<!--")) {
        skipTo("-->", 4);
        return Token::Finished;
    }
    if (!startsWith("<![CDATA[")) {
        fail();
    }
    m_at += 9;
    m_decoded.clear();
    while (true) {
        const char *found = find(']', 0);
        if (found == nullptr || m_decoded.size() > static_cast<size_t>(kLongestToken)) {
            fail();
        }
        m_decoded.append(m_at, found);
        m_at = found;
        if (startsWith("]]>")) {
            m_at += 3;
            m_text = m_decoded;
            return Token::Text;
        }
        m_decoded += ']';
        ++m_at;
    }
}

XmlScanner::Token XmlScanner::plainText()
{
    const char *found = find('<', 0);
    const char *to = found == nullptr ? m_end : found;
    const std::string_view text(m_at, static_cast<size_t>(to - m_at));
    m_at = to;
    if (m_open.empty()) {
        return Token::Finished; // line ends around the root
    }
    m_text = text;
    if (text.find('&') != std::string_view::npos) {
        m_decoded = decoded(text);
        m_text = m_decoded;
    }
    return Token::Text;
}

XmlScanner::Token XmlScanner::startTag()
{
    // A > may stand inside an attribute's value.
    qsizetype from = 1;
    const char *close = nullptr;
    while (true) {
        close = find('>', from);
        if (close == nullptr) {
            fail();
        }
        char quote = 0;
        for (const char *at = m_at + 1; at < close; ++at) {
            if (quote != 0 ? *at == quote : (*at == '"' || *at == '\'')) {
                quote = quote != 0 ? '\0' : *at;
            }
        }
        if (quote == 0) {
            break;
        }
        from = close - m_at + 1;
    }
    const char *nameEnd = m_at + 1;
    while (nameEnd < close && !isSpace(*nameEnd) && *nameEnd != '/') {
        ++nameEnd;
    }
    m_closesItself = close[-1] == '/';
    const std::string_view full(m_at + 1, static_cast<size_t>(nameEnd - m_at - 1));
    if (full.empty() || m_open.size() >= kDeepest || (m_open.empty() && m_hadRoot)) {
        fail();
    }
    m_hadRoot = true;
    m_open.push_back(m_openNames.size());
    m_openNames += full;
    m_name = withoutPrefix(full);
    const char *attributesEnd = m_closesItself ? close - 1 : close;
    m_attributes = nameEnd < attributesEnd ? std::string_view(nameEnd, static_cast<size_t>(attributesEnd - nameEnd))
                                           : std::string_view();
    m_at = close + 1;
    return Token::Start;
}

XmlScanner::Token XmlScanner::endTag()
{
    const char *close = find('>', 2);
    if (close == nullptr || m_open.empty()) {
        fail();
    }
    std::string_view full(m_at + 2, static_cast<size_t>(close - m_at - 2));
    while (!full.empty() && isSpace(full.back())) {
        full.remove_suffix(1);
    }
    if (std::string_view(m_openNames).substr(m_open.back()) != full) {
        fail();
    }
    m_openNames.resize(m_open.back());
    m_open.pop_back();
    m_name = withoutPrefix(full);
    m_at = close + 1;
    return Token::End;
}

std::string_view XmlScanner::attribute(std::string_view wanted) const
{
    std::string_view rest = m_attributes;
    while (true) {
        const size_t equals = rest.find('=');
        if (equals == std::string_view::npos) {
            return {};
        }
        std::string_view name = rest.substr(0, equals);
        while (!name.empty() && isSpace(name.front())) {
            name.remove_prefix(1);
        }
        while (!name.empty() && isSpace(name.back())) {
            name.remove_suffix(1);
        }
        const size_t open = rest.find_first_of("\"'", equals);
        const size_t close = open == std::string_view::npos ? open : rest.find(rest[open], open + 1);
        if (close == std::string_view::npos) {
            return {};
        }
        if (name == wanted || withoutPrefix(name) == wanted) {
            return rest.substr(open + 1, close - open - 1);
        }
        rest.remove_prefix(close + 1);
    }
}

void XmlScanner::skipElement()
{
    const size_t outside = m_open.size() - 1;
    while (m_open.size() > outside || m_closesItself) {
        if (next() == Token::Finished) {
            return;
        }
    }
}

std::string XmlScanner::decoded(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const size_t amp = text.find('&');
        result += text.substr(0, amp);
        if (amp == std::string_view::npos) {
            break;
        }
        const size_t semicolon = text.find(';', amp);
        if (semicolon == std::string_view::npos || semicolon - amp > 12) {
            result += '&';
            text.remove_prefix(amp + 1);
            continue;
        }
        appendEntity(result, text.substr(amp + 1, semicolon - amp - 1));
        text.remove_prefix(semicolon + 1);
    }
    return result;
}

} // namespace dropbeat
