// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/judgement_words.h"

#include "core/domain/platform_names.h"
#include "core/measure/presets.h"
#include "ui/widgets/kpi_words.h"

#include <QCoreApplication>

namespace dropbeat {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(dropbeat::Judgement)
};

QString countText(const KpiPart &part, qint64 value, const Currency &currency)
{
    if (!isMoney(part.measure)) {
        return QLocale().toString(value);
    }
    return Money{value}.text(currency, QLocale(), qAbs(value) < 1000 * currency.minorPerMajor());
}

QString partText(const KpiPart &part, const std::optional<qint64> &value, const Currency &currency)
{
    const QString name =
        part.claimed ? Words::tr("%1 (platform's claim)").arg(measureName(part.measure)) : measureName(part.measure);
    return value ? Words::tr("%1 %2", "48,210 impressions").arg(countText(part, *value, currency), name) : name;
}

} // namespace

QString standingText(Standing standing)
{
    switch (standing) {
    case Standing::Above:
        return Words::tr("above the benchmark");
    case Standing::Within:
        return Words::tr("within the benchmark");
    case Standing::Below:
        return Words::tr("below the benchmark");
    case Standing::CannotTell:
        return Words::tr("can't tell yet");
    case Standing::NotReported:
        return Words::tr("not reported");
    }
    return {};
}

Tone standingTone(const Judgement &judgement)
{
    switch (judgement.mood) {
    case Judgement::Mood::Good:
        return Tone::Good;
    case Judgement::Mood::Bad:
        return Tone::Bad;
    case Judgement::Mood::Neutral:
        break;
    }
    return judgement.value ? Tone::Ink : Tone::Muted;
}

QString standingMark(Standing standing)
{
    switch (standing) {
    case Standing::Above:
        return QStringLiteral("▴");
    case Standing::Below:
        return QStringLiteral("▾");
    case Standing::Within:
        return QStringLiteral("•");
    case Standing::CannotTell:
    case Standing::NotReported:
        break;
    }
    return {};
}

QString figuresText(const Kpi &kpi, const Judgement &judgement, const Currency &currency)
{
    return Words::tr("%1 ÷ %2").arg(
        partText(judgement.numeratorPart.value_or(kpi.numerator), judgement.numerator, currency),
        partText(judgement.denominatorPart.value_or(kpi.denominator), judgement.denominator, currency));
}

QString valueText(const Kpi &kpi, const Judgement &judgement, const Currency &currency)
{
    if (!judgement.value) {
        return QStringLiteral("—");
    }
    const QString value = kpiText(kpi, *judgement.value, currency);
    if (!judgement.interval) {
        return value;
    }
    return Words::tr("%1 (%2 to %3)")
        .arg(value, kpiText(kpi, judgement.interval->low, currency), kpiText(kpi, judgement.interval->high, currency));
}

QString whyNot(const Kpi &kpi, const Judgement &judgement, bool hasResults)
{
    if (!hasResults) {
        return Words::tr("no results yet");
    }
    if (judgement.missing) {
        const QString part = judgement.missing->claimed
                                 ? Words::tr("%1 (platform's claim)").arg(measureName(judgement.missing->measure))
                                 : measureName(judgement.missing->measure);
        return Words::tr("not reported: %1").arg(part);
    }
    if (!judgement.value) {
        return Words::tr("no %1 yet").arg(measureName(judgement.denominatorPart.value_or(kpi.denominator).measure));
    }
    if (kpi.unit == KpiUnit::Fraction && *judgement.value > 1) {
        return Words::tr("more %1 than %2 were reported: one of the two counts something else")
            .arg(measureName(judgement.numeratorPart.value_or(kpi.numerator).measure),
                 measureName(judgement.denominatorPart.value_or(kpi.denominator).measure));
    }
    return {};
}

QString benchmarkSentence(const Kpi &kpi, const Judgement &judgement, const Currency &currency)
{
    if (!judgement.benchmark) {
        return {};
    }
    const QString band = kpiBandText(kpi, *judgement.benchmark, currency);
    const QString source = judgement.benchmark->source;
    const QString stands = judgement.value ? standingText(judgement.standing) : Words::tr("benchmark");
    return source.isEmpty() ? Words::tr("%1: %2", "above the benchmark: 1–3 %").arg(stands, band)
                            : Words::tr("%1: %2 (%3)", "above the benchmark: 1–3 % (guide)").arg(stands, band, source);
}

QString withoutText(const Judgement &judgement)
{
    QStringList names;
    for (const QString &platform : judgement.without) {
        names << platformName(platform);
    }
    return names.isEmpty() ? QString()
                           : Words::tr("without %1, where only one of the two is reported")
                                 .arg(QLocale().createSeparatedList(names));
}

QString judgementText(const Kpi &kpi, const Judgement &judgement, const Currency &currency, bool hasResults)
{
    QStringList lines;
    if (judgement.value) {
        lines << valueText(kpi, judgement, currency) << figuresText(kpi, judgement, currency);
    }
    if (const QString left = withoutText(judgement); !left.isEmpty()) {
        lines << left;
    }
    if (const QString why = whyNot(kpi, judgement, hasResults); !why.isEmpty()) {
        lines << why;
    }
    if (hasResults && judgement.missing) {
        lines << howToReport(*judgement.missing);
    }
    if (const QString benchmark = benchmarkSentence(kpi, judgement, currency); !benchmark.isEmpty()) {
        lines << benchmark;
    }
    if (judgement.target) {
        lines << Words::tr("target %1").arg(kpiTargetText(kpi, *judgement.target, currency));
    }
    return lines.join(u'\n');
}

} // namespace dropbeat
