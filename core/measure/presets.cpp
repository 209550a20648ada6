// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/presets.h"

#include "core/measure/preset_list.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace dropbeat {

namespace {

KpiPart partFrom(const QJsonObject &object, const QString &key)
{
    const auto measure = measureFromId(object.value(key).toString());
    Q_ASSERT(measure);
    return {measure.value_or(Measure::Impressions), object.value(key + QStringLiteral("Claimed")).toBool()};
}

KpiUnit unitFrom(const QString &id)
{
    if (id == QStringLiteral("money")) {
        return KpiUnit::Money;
    }
    return id == QStringLiteral("multiple") ? KpiUnit::Multiple : KpiUnit::Fraction;
}

std::optional<double> numberFrom(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace

std::vector<Kpi> presetKpis()
{
    std::vector<Kpi> kpis;
    for (const QJsonValue &value : presetList(QStringLiteral("kpis"))) {
        const QJsonObject object = value.toObject();
        Kpi kpi;
        kpi.id = object.value(QStringLiteral("id")).toString();
        kpi.name = object.value(QStringLiteral("name")).toString();
        kpi.numerator = partFrom(object, QStringLiteral("numerator"));
        kpi.denominator = partFrom(object, QStringLiteral("denominator"));
        if (object.contains(QStringLiteral("fallback"))) {
            const QJsonObject fallback = object.value(QStringLiteral("fallback")).toObject();
            kpi.fallback = std::pair(partFrom(fallback, QStringLiteral("numerator")),
                                     partFrom(fallback, QStringLiteral("denominator")));
        }
        kpi.direction = object.value(QStringLiteral("direction")).toString() == QStringLiteral("lower")
                            ? Direction::LowerIsBetter
                            : Direction::HigherIsBetter;
        kpi.unit = unitFrom(object.value(QStringLiteral("unit")).toString());
        kpi.position = static_cast<int>(kpis.size());
        kpis.push_back(kpi);
    }
    return kpis;
}

std::vector<Benchmark> presetBenchmarks()
{
    std::vector<Benchmark> benchmarks;
    for (const QJsonValue &value : presetList(QStringLiteral("benchmarks"))) {
        const QJsonObject object = value.toObject();
        Benchmark benchmark;
        benchmark.kpi = object.value(QStringLiteral("kpi")).toString();
        benchmark.channel = object.value(QStringLiteral("channel")).toString();
        benchmark.maxSeconds = object.value(QStringLiteral("maxSeconds")).toDouble();
        benchmark.low = numberFrom(object.value(QStringLiteral("low")));
        benchmark.high = numberFrom(object.value(QStringLiteral("high")));
        benchmark.source = object.value(QStringLiteral("source")).toString();
        benchmark.asOf = QDate::fromString(object.value(QStringLiteral("asOf")).toString(), Qt::ISODate);
        benchmarks.push_back(benchmark);
    }
    return benchmarks;
}

std::vector<Channel> presetChannels()
{
    std::vector<Channel> channels;
    for (const QJsonValue &value : presetList(QStringLiteral("channels"))) {
        const QJsonObject object = value.toObject();
        channels.push_back({object.value(QStringLiteral("id")).toString(),
                            object.value(QStringLiteral("name")).toString(),
                            object.value(QStringLiteral("colour")).toString(), static_cast<int>(channels.size())});
    }
    return channels;
}

QString kpiExplanation(const QString &kpiId)
{
    for (const QJsonValue &value : presetList(QStringLiteral("kpis"))) {
        if (value[QStringLiteral("id")].toString() == kpiId) {
            return QCoreApplication::translate("Presets",
                                               value[QStringLiteral("explanation")].toString().toUtf8().constData());
        }
    }
    return {};
}

QString kpiName(const Kpi &kpi)
{
    return QCoreApplication::translate("Presets", kpi.name.toUtf8().constData());
}

} // namespace dropbeat
