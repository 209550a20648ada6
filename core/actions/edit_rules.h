// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/plan.h"

#include <QSet>
#include <QString>

#include <algorithm>
#include <vector>

namespace dropbeat {

// What the edits of all nouns hold themselves to.

/// "The change was not made", and why.
Error refusal(const QString &why, const QString &whatToDo = {});
/// The name without blanks around it; throws a refusal when nothing is left.
QString requireName(const QString &name, const QString &why);
/// code, or with a number behind it when it is taken; "x" stands for a name that can't be written in a code.
QString freeCode(const QString &code, const QSet<QString> &taken);
template <class List> QSet<QString> codesOf(const List &rows)
{
    QSet<QString> codes;
    for (const auto &row : rows) {
        codes.insert(row.code);
    }
    return codes;
}

/// The colour a drop's card gets when so many drops have one: fabric tones in turn, which ink can be read on.
QString cardColour(size_t others);
QString dropName(const Plan &plan, Id<Drop> drop);

/// Puts the rows in a new order; their positions count from 0. Rows that are where they were are not written.
template <class T, class Rows> void writeOrder(Rows table, std::vector<T> rows)
{
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].position != static_cast<int>(i)) {
            rows[i].position = static_cast<int>(i);
            table.update(rows[i]);
        }
    }
}

/// Moves one row up (−) or down (+) by so many places, at most to the end; writes what changed.
template <class T, class Rows, class Key> void moveRow(Rows table, std::vector<T> rows, const Key &id, int by)
{
    const auto at = std::find_if(rows.begin(), rows.end(), [&id](const T &row) { return row.id == id; });
    if (at == rows.end()) {
        return;
    }
    const auto from = static_cast<int>(at - rows.begin());
    const int to = std::clamp(from + by, 0, static_cast<int>(rows.size()) - 1);
    const T moved = *at;
    rows.erase(at);
    rows.insert(rows.begin() + to, moved);
    writeOrder(table, rows);
}

} // namespace dropbeat
