// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/script_sheet.h"

#include <QDate>

namespace dropbeat {

/// Scripts as a screenplay in Fountain 1.1 (fountain.io): a section per clip, a scene heading wherever location or look
/// changes, what is seen as action, what is heard as dialogue of VOICE, text over the picture as "SUPER:". What a
/// screenplay has no form for (stage, seconds, CTA, products, props, people, caption, variants) stands in notes, so
/// that nothing is lost. UTF-8.
QByteArray fountainOf(const std::vector<ScriptSheet> &sheets, const QString &title, QDate draft);

} // namespace dropbeat
