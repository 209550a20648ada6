// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clip.h"
#include "core/domain/drop.h"
#include "core/domain/subject.h"
#include "core/domain/touchpoint.h"
#include "core/domain/variant.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace dropbeat {

/// The utm_campaign and utm_content of an address, lower case; empty where it has none.
struct UtmTags
{
    QString campaign;
    QString content;

    static UtmTags fromUrl(const QString &url);
    friend bool operator==(const UtmTags &, const UtmTags &) = default;
};

/// Says what of ours a reported thing belongs to: by its link's UTM, else by the codes in its names. Codes are those of
/// codes.h; one that several drops share counts only when something else names the drop.
class AssignmentProposer
{
public:
    AssignmentProposer(const QList<Drop> &drops, const QList<Clip> &clips, const QList<Variant> &variants,
                       const QList<Touchpoint> &touchpoints);

    /// Nothing when nothing matches, or when two things match equally well.
    std::optional<Assignment> propose(const Subject &subject, QDate today) const;

private:
    struct Candidate
    {
        Id<Drop> drop;
        Assignment::Target target;
        int depth = 0;       ///< drop 0, clip and touchpoint 1, variant 2
        qsizetype place = 0; ///< of its first word in the text
    };

    QList<Candidate> inText(const QString &text) const;
    std::optional<Assignment::Target> choose(const QList<Candidate> &candidates, const QList<Id<Drop>> &drops) const;
    QList<Id<Drop>> dropsIn(const QStringList &texts) const;

    QHash<QString, QList<Candidate>> m_codes;
    int m_longestCode = 0; ///< in words between hyphens
};

/// One proposal; for many subjects make an AssignmentProposer once.
std::optional<Assignment> proposeAssignment(const Subject &subject, const QList<Drop> &drops, const QList<Clip> &clips,
                                            const QList<Variant> &variants, const QList<Touchpoint> &touchpoints,
                                            QDate today);

} // namespace dropbeat
