// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/tried_moment.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dropbeat {

namespace {

QHash<QString, MomentGoal> readGoals()
{
    QFile file(QStringLiteral(":/presets/moment_goals.json"));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(open, "goals of moments", "the preset file is part of the program");
    QHash<QString, MomentGoal> goals;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll())[u"goals"].toArray()) {
        MomentGoal goal;
        goal.filter.event = value[u"event"].toString();
        goal.withinMinutes = value[u"within_hours"].toInteger() * 60;
        goals.insert(value[u"kpi"].toString(), goal);
    }
    return goals;
}

} // namespace

MomentGoal goalOfKpi(const QString &kpi)
{
    static const QHash<QString, MomentGoal> goals = readGoals();
    MomentGoal usual;
    usual.filter.event = QStringLiteral("order");
    return goals.value(kpi, usual);
}

TriedMoment TriedMoment::of(const Moment &moment)
{
    TriedMoment tried;
    tried.key = moment.key;
    tried.name = moment.name;
    tried.rule = moment.rule;
    tried.cap = moment.cap;
    tried.quiet = QuietHours::of(moment.quietFrom, moment.quietTo);
    tried.isMessage = moment.channel != MessageChannel::OnSite;
    tried.goal = goalOfKpi(moment.kpi);
    return tried;
}

} // namespace dropbeat
