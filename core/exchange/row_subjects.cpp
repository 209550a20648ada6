// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/row_subjects.h"

#include "core/domain/codes.h"
#include "core/exchange/propose_assignment.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

constexpr char kUnitSeparator = '\x1f';

/// Spreadsheets and Shopify put an apostrophe before ids, so that they stay text.
std::string_view withoutApostrophe(std::string_view id)
{
    return id.starts_with('\'') ? id.substr(1) : id;
}

/// The id itself: of a video's address only the video's number, which stays the same when the account is renamed.
std::string_view bareId(std::string_view cell)
{
    const std::string_view id = withoutApostrophe(cell);
    const size_t at = id.find("/video/");
    if (at == std::string_view::npos) {
        return id;
    }
    const std::string_view rest = id.substr(at + 7);
    const size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    return digits > 0 ? rest.substr(0, digits) : id;
}

QString idText(const Row &row, int column)
{
    const std::string_view id = bareId(row.trimmedCell(column));
    return isNone(id) ? QString() : QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

/// Ids that a spreadsheet took for numbers are lost: 1.85435E+15.
bool isRoundedId(std::string_view id)
{
    const size_t at = id.find("E+");
    return at != std::string_view::npos && at > 0 && at + 2 < id.size() && std::ranges::all_of(id, [](char c) {
               return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == 'E' || c == '+';
           });
}

} // namespace

RowSubjects::RowSubjects(const RowPlan &plan)
    : m_plan(plan)
    , m_column(plan.identity())
{
    const RowPlan::Places &at = plan.at;
    m_hasId = m_column >= 0 && (m_column == at.adId || m_column == at.adGroupId || m_column == at.campaignId);
}

/// What tells this row's subject from others. A name alone is told apart by its campaign and channel.
std::string_view RowSubjects::identityOf(const Row &row)
{
    const RowPlan::Places &at = m_plan.at;
    const bool channel = !m_hasId || m_plan.format->channelInId;
    if (m_hasId && at.account < 0 && !channel) {
        return bareId(row.trimmedCell(m_column));
    }
    m_identity.assign(row.trimmedCell(at.account));
    m_identity += kUnitSeparator;
    if (channel) {
        m_identity += row.trimmedCell(at.channel);
        m_identity += kUnitSeparator;
    }
    if (!m_hasId) {
        m_identity += row.trimmedCell(at.campaignId >= 0 ? at.campaignId : at.campaign);
        m_identity += kUnitSeparator;
    }
    m_identity += withoutApostrophe(row.trimmedCell(m_column));
    return m_identity;
}

std::optional<quint32> RowSubjects::find(const Row &row)
{
    const auto number = m_index.find(identityOf(row));
    return number ? std::optional(m_subjectOf[*number]) : std::nullopt;
}

QString RowSubjects::fault(const Row &row) const
{
    const std::string_view found = row.trimmedCell(m_column);
    if (m_column < 0) {
        return {};
    }
    if (m_plan.isNoName(withoutApostrophe(found))) {
        return Tr::tr("The row does not say what it is about.");
    }
    return isRoundedId(found) ? Tr::tr("“%1” is an id that a spreadsheet has rounded; export the file again and don't "
                                       "save it from a spreadsheet.")
                                    .arg(row.text(m_column))
                              : QString();
}

bool RowSubjects::isTotalOfParts(const Row &row) const
{
    const RowPlan::Places &at = m_plan.at;
    const auto named = [&](int column) { return column >= 0 && !isNone(row.trimmedCell(column)); };
    const bool ad = named(at.adId) || named(at.ad);
    const bool group = named(at.adGroupId) || named(at.adGroup);
    const bool campaign = named(at.campaignId) || named(at.campaign);
    return m_plan.level == SubjectLevel::Ad        ? !ad && (group || campaign)
           : m_plan.level == SubjectLevel::AdGroup ? !group && campaign
                                                   : false;
}

quint32 RowSubjects::add(const Row &row)
{
    m_index.add(identityOf(row));
    Subject subject = subjectOf(row);
    const auto next = static_cast<quint32>(m_subjects.size());
    const QString key = subject.account + QLatin1Char(kUnitSeparator) + subject.externalId;
    const auto known = m_known.constFind(key);
    m_subjectOf.push_back(known == m_known.constEnd() ? next : *known);
    if (known == m_known.constEnd()) {
        m_known.insert(key, next);
        m_subjects.push_back(std::move(subject));
    }
    return m_subjectOf.back();
}

