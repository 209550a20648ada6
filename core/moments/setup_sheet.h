// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/whole_moment.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace dropbeat {

/// A tool that a person sets moments up in.
enum class SetupTool { Klaviyo, ShopifyFlow, Mautic };

QString setupToolName(SetupTool tool);
const std::vector<SetupTool> &setupTools();

/// The way from a moment to one that runs in a tool, in words for the person who does it: Dropbeat sets nothing up and
/// sends nothing.
struct SetupSheet
{
    SetupTool tool = SetupTool::Klaviyo;
    QString sentence;  ///< the whole rule
    QStringList steps; ///< in their order
    QStringList notes; ///< what the tool can't do by itself

    friend bool operator==(const SetupSheet &, const SetupSheet &) = default;
};

SetupSheet setupSheet(const WholeMoment &whole, SetupTool tool, const Currency &currency);

/// What to put in the places of the message that the tool has to fill and names differently in every account: "Where
/// the text says [item], …". One for each such field.
QStringList fieldNotes(const WholeMoment &whole, SetupTool tool);

/// The message with its fields as the tool writes them: {first_name|there} is {{ first_name|default:'there' }} in
/// Klaviyo, {contactfield=firstname|there} in Mautic; others stand as [item of the event] and are explained by
/// fieldNotes(). link, code: what the plan fills in; empty: the field is explained, too.
QString textForTool(const QString &text, SetupTool tool, const QString &link, const QString &code);

} // namespace dropbeat
