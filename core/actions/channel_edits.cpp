// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/channel_edits.h"

#include "core/actions/edit_rules.h"
#include "core/domain/codes.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

Channel checked(Channel channel, const std::vector<Channel> &all)
{
    channel.name = requireName(channel.name, tr("A channel needs a name."));
    static const QRegularExpression colour(QStringLiteral("^#[0-9a-fA-F]{6}$"));
    if (!colour.match(channel.colour).hasMatch()) {
        throw refusal(tr("“%1” is no colour.").arg(channel.colour), tr("Write it like #1e88e5."));
    }
    channel.colour = channel.colour.toLower();
    for (const Channel &other : all) {
        if (other.id != channel.id && other.name.compare(channel.name, Qt::CaseInsensitive) == 0) {
            throw refusal(tr("There is a channel “%1” already.").arg(other.name));
        }
    }
    return channel;
}

template <class Rows> int usesOf(const Rows &rows, const QString &channel)
{
    return static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [&channel](const auto &row) { return row.channel == channel; }));
}

} // namespace

QString addChannel(Plan &plan, const QString &name, const QString &colour)
{
    const std::vector<Channel> all = plan.tables().channels().all();
    QSet<QString> ids;
    for (const Channel &other : all) {
        ids.insert(other.id);
    }
    Channel channel = checked({QString(), name, colour, all.empty() ? 0 : all.back().position + 1}, all);
    channel.id = freeCode(codeFromName(channel.name), ids);
    plan.edit(tr("New channel “%1”").arg(channel.name),
              [channel](Tables &tables) { tables.channels().insert(channel); });
    return channel.id;
}

void updateChannel(Plan &plan, const Channel &channel, const QString &gesture)
{
    const Channel changed = checked(channel, plan.tables().channels().all());
    plan.edit(
        tr("Change channel “%1”").arg(changed.name), [changed](Tables &tables) { tables.channels().update(changed); },
        gesture);
}

QString whyChannelStays(const Tables &tables, const QString &channel)
{
    if (const int uses = usesOf(tables.touchpoints().all(), channel)) {
        return tr("%n touchpoint(s) are on this channel.", nullptr, uses);
    }
    if (const int uses = usesOf(tables.subjects().places(), channel)) {
        return tr("Results of %n ad(s) or post(s) are from this channel.", nullptr, uses);
    }
    for (const Benchmark &benchmark : tables.benchmarks().all()) {
        if (benchmark.channel == channel) {
            return tr("A benchmark is for this channel.");
        }
    }
    if (usesOf(tables.rolloutSteps().all(), channel) > 0) {
        return tr("A roll-out of your own uses this channel.");
    }
    return {};
}

void removeChannel(Plan &plan, const QString &channel)
{
    const auto row = plan.tables().channels().get(channel);
    const QString name = row ? row->name : channel;
    const QString why = whyChannelStays(plan.tables(), channel);
    if (!why.isEmpty()) {
        throw refusal(tr("“%1” can't be deleted: %2").arg(name, why),
                      tr("Move them to another channel first, or give this one another name."));
    }
    plan.edit(tr("Delete channel “%1”").arg(name), [channel](Tables &tables) { tables.channels().remove(channel); });
}

void moveChannel(Plan &plan, const QString &channel, int by)
{
    const auto row = plan.tables().channels().get(channel);
    plan.edit(tr("Move channel “%1”").arg(row ? row->name : channel),
              [channel, by](Tables &tables) { moveRow(tables.channels(), tables.channels().all(), channel, by); });
}

} // namespace dropbeat
