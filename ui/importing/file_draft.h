// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/import_results.h"
#include "core/base/error.h"

#include <QString>

#include <optional>

namespace dropbeat {

/// One file on its way in: how it is understood, and what a person has said about it. Pure values; ImportDraft moves
/// it.
struct FileDraft
{
    /// Looking: being looked at. Asking: a question is open. Refused: can't come in as it is.
    enum class State { Looking, Ready, Asking, Refused };

    QString path;
    Layout layout;
    RecogniseOptions options;   ///< what it is read as, when a person or a profile said so
    bool isLookedAt = false;    ///< layout holds
    std::optional<Error> error; ///< it can't be read at all, or reading all of it was refused
    QString profile;            ///< name of the remembered mapping that was found for it
    bool changedByHand = false;
    bool remember = false;
    QString rememberAs;
    bool wantsColumns = false; ///< a person chose to map an unknown table by hand

    QString name() const;
    State state(const Currency &planCurrency) const;
    bool hasMoney() const;
    /// The file's currency when it is another than the plan's and its money is to come in.
    std::optional<Currency> foreignCurrency(const Currency &planCurrency) const;
    bool asksPeriod() const { return layout.needsPeriod && !layout.mapping.period; }
    bool asksDayFirst() const { return layout.needsDayFirst && !layout.mapping.dayFirst; }
    /// Whether the period was or is to be given by hand.
    bool showsPeriod() const { return layout.needsPeriod || layout.mapping.period || layout.guessedPeriod; }

    ImportFile toImport() const;
    /// What is worth remembering for the next file of its kind: not the period, nor what concerned this file's money.
    ColumnMapping mappingToRemember() const;
    /// A period to begin with when the file has none: the dates in its name, else last month.
    Period likelyPeriod(QDate today) const;
};

} // namespace dropbeat
