// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/moment.h"

#include <QStringList>

namespace dropbeat {

namespace {

const QStringList &channelIds()
{
    static const QStringList ids{QStringLiteral("email"), QStringLiteral("sms"), QStringLiteral("on-site")};
    return ids;
}

} // namespace

QString messageChannelId(MessageChannel channel)
{
    return channelIds()[static_cast<int>(channel)];
}

std::optional<MessageChannel> messageChannelFromId(const QString &id)
{
    const qsizetype index = channelIds().indexOf(id);
    return index < 0 ? std::nullopt : std::optional(static_cast<MessageChannel>(index));
}

} // namespace dropbeat
