// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"
#include "core/rhythm/occasions.h"
#include "core/rhythm/occurrences.h"
#include "core/rhythm/rhythm_facts.h"

#include <QHash>

#include <functional>
#include <vector>

namespace dropbeat {

/// What a channel is for, as far as the rules tell channels apart. One that a person added counts as social, unless it
/// is called a mail or a newsletter.
enum class ChannelRole { Social, Email, Sms, Ads, Site, Shoot };
ChannelRole channelRole(const Channel &channel);

/// A touchpoint to come, once, of a drop that is not over.
struct ComingTouchpoint
{
    const Touchpoint *touchpoint;
    const Drop *drop; ///< null: the brand's own
    LocalTime when;
};

/// The facts as the rules ask for them, put in order once. Lives as long as the facts do.
class RhythmView
{
public:
    explicit RhythmView(const RhythmFacts &facts);
    RhythmView(const RhythmView &) = delete;
    RhythmView &operator=(const RhythmView &) = delete;

    const RhythmFacts &facts() const { return m_facts; }
    QDate today() const { return m_facts.now.date; }
    const LocalTime &now() const { return m_facts.now; }

    /// Those that are not archived and have a launch, by launch.
    const std::vector<const Drop *> &launches() const { return m_launches; }
    const Drop *drop(Id<Drop> id) const { return m_drops.value(id); }
    const Touchpoint *touchpoint(Id<Touchpoint> id) const { return m_touchpoints.value(id); }
    const std::vector<const Touchpoint *> &touchpointsOf(Id<Drop> drop) const;
    /// Neither archived nor closed, and its launch, when it has one, is still to come or it is live.
    bool isOpen(const Drop &drop) const;
    /// As isOpen, and its launch has a date that is still to come.
    bool launchesLater(const Drop &drop) const;
    /// One-off touchpoints that are planned or ready and still to come, by time, however far away.
    const std::vector<ComingTouchpoint> &coming() const { return m_coming; }
    /// What takes place from now to kHorizonDays on, repeating ones included, by time.
    const std::vector<Occurrence> &occurrences() const { return m_occurrences; }

    const Channel *channel(const QString &id) const { return m_channels.value(id); }
    ChannelRole role(const QString &channelId) const;
    QString channelName(const QString &channelId) const;
    const Channel *firstChannel(ChannelRole role) const; ///< null: the plan has none

    /// Names of the occasions that make a day quiet; empty when it is not. Known for two years from today.
    QStringList quietReasons(QDate day) const { return m_quiet.value(day); }
    bool isQuiet(QDate day) const { return m_quiet.contains(day); }
    /// The nearest day that is not quiet and not over, the later one of two.
    QDate nearestLoudDay(QDate day) const;

    static constexpr int kHorizonDays = 60;

private:
    void orderTouchpoints();

    const RhythmFacts &m_facts;
    QHash<Id<Drop>, const Drop *> m_drops;
    QHash<Id<Touchpoint>, const Touchpoint *> m_touchpoints;
    QHash<Id<Drop>, std::vector<const Touchpoint *>> m_ofDrop;
    QHash<QString, const Channel *> m_channels;
    QHash<QString, ChannelRole> m_roles;
    std::vector<const Drop *> m_launches;
    std::vector<ComingTouchpoint> m_coming;
    std::vector<Occurrence> m_occurrences;
    QHash<QDate, QStringList> m_quiet;
};

/// A finding about a drop or a touchpoint, its rule, severity and subject filled in.
Finding findingAbout(const Drop &drop, const QString &rule, FindingSeverity severity);
Finding findingAbout(const Touchpoint &touchpoint, const QString &rule, FindingSeverity severity);
/// The button of a finding that only a person can settle.
void offerToOpen(Finding &finding);

} // namespace dropbeat
