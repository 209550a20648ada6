// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/assignment.h"

#include <QString>

#include <optional>

namespace dropbeat {

enum class SubjectLevel { Account, Campaign, AdGroup, Ad };

QString subjectLevelId(SubjectLevel level);
std::optional<SubjectLevel> subjectLevelFromId(const QString &id);

/// Whether reach was paid for.
enum class Placement : quint8 { Organic = 0, Boosted = 1 };

/// What a platform reports on, under the platform's own id: an account, campaign, ad group or ad. It is not ours; it is
/// assigned to something of ours.
struct Subject
{
    Id<Subject> id;
    QString platform; ///< where the figures come from: tiktok-ads, meta-ads, generic-ads, generic-shop
    QString account;  ///< the platform's account, empty when the export does not name it
    SubjectLevel level = SubjectLevel::Ad;
    QString externalId; ///< the platform's id; its name when the export has no ids
    QString name;
    QString campaignId; ///< the campaign it is part of, id or name as exported
    QString campaign;   ///< that campaign's name
    QString utmCampaign;
    QString utmContent;
    QString channel;    ///< Channel::id
    bool claims = true; ///< its orders and revenue are the platform's claim, not the shop's count
    Assignment assignment;

    friend bool operator==(const Subject &, const Subject &) = default;
};

} // namespace dropbeat