void RowSubjects::nameAccount(Subject &subject, const QString &channel) const
{
    subject.externalId = subject.account.isEmpty() ? QStringLiteral("account") : subject.account;
    subject.name = subject.account.isEmpty() ? m_plan.accountName : subject.account;
    if (!channel.isEmpty()) {
        subject.externalId += u'/' + codeFromName(channel);
        subject.name += QStringLiteral(" · ") + channel;
    }
}

void RowSubjects::nameFromRow(Subject &subject, const Row &row, const QString &channel) const
{
    const RowPlan::Places &at = m_plan.at;
    subject.externalId = m_hasId ? idText(row, m_column) : nameIn(row, m_column);
    subject.name = nameIn(row, m_plan.level == SubjectLevel::Ad        ? at.ad
                               : m_plan.level == SubjectLevel::AdGroup ? at.adGroup
                                                                       : at.campaign);
    if (!m_hasId && m_column != at.campaign && !subject.campaignId.isEmpty()) {
        subject.externalId = subject.campaignId + u'/' + subject.externalId;
    }
    if ((!m_hasId || m_plan.format->channelInId) && !channel.isEmpty()) {
        subject.externalId = channel + u'/' + subject.externalId;
    }
    if (subject.name.isEmpty()) {
        subject.name = subject.externalId;
    }
}

/// A cell as a name; some formats have a "(not set)" that is one.
QString RowSubjects::nameIn(const Row &row, int column) const
{
    const std::string_view found = withoutApostrophe(row.trimmedCell(column));
    return m_plan.isNoName(found) ? QString() : QString::fromUtf8(found.data(), static_cast<qsizetype>(found.size()));
}

/// By the format's rules where it has some, else the cell's own words.
QString RowSubjects::channelOf(const QString &said) const
{
    if (m_plan.format->channelRules.isEmpty()) {
        return said.isEmpty() ? m_plan.channel : codeFromName(said);
    }
    const PlatformFormat::ChannelRule *rule = m_plan.format->channelRuleOf(said);
    return rule == nullptr || rule->channel.isEmpty() ? m_plan.channel : rule->channel;
}

Placement RowSubjects::placementOf(const Row &row)
{
    const auto [entry, added] =
        m_placements.try_emplace(std::string(row.trimmedCell(m_plan.at.channel)), m_plan.placement);
    if (added) {
        const PlatformFormat::ChannelRule *rule = m_plan.format->channelRuleOf(nameIn(row, m_plan.at.channel));
        entry->second = rule == nullptr ? m_plan.placement : rule->placement.value_or(m_plan.placement);
    }
    return entry->second;
}

/// Analytics know a campaign and an ad by the tags of the link that was followed.
void RowSubjects::tagFromNames(Subject &subject, const Row &row) const
{
    const auto tag = [](const QString &name) { return name.startsWith(u'(') ? QString() : name.toLower(); };
    if (m_plan.format->namesAreUtm && subject.utmCampaign.isEmpty()) {
        subject.utmCampaign = tag(subject.campaign);
    }
    if (m_plan.format->namesAreUtm && subject.utmContent.isEmpty()) {
        subject.utmContent = tag(nameIn(row, m_plan.at.ad));
    }
}

Subject RowSubjects::subjectOf(const Row &row) const
{
    const RowPlan::Places &at = m_plan.at;
    Subject subject;
    subject.platform = m_plan.platform;
    subject.account = row.text(at.account);
    subject.level = m_plan.level;
    subject.claims = m_plan.claims;
    const QString channel = nameIn(row, at.channel);
    subject.channel = channelOf(channel);
    subject.campaign = nameIn(row, at.campaign);
    subject.campaignId = at.campaignId >= 0 ? idText(row, at.campaignId) : nameIn(row, at.campaign);
    if (m_column < 0) {
        nameAccount(subject, channel);
    } else {
        nameFromRow(subject, row, channel);
    }
    const UtmTags tags = UtmTags::fromUrl(row.text(at.url));
    const QString campaignTag = row.text(at.utmCampaign);
    const QString contentTag = row.text(at.utmContent);
    subject.utmCampaign = campaignTag.isEmpty() ? tags.campaign : campaignTag.toLower();
    subject.utmContent = contentTag.isEmpty() ? tags.content : contentTag.toLower();
    tagFromNames(subject, row);
    return subject;
}

} // namespace dropbeat
