// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rhythm/cutoffs.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

static void initRhythmResources()
{
    Q_INIT_RESOURCE(rhythm);
}

namespace dropbeat {

bool isWeekday(QDate day)
{
    return day.dayOfWeek() <= 5;
}

QDate orderBy(const Cutoff &cutoff, const std::function<bool(QDate)> &isWorkingDay)
{
    QDate day = cutoff.lastDay;
    if (!day.isValid()) {
        return {};
    }
    for (int left = cutoff.handlingDays; left > 0;) {
        day = day.addDays(-1);
        if (isWorkingDay(day)) {
            --left;
        }
        if (day.daysTo(cutoff.lastDay) > 3660) {
            return {}; // no working days at all
        }
    }
    return day;
}

std::vector<Cutoff> presetCutoffs()
{
    initRhythmResources();
    QFile file(QStringLiteral(":/presets/cutoffs.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    std::vector<Cutoff> cutoffs;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll())[QStringLiteral("cutoffs")].toArray()) {
        Cutoff cutoff;
        cutoff.country = value[QStringLiteral("country")].toString();
        cutoff.carrier = value[QStringLiteral("carrier")].toString();
        cutoff.service = value[QStringLiteral("service")].toString();
        cutoff.occasion = value[QStringLiteral("occasion")].toString();
        cutoff.lastDay = QDate::fromString(value[QStringLiteral("last_day")].toString(), Qt::ISODate);
        cutoff.source = value[QStringLiteral("source")].toString();
        Q_ASSERT(cutoff.lastDay.isValid() && !cutoff.source.isEmpty());
        cutoffs.push_back(cutoff);
    }
    return cutoffs;
}

} // namespace dropbeat
