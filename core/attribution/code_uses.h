// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/code_use.h"
#include "core/domain/link.h"

#include <vector>

namespace dropbeat {

/// How evidence keeps a code, which shops do not tell by its case: CodeDay::code.
QString codeAsTyped(const PromoCode &code);
/// Whether the day lies within the code's own days.
bool isValidOn(const PromoCode &code, QDate day);
/// Whether that day belongs to another code of the same words: last year's, or the next drop's.
bool isDayOfAnother(const PromoCode &code, QDate day, const std::vector<PromoCode> &codes);

/// In how many orders that were not cancelled the code was typed, also before and after its days; a day that belongs to
/// another code of the same words counts with that one.
qint64 redemptions(const PromoCode &code, const std::vector<PromoCode> &codes, const std::vector<CodeDay> &days);

} // namespace dropbeat
