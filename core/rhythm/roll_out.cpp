// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rhythm/roll_out.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

static void initRhythmResources()
{
    Q_INIT_RESOURCE(rhythm);
}

namespace dropbeat {

namespace {

QString translated(const QJsonValue &text)
{
    return QCoreApplication::translate("Presets", text.toString().toUtf8().constData());
}

RolloutStep stepFrom(const QJsonValue &json, int position)
{
    RolloutStep step;
    step.dayOffset = json[QStringLiteral("day")].toInt();
    step.time = QTime::fromString(json[QStringLiteral("time")].toString(), QStringLiteral("HH:mm"));
    step.channel = json[QStringLiteral("channel")].toString();
    step.code = json[QStringLiteral("code")].toString();
    step.title = translated(json[QStringLiteral("title")]);
    step.purpose = translated(json[QStringLiteral("purpose")]);
    step.position = position;
    Q_ASSERT(step.time.isValid() && !step.code.isEmpty());
    return step;
}

} // namespace

std::vector<RolloutPlan> presetRollouts()
{
    initRhythmResources();
    QFile file(QStringLiteral(":/presets/rollouts.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    std::vector<RolloutPlan> plans;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll())[QStringLiteral("rollouts")].toArray()) {
        RolloutPlan plan;
        plan.key = value[QStringLiteral("key")].toString();
        plan.rollout.name = translated(value[QStringLiteral("name")]);
        plan.rollout.position = static_cast<int>(plans.size());
        for (const QJsonValue &step : value[QStringLiteral("steps")].toArray()) {
            plan.steps.push_back(stepFrom(step, static_cast<int>(plan.steps.size())));
        }
        plans.push_back(plan);
    }
    Q_ASSERT(!plans.empty());
    return plans;
}

std::vector<RolloutPreview> previewRollout(const std::vector<RolloutStep> &steps, Id<Drop> drop,
                                           const std::vector<Touchpoint> &existing,
                                           const std::vector<Channel> &channels)
{
    std::vector<RolloutPreview> previews;
    for (const RolloutStep &step : steps) {
        RolloutPreview preview;
        preview.touchpoint.drop = drop;
        preview.touchpoint.channel = step.channel;
        preview.touchpoint.code = step.code;
        preview.touchpoint.title = step.title;
        preview.touchpoint.purpose = step.purpose;
        preview.touchpoint.state = TouchpointState::Planned;
        preview.touchpoint.dayOffset = step.dayOffset;
        preview.touchpoint.time = step.time;
        const auto isSame = [&step](const Touchpoint &each) {
            return each.code == step.code && each.channel == step.channel;
        };
        preview.alreadyThere = std::any_of(existing.begin(), existing.end(), isSame) ||
                               std::any_of(previews.begin(), previews.end(),
                                           [&](const RolloutPreview &each) { return isSame(each.touchpoint); });
        preview.noChannel = std::none_of(channels.begin(), channels.end(),
                                         [&step](const Channel &channel) { return channel.id == step.channel; });
        previews.push_back(preview);
    }
    return previews;
}

std::vector<RolloutStep> rolloutFrom(const std::vector<Touchpoint> &touchpoints)
{
    std::vector<RolloutStep> steps;
    for (const Touchpoint &touchpoint : touchpoints) {
        if (!touchpoint.dayOffset || touchpoint.isRepeating() || touchpoint.series) {
            continue;
        }
        RolloutStep step;
        step.dayOffset = *touchpoint.dayOffset;
        step.time = touchpoint.time;
        step.channel = touchpoint.channel;
        step.code = touchpoint.code;
        step.title = touchpoint.title;
        step.purpose = touchpoint.purpose;
        steps.push_back(step);
    }
    std::stable_sort(steps.begin(), steps.end(), [](const RolloutStep &a, const RolloutStep &b) {
        return a.dayOffset != b.dayOffset ? a.dayOffset < b.dayOffset : a.time < b.time;
    });
    for (size_t i = 0; i < steps.size(); ++i) {
        steps[i].position = static_cast<int>(i);
    }
    return steps;
}

} // namespace dropbeat
