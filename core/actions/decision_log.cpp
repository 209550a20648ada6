// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/decision_log.h"

#include "core/actions/results_view.h"
#include "core/actions/test_view.h"
#include "core/measure/judgement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace dropbeat {

namespace {

/// Counts of an arm over all its days.
ArmDay sumOf(const TestArm &arm)
{
    ArmDay sum;
    for (const ArmDay &day : arm.days) {
        sum.top += day.top;
        sum.bottom += day.bottom;
        sum.day = std::max(sum.day, day.day);
    }
    return sum;
}

bool isShare(const Kpi &kpi, qint64 top, qint64 bottom)
{
    return kpi.unit == KpiUnit::Fraction && bottom > 0 && top >= 0 && top <= bottom;
}

KnownArm knownArm(const Kpi &kpi, const TestArm &arm)
{
    const ArmDay sum = sumOf(arm);
    KnownArm known{arm.label, arm.name, sum.top, sum.bottom, {}, {}};
    if (sum.bottom > 0) {
        known.value = static_cast<double>(sum.top) / static_cast<double>(sum.bottom);
    }
    if (isShare(kpi, sum.top, sum.bottom)) {
        known.interval = wilson(sum.top, sum.bottom);
    }
    return known;
}

QJsonObject armJson(const KnownArm &arm)
{
    QJsonObject json{{QStringLiteral("letter"), arm.letter},
                     {QStringLiteral("name"), arm.name},
                     {QStringLiteral("top"), arm.top},
                     {QStringLiteral("bottom"), arm.bottom}};
    if (arm.value) {
        json.insert(QStringLiteral("value"), *arm.value);
    }
    if (arm.interval) {
        json.insert(QStringLiteral("low"), arm.interval->low);
        json.insert(QStringLiteral("high"), arm.interval->high);
    }
    return json;
}

KnownArm armFrom(const QJsonObject &json)
{
    KnownArm arm;
    arm.letter = json.value(QStringLiteral("letter")).toString();
    arm.name = json.value(QStringLiteral("name")).toString();
    arm.top = json.value(QStringLiteral("top")).toInteger();
    arm.bottom = json.value(QStringLiteral("bottom")).toInteger();
    if (json.contains(QStringLiteral("value"))) {
        arm.value = json.value(QStringLiteral("value")).toDouble();
    }
    if (json.contains(QStringLiteral("low"))) {
        arm.interval = {json.value(QStringLiteral("low")).toDouble(), json.value(QStringLiteral("high")).toDouble()};
    }
    return arm;
}

/// What the variant's KPI was after the decision. An interval that does not overlap what was expected says better or
/// worse, by the KPI's direction.
Aftermath aftermathOf(const Tables &tables, const Decision &decision, const Kpi &kpi)
{
    Aftermath result;
    result.from = decision.at.toTimeZone(tables.profile().timeZone).date().addDays(1);
    if (decision.variant.isNull() || !decision.low || !decision.high) {
        return result;
    }
    ResultQuery query;
    query.clip = decision.clip;
    query.filter.from = result.from;
    query.sumUnassigned = false;
    result.reading = Aftermath::Reading::TooEarly;
    for (const ResultGroup &group : readResults(tables, query).rows) {
        if (group.variant != decision.variant) {
            continue;
        }
        const Judgement judgement = judge(kpi, group.counts, {}, {});
        if (!judgement.value || !isShare(kpi, judgement.numerator.value_or(-1), judgement.denominator.value_or(0))) {
            continue;
        }
        result.value = judgement.value;
        result.top = *judgement.numerator;
        result.bottom = *judgement.denominator;
        result.interval = wilson(result.top, result.bottom);
        const bool above = result.interval->low > *decision.high;
        const bool below = result.interval->high < *decision.low;
        const bool higherIsBetter = kpi.direction == Direction::HigherIsBetter;
        result.reading = above   ? (higherIsBetter ? Aftermath::Reading::Better : Aftermath::Reading::Worse)
                         : below ? (higherIsBetter ? Aftermath::Reading::Worse : Aftermath::Reading::Better)
                                 : Aftermath::Reading::AsExpected;
    }
    return result;
}

} // namespace

QString knownJson(const TestView &view)
{
    QJsonArray arms;
    for (const TestArm &arm : view.arms) {
        arms.append(armJson(knownArm(view.setup.kpi, arm)));
    }
    const QDate last = view.course.days.empty() ? QDate() : view.course.days.back();
    const QJsonObject json{{QStringLiteral("last_day"), last.toString(Qt::ISODate)},
                           {QStringLiteral("days"), static_cast<qint64>(view.course.days.size())},
                           {QStringLiteral("verdict"), callId(view.verdict.call)},
                           {QStringLiteral("sentence"), view.verdict.sentence},
                           {QStringLiteral("observational"), view.verdict.observational},
                           {QStringLiteral("arms"), arms}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<Known> knownFrom(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject() || !document[QStringLiteral("arms")].isArray()) {
        return std::nullopt;
    }
    Known known;
    known.lastDay = QDate::fromString(document[QStringLiteral("last_day")].toString(), Qt::ISODate);
    known.days = document[QStringLiteral("days")].toInt();
    known.verdict = document[QStringLiteral("verdict")].toString();
    known.sentence = document[QStringLiteral("sentence")].toString();
    known.observational = document[QStringLiteral("observational")].toBool();
    for (const QJsonValue &arm : document[QStringLiteral("arms")].toArray()) {
        known.arms.push_back(armFrom(arm.toObject()));
    }
    return known;
}

std::optional<Interval> expectedOf(const TestView &view, int arm)
{
    return knownArm(view.setup.kpi, view.arms[static_cast<size_t>(arm)]).interval;
}

std::vector<LogEntry> readDecisions(const Tables &tables, Id<Clip> clip)
{
    std::vector<Decision> decisions = clip ? tables.decisions().ofClip(clip) : tables.decisions().all();
    std::reverse(decisions.begin(), decisions.end());
    std::vector<LogEntry> log;
    for (const Decision &decision : decisions) {
        LogEntry entry;
        entry.decision = decision;
        entry.kpi = tables.kpis().get(decision.kpi);
        entry.known = knownFrom(decision.known);
        if (const auto variant = tables.variants().get(decision.variant)) {
            entry.variantName = (variant->letter + u' ' + variant->name).trimmed();
        }
        if (entry.kpi) {
            entry.aftermath = aftermathOf(tables, decision, *entry.kpi);
        }
        log.push_back(entry);
    }
    return log;
}

} // namespace dropbeat
