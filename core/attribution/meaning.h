// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attribution/channel_words.h"
#include "core/domain/clip.h"
#include "core/domain/link.h"
#include "core/domain/order.h"
#include "core/domain/subject.h"

#include <QHash>

#include <vector>

namespace dropbeat {

/// How a meaning was found.
enum class MeantBy {
    Nothing, ///< it says nothing the plan knows
    Link,    ///< a link of the plan has these parameters, or this short address
    Names,   ///< its campaign and content are codes of a drop, variant or touchpoint
    Words,   ///< its words stand for a channel
    Code,    ///< it is a code of the plan
    Subject, ///< the platform's campaign or ad belongs to something of ours
};

/// What a piece of evidence points to. What it does not tell is null.
struct Meaning
{
    QString channel; ///< Channel::id
    Id<Drop> drop;
    Id<Touchpoint> touchpoint;
    Id<Variant> variant;
    Id<Link> link;
    Id<PromoCode> code;
    MeantBy by = MeantBy::Nothing;
    QString words; ///< the synonym that an answer matched

    /// Whether it helps at all: it points to a channel or a drop.
    bool isKnown() const { return !channel.isEmpty() || drop; }
    friend bool operator==(const Meaning &, const Meaning &) = default;
};

/// What meanings are found in: the plan's own rows.
struct MeaningFacts
{
    std::vector<Channel> channels;
    std::vector<Drop> drops;
    std::vector<Clip> clips;
    std::vector<Variant> variants;
    std::vector<Touchpoint> touchpoints;
    std::vector<Link> links;
    std::vector<PromoCode> codes;
    std::vector<Subject> subjects; ///< what platforms report on: for pixels that name a campaign or an ad
    std::vector<Synonym> synonyms; ///< one's own
};

/// The parts of what a UTM said, in lower case, as evidence_said keeps them: one a line.
struct UtmSaid
{
    QString source;
    QString medium;
    QString campaign;
    QString content;
    QString term;

    static UtmSaid of(const QString &said);
};

/// Finds out what evidence points to. Each wording is asked for once, not each order: a plan has thousands of orders
/// and some hundred wordings.
class MeaningFinder
{
public:
    explicit MeaningFinder(const MeaningFacts &facts);

    /// said: as evidence_said keeps it for that kind.
    Meaning of(EvidenceKind kind, const QString &said) const;

private:
    Meaning ofUtm(const UtmSaid &utm) const;
    Meaning ofCode(const QString &code) const;
    Meaning ofPixel(const QString &said) const;
    Meaning ofShortLink(const QString &address) const;
    Meaning ofSurvey(const QString &answer) const;
    Meaning ofLink(const Link &link) const;
    void completeChannel(Meaning &meaning) const;
    void takeTarget(Meaning &meaning, const Assignment &assignment) const;
    Id<Drop> dropOf(Id<Variant> variant) const;

    ChannelWords m_words;
    std::vector<Link> m_links;
    QHash<Id<Touchpoint>, Touchpoint> m_touchpoints;
    QHash<Id<Variant>, Variant> m_variants;
    QHash<Id<Clip>, Id<Drop>> m_dropOfClip;
    QHash<QString, Id<Drop>> m_drops;               ///< by code
    QHash<QString, Id<Variant>> m_contents;         ///< by drop's code and content code
    QHash<QString, Id<Touchpoint>> m_touchpointsOf; ///< by drop's code and own code
    QMultiHash<QString, PromoCode> m_codes;         ///< by code, upper case
    QMultiHash<QString, Subject> m_subjects;        ///< by id and by name, lower case
    QMultiHash<QString, Subject> m_campaigns;       ///< by campaign's id and name, lower case
};

/// Addresses of short links as they are compared: without scheme, "www." and a slash at the end; the host in lower
/// case, the rest as it is, for slugs tell case apart.
QString shortAddress(const QString &url);

} // namespace dropbeat
