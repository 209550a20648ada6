// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rhythm/rhythm_view.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("dropbeat", text, comment);
}

} // namespace

ChannelRole channelRole(const Channel &channel)
{
    static const QHash<QString, ChannelRole> known{{QStringLiteral("email"), ChannelRole::Email},
                                                   {QStringLiteral("sms"), ChannelRole::Sms},
                                                   {QStringLiteral("ads"), ChannelRole::Ads},
                                                   {QStringLiteral("site"), ChannelRole::Site},
                                                   {QStringLiteral("shoot"), ChannelRole::Shoot}};
    if (const auto role = known.constFind(channel.id); role != known.constEnd()) {
        return *role;
    }
    const QString words = channel.id + u' ' + channel.name;
    const bool mail = words.contains(QStringLiteral("mail"), Qt::CaseInsensitive) ||
                      words.contains(QStringLiteral("newsletter"), Qt::CaseInsensitive);
    return mail ? ChannelRole::Email : ChannelRole::Social;
}

RhythmView::RhythmView(const RhythmFacts &facts)
    : m_facts(facts)
{
    for (const Drop &drop : facts.drops) {
        m_drops.insert(drop.id, &drop);
        if (!drop.archived && drop.launch.isValid()) {
            m_launches.push_back(&drop);
        }
    }
    std::stable_sort(m_launches.begin(), m_launches.end(),
                     [](const Drop *a, const Drop *b) { return a->launch < b->launch; });
    for (const Channel &channel : facts.channels) {
        m_channels.insert(channel.id, &channel);
        m_roles.insert(channel.id, channelRole(channel));
    }
    for (const OccasionDay &day : occasionDays(facts.occasions, today(), today().addYears(2))) {
        if (day.quiet) {
            m_quiet[day.day] << day.name;
        }
    }
    orderTouchpoints();
    m_occurrences =
        OccurrenceIndex(facts.drops, facts.touchpoints, facts.skipped).between(today(), today().addDays(kHorizonDays));
    std::erase_if(m_occurrences, [this](const Occurrence &occurrence) {
        const Touchpoint *touchpoint = m_touchpoints.value(occurrence.touchpoint);
        const Drop *of = drop(touchpoint->drop);
        return occurrence.when < now() || touchpoint->state == TouchpointState::Done || (of && !isOpen(*of));
    });
}

void RhythmView::orderTouchpoints()
{
    m_touchpoints.reserve(static_cast<qsizetype>(m_facts.touchpoints.size()));
    for (const Touchpoint &touchpoint : m_facts.touchpoints) {
        m_touchpoints.insert(touchpoint.id, &touchpoint);
        const Drop *of = drop(touchpoint.drop);
        if (of) {
            m_ofDrop[of->id].push_back(&touchpoint);
        }
        const LocalTime when = touchpoint.when(of ? of->launch : LocalTime());
        const bool planned = touchpoint.state == TouchpointState::Planned || touchpoint.state == TouchpointState::Ready;
        if (planned && !touchpoint.isRepeating() && when.isValid() && !(when < now()) && (!of || isOpen(*of))) {
            m_coming.push_back({&touchpoint, of, when});
        }
    }
    std::stable_sort(m_coming.begin(), m_coming.end(),
                     [](const ComingTouchpoint &a, const ComingTouchpoint &b) { return a.when < b.when; });
}

const std::vector<const Touchpoint *> &RhythmView::touchpointsOf(Id<Drop> drop) const
{
    static const std::vector<const Touchpoint *> none;
    const auto found = m_ofDrop.constFind(drop);
    return found == m_ofDrop.constEnd() ? none : *found;
}

bool RhythmView::isOpen(const Drop &drop) const
{
    if (drop.archived || drop.status == DropStatus::Closed) {
        return false;
    }
    return drop.status == DropStatus::Live || !drop.launch.isValid() ||
           drop.launch.date.daysTo(today()) <= kHorizonDays; // its touchpoints go on for weeks
}

bool RhythmView::launchesLater(const Drop &drop) const
{
    return !drop.archived && drop.status != DropStatus::Closed && drop.launch.isValid() && !(drop.launch < now());
}

ChannelRole RhythmView::role(const QString &channelId) const
{
    return m_roles.value(channelId, ChannelRole::Social);
}

QString RhythmView::channelName(const QString &channelId) const
{
    const Channel *found = channel(channelId);
    return found ? found->name : channelId;
}

const Channel *RhythmView::firstChannel(ChannelRole role) const
{
    const auto found = std::find_if(m_facts.channels.begin(), m_facts.channels.end(),
                                    [role](const Channel &channel) { return channelRole(channel) == role; });
    return found == m_facts.channels.end() ? nullptr : &*found;
}

QDate RhythmView::nearestLoudDay(QDate day) const
{
    for (int away = 0; away < 366; ++away) {
        for (const QDate candidate : {day.addDays(away), day.addDays(-away)}) {
            if (candidate > today() && !isQuiet(candidate)) {
                return candidate;
            }
        }
    }
    return {};
}

Finding findingAbout(const Drop &drop, const QString &rule, FindingSeverity severity)
{
    Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.subjectKind = QStringLiteral("drop");
    finding.subjectId = drop.id.value;
    finding.subjectName = drop.name;
    return finding;
}

Finding findingAbout(const Touchpoint &touchpoint, const QString &rule, FindingSeverity severity)
{
    Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.subjectKind = QStringLiteral("touchpoint");
    finding.subjectId = touchpoint.id.value;
    finding.subjectName = touchpoint.title;
    return finding;
}

void offerToOpen(Finding &finding)
{
    finding.fixText = tr("Open");
    finding.fix = OpenSubject{};
}

} // namespace dropbeat
