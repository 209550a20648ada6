// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/xml_scanner.h"

#include <QByteArray>

namespace dropbeat {

/// The text of the element whose start is at hand (<si>, <is>): its runs one after the other, without the reading aids
/// of Japanese. Goes on behind its end.
void appendRichText(XmlScanner &xml, QByteArray &text);

/// Appends the text with _x000A_ and its like, which workbooks write for control characters, turned back.
void appendUnescaped(std::string_view part, QByteArray &text);

} // namespace dropbeat
