// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/drop.h"
#include "core/domain/link.h"
#include "core/domain/moment_rule.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTime>

#include <optional>

namespace dropbeat {

enum class MessageChannel { Email, Sms, OnSite };

QString messageChannelId(MessageChannel channel); ///< email, sms, on-site
std::optional<MessageChannel> messageChannelFromId(const QString &id);

/// At most so many messages in so many days; no days: without a limit.
struct FrequencyCap
{
    int count = 1;
    int days = 7;
    friend bool operator==(const FrequencyCap &, const FrequencyCap &) = default;
};

/// A lifecycle micro moment: one trigger, one short message, one KPI.
struct Moment
{
    Id<Moment> id;
    QString key;  ///< of a preset (cart-wobble), or one's own; unique
    QString name; ///< "Instant cart wobble"
    bool on = false;
    MomentRule rule;
    MessageChannel channel = MessageChannel::Email;
    QString perk;                 ///< what the shopper gets, in a few words; empty: nothing
    QString kpi;                  ///< id of a MomentKpi; exactly one, empty while not chosen
    std::optional<double> target; ///< in the KPI's unit: a fraction, minor units or a count
    FrequencyCap cap;
    QTime quietFrom; ///< shopper's local time; not valid: no quiet hours
    QTime quietTo;
    QString owner;
    Id<Drop> drop; ///< null: of the brand, whatever the drop
    Id<Link> link;
    Id<PromoCode> code;
    QString notes;
    int position = 0;

    friend bool operator==(const Moment &, const Moment &) = default;
};

/// What is sent, in versions A, B… Personal fields stand in it as {first_name|there}: field and what is said without
/// it.
struct MomentMessage
{
    Id<MomentMessage> id;
    Id<Moment> moment;
    QString letter;
    QString subject; ///< of an email; empty otherwise
    QString body;
    int position = 0;

    friend bool operator==(const MomentMessage &, const MomentMessage &) = default;
};

/// Something that has to be set up in the shop or the mail tool.
struct MomentCheck
{
    Id<MomentCheck> id;
    Id<Moment> moment;
    QString title;
    bool done = false;
    QString who;
    QDateTime at; ///< when it was done, UTC
    int position = 0;

    friend bool operator==(const MomentCheck &, const MomentCheck &) = default;
};

/// What a live moment did in some days.
struct MomentResult
{
    Id<MomentResult> id;
    Id<Moment> moment;
    QDate from;
    QDate to; ///< inclusive
    std::optional<qint64> sent;
    std::optional<qint64> clicks;
    std::optional<qint64> acted;   ///< what the moment's KPI counts
    std::optional<qint64> revenue; ///< minor units
    QString source;                ///< the file; empty: entered by hand

    friend bool operator==(const MomentResult &, const MomentResult &) = default;
};

/// The last dry run of a moment, as kept with the plan.
struct DryRunRecord
{
    Id<Moment> moment;
    QDateTime at; ///< UTC
    QString file;
    MomentRule rule;    ///< the rule it ran with
    QByteArray outcome; ///< JSON, as moments/dry_run_outcome writes it

    friend bool operator==(const DryRunRecord &, const DryRunRecord &) = default;
};

} // namespace dropbeat
