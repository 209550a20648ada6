// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rich_text.h"

#include <QString>

#include <charconv>

namespace dropbeat {

void appendUnescaped(std::string_view part, QByteArray &text)
{
    while (!part.empty()) {
        const size_t at = part.find("_x");
        const std::string_view code = at == std::string_view::npos ? std::string_view() : part.substr(at, 7);
        unsigned value = 0;
        const bool escaped = code.size() == 7 && code[6] == '_' &&
                             std::from_chars(code.data() + 2, code.data() + 6, value, 16).ptr == code.data() + 6;
        const size_t plain = at == std::string_view::npos ? part.size() : at + (escaped ? 0 : 2);
        text.append(part.data(), static_cast<qsizetype>(plain));
        part.remove_prefix(plain);
        if (escaped) {
            text += value == 0 ? QByteArray() : QString(QChar(static_cast<char16_t>(value))).toUtf8();
            part.remove_prefix(7);
        }
    }
}

void appendRichText(XmlScanner &xml, QByteArray &text)
{
    const size_t depth = xml.depth();
    bool inText = false;
    for (auto token = xml.next(); token != XmlScanner::Token::Finished; token = xml.next()) {
        if (token == XmlScanner::Token::Start && xml.name() == "rPh") {
            xml.skipElement();
        } else if (token == XmlScanner::Token::Text) {
            if (inText) {
                appendUnescaped(xml.text(), text);
            }
        } else {
            inText = token == XmlScanner::Token::Start && xml.name() == "t";
            if (token == XmlScanner::Token::End && xml.depth() == depth) {
                return;
            }
        }
    }
}

} // namespace dropbeat
