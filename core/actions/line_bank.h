// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/kpi.h"
#include "core/domain/saved_line.h"
#include "core/measure/judgement.h"
#include "core/store/tables.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace dropbeat {

/// A hook or CTA that was used or kept, and how it did.
struct BankLine
{
    QString text;
    Id<SavedLine> saved; ///< null: not kept, only used
    QString note;        ///< of the kept line
    int uses = 0;        ///< variants that say it
    QString lastClip;    ///< the clip it was used in last: "Style 3 ways · Knit Capsule"
    QDate lastUsed;      ///< day it was posted last, else the latest launch of a drop that has it; may be not valid
    Judgement how;       ///< of LineBank::kpi over all variants that say it

    friend bool operator==(const BankLine &one, const BankLine &other)
    {
        return one.text == other.text && one.saved == other.saved && one.uses == other.uses;
    }
};

/// The lines of one kind. Hooks are held against the hook rate, CTAs against the click-through rate: what they are for,
/// and what can be put together over clips of every format.
struct LineBank
{
    LineKind kind = LineKind::Hook;
    std::optional<Kpi> kpi; ///< none when the plan has no such KPI
    /// Those with evidence first, by the low end of their interval. Then those of too few views, kept ones first, used
    /// last first.
    std::vector<BankLine> lines;
};

/// Reads the lines of all variants (a posted one's as it was posted) and the kept ones, and judges them by results that
/// are assigned to variants.
LineBank lineBank(const Tables &tables, LineKind kind);

/// The places of the lines that have every word typed, in any case, in text, note or clip. All when nothing is typed.
std::vector<size_t> matching(const LineBank &bank, const QString &typed);

} // namespace dropbeat
