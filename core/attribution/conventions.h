// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attribution/utm.h"
#include "core/domain/channel.h"

#include <QDate>

#include <vector>

namespace dropbeat {

/// How links of one channel are tagged, and whose code they carry.
struct ChannelTags
{
    QString channel; ///< Channel::id
    QString word;    ///< what its links are called: "Bio link"
    QString organicSource;
    QString organicMedium;
    QString paidSource;
    QString paidMedium;
    QString codeOf;        ///< the channel whose code its links carry; empty: they carry none
    QString codeWord;      ///< what its own code ends in: KNITVIP; empty: in the discount, KNIT10
    bool internal = false; ///< the brand's own pages, or no contact at all: its touchpoints need no link

    friend bool operator==(const ChannelTags &, const ChannelTags &) = default;
};

/// How a brand writes its links: the one place that makes them all read the same.
struct LinkConventions
{
    QString separator = QStringLiteral("-"); ///< between words: - or _
    bool lowerCase = true;
    QStringList sources; ///< words allowed for utm_source
    QStringList mediums; ///< words allowed for utm_medium
    QStringList domains; ///< the brand's own
    QString landing;     ///< page of a new link; {drop} stands for the drop's name: https://ateliernoor.com/{drop}
    CodeApplied applies = CodeApplied::Not;
    int linkWithinDays = 7; ///< a touchpoint so near needs its link
    qint64 discount = 1000; ///< of a new code, hundredths of a percent
    std::vector<ChannelTags> channels;
    ChannelTags otherChannels; ///< of a channel that has none: its source is the channel's name

    friend bool operator==(const LinkConventions &, const LinkConventions &) = default;
};

/// As Dropbeat comes with them (resources/presets/link-conventions.json), words translated.
const LinkConventions &presetConventions();
/// The preset with what a plan has changed, as conventionChanges() wrote it; what can't be read is left as it was.
LinkConventions conventionsWith(const QString &changes);
/// What differs from the preset, as JSON; empty when nothing does.
QString conventionChanges(const LinkConventions &conventions);

ChannelTags tagsOf(const LinkConventions &conventions, const Channel &channel);

/// A UTM value as the brand writes it: case and separator kept to, accents and whatever else has to be encoded dropped.
QString written(const LinkConventions &conventions, const QString &value);
/// The word of a vocabulary that was meant: the same but for case and separators, or two letters off at most. Empty:
/// none.
QString nearestWord(const QString &value, const QStringList &vocabulary);
/// The page that a new link of a drop leads to; empty while the brand has none.
QString landingOf(const LinkConventions &conventions, const Drop &drop);

} // namespace dropbeat
