// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/moments/message_text.h"
#include "core/moments/setup_sheet.h"

namespace dropbeat {

// What tools call the parts of a moment: after the help pages of Klaviyo (flows), Shopify (Flow) and Mautic (campaigns)
// as of 2025. Names of menus move; the sheets say so.

/// The steps that every moment has; %1, %2 stand for what is in the comment.
struct ToolWords
{
    QString begin;     ///< the moment's name
    QString trigger;   ///< names of events
    QString wait;      ///< a duration
    QString onlyIf;    ///< what must have happened
    QString onlyIfNot; ///< what must not, as one is to do it: "place an order"
    QString filter;    ///< what holds of the shopper
    QString message;   ///< its kind
    QString versions;  ///< how many
    QString cap;       ///< how often
    QString quiet;     ///< from, to
    QString goLive;
};

ToolWords toolWords(SetupTool tool);
/// What the tool calls an event; empty when it has none of its own.
QString eventInTool(SetupTool tool, const QString &event);
/// The step that begins a moment which no event sets going.
QString kindInTool(SetupTool tool, const Trigger &trigger);
/// A field as the tool writes it; in brackets, in words, where that depends on the account.
QString fieldInTool(SetupTool tool, const MessageField &field);
/// What a field is: "item of the event".
QString fieldWords(const QString &field);
/// Where a person finds it in the tool; empty for one that fieldInTool() writes out.
QString placeOfField(SetupTool tool, const QString &field);

} // namespace dropbeat
