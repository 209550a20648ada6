// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/beat.h"
#include "core/domain/link.h"
#include "core/domain/moment.h"
#include "core/domain/touchpoint.h"
#include "core/domain/variant.h"

#include <QDateTime>
#include <QString>

#include <variant>
#include <vector>

namespace dropbeat {

/// Sorted by what hurts first.
enum class FindingSeverity { Error, Warning, Hint, Good };
QString severityId(FindingSeverity severity); ///< error, warning, hint, good

// What a finding offers to do about itself.

struct NoFix
{
    friend bool operator==(const NoFix &, const NoFix &) = default;
};
/// Go there: the thing itself has to be changed by a person.
struct OpenSubject
{
    friend bool operator==(const OpenSubject &, const OpenSubject &) = default;
};
/// Add this touchpoint (without id and code).
struct AddTouchpoint
{
    Touchpoint touchpoint;
    friend bool operator==(const AddTouchpoint &, const AddTouchpoint &) = default;
};
struct MoveLaunch
{
    Id<Drop> drop;
    LocalTime launch;
    friend bool operator==(const MoveLaunch &, const MoveLaunch &) = default;
};
struct MoveTouchpoint
{
    Id<Touchpoint> touchpoint;
    LocalTime when;
    friend bool operator==(const MoveTouchpoint &, const MoveTouchpoint &) = default;
};
struct RemoveTouchpoint
{
    Id<Touchpoint> touchpoint;
    friend bool operator==(const RemoveTouchpoint &, const RemoveTouchpoint &) = default;
};
/// Put these in the place of the clip's beats; a beat without id is a new one.
struct ReplaceBeats
{
    Id<Clip> clip;
    std::vector<Beat> beats;
    friend bool operator==(const ReplaceBeats &, const ReplaceBeats &) = default;
};
struct ReplaceClip
{
    Clip clip;
    friend bool operator==(const ReplaceClip &, const ReplaceClip &) = default;
};
struct ReplaceVariant
{
    Variant variant;
    friend bool operator==(const ReplaceVariant &, const ReplaceVariant &) = default;
};
/// Say that this variant was posted: it stays as it is from now on.
struct MarkPosted
{
    Id<Variant> variant;
    friend bool operator==(const MarkPosted &, const MarkPosted &) = default;
};
/// Add this link (without id).
struct AddLink
{
    Link link;
    friend bool operator==(const AddLink &, const AddLink &) = default;
};
struct ReplaceLink
{
    Link link;
    friend bool operator==(const ReplaceLink &, const ReplaceLink &) = default;
};
struct ReplaceCode
{
    PromoCode code;
    friend bool operator==(const ReplaceCode &, const ReplaceCode &) = default;
};
/// Switch a moment on or off.
struct SwitchMoment
{
    QString key;
    bool on = false;
    friend bool operator==(const SwitchMoment &, const SwitchMoment &) = default;
};
/// Put this in the place of the moment with its key, whether or not the plan has a row of it.
struct ReplaceMoment
{
    Moment moment;
    friend bool operator==(const ReplaceMoment &, const ReplaceMoment &) = default;
};
/// Write a version of a moment's message anew.
struct RewriteMessage
{
    QString key;
    MomentMessage message;
    friend bool operator==(const RewriteMessage &, const RewriteMessage &) = default;
};
/// Let one shopper get so many messages at most, from moments and drops together.
struct SetSharedCap
{
    FrequencyCap cap;
    friend bool operator==(const SetSharedCap &, const SetSharedCap &) = default;
};
using Fix = std::variant<NoFix, OpenSubject, AddTouchpoint, MoveLaunch, MoveTouchpoint, RemoveTouchpoint, ReplaceBeats,
                         ReplaceClip, ReplaceVariant, MarkPosted, AddLink, ReplaceLink, ReplaceCode, SwitchMoment,
                         ReplaceMoment, RewriteMessage, SetSharedCap>;

/// What a review says about a thing of the plan.
struct Finding
{
    QString rule; ///< "rhythm.no-email": stable
    FindingSeverity severity = FindingSeverity::Hint;
    QString subjectKind; ///< plan, arc, drop, touchpoint, cutoff, clip, variant, link, code, moment
    qint64 subjectId = 0;
    QString subjectName;
    QString message; ///< what is the matter, translated
    QString reason;  ///< why it matters, translated
    QString fixText; ///< what its button says, translated: "Add…"; empty without a fix
    Fix fix;
    QString facts; ///< what it rests on; a finding set aside comes back when these change
    QDate day;     ///< when it starts to hurt, for the order; may be not valid

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// A finding that a person decided not to see.
struct SetAside
{
    Id<SetAside> id;
    QString rule;
    QString subjectKind;
    qint64 subjectId = 0;
    QString facts;
    QString reason;
    QDateTime at; ///< UTC

    friend bool operator==(const SetAside &, const SetAside &) = default;
};

} // namespace dropbeat
