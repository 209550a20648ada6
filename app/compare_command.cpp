// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "core/measure/presets.h"
#include "core/measure/verdict.h"
#include "ui/widgets/kpi_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace dropbeat {

namespace {

/// One day is all that a line of the command knows; which one makes no difference.
const QDate kOnlyDay(2000, 1, 1);
constexpr qsizetype kMostArms = 26; // A to Z

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QString key(const char *name)
{
    return QLatin1String(name);
}

std::vector<TestArm> armsFrom(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,15})/(\\d{1,15})$"));
    const QStringList parts = text.split(u',');
    if (parts.size() < 2 || parts.size() > kMostArms) {
        throw UsageError{tr("--arms needs two to 26 variants, such as 120/4000,151/3950.")};
    }
    std::vector<TestArm> arms;
    for (const QString &part : parts) {
        const auto match = pattern.match(part.trimmed());
        const qint64 top = match.captured(1).toLongLong();
        const qint64 bottom = match.captured(2).toLongLong();
        if (!match.hasMatch() || bottom <= 0 || top > bottom) {
            throw UsageError{tr("“%1” in --arms is not so many out of so many, such as 120/4000.").arg(part)};
        }
        TestArm arm;
        arm.label = QChar(static_cast<char16_t>(u'A' + arms.size()));
        arm.days.push_back({kOnlyDay, top, bottom, {}});
        arms.push_back(arm);
    }
    return arms;
}

/// What the command works out, before it is written.
struct Compared
{
    TestSetup setup;
    std::vector<TestArm> arms;
    TestCourse course;
    std::vector<double> pValues; ///< by pair, after Holm
    Verdict verdict;

    ShareCount counts(int arm) const { return course.totals[static_cast<size_t>(arm)].back(); }
    QString label(int arm) const { return arms[static_cast<size_t>(arm)].label; }
};

Compared compare(const Arguments &arguments)
{
    Compared result;
    result.setup.kpi = shareNamed(arguments.value(QStringLiteral("kpi")));
    result.setup.randomised = true;
    result.arms = armsFrom(arguments.value(QStringLiteral("arms")));
    if (arguments.has(QStringLiteral("planned"))) {
        bool isNumber = false;
        const qint64 planned = arguments.value(QStringLiteral("planned")).toLongLong(&isNumber);
        if (!isNumber || planned <= 0) {
            throw UsageError{tr("--planned needs a whole number of trials for each variant, such as 5000.")};
        }
        result.setup.plannedPerArm = planned;
    }
    result.course = courseOf(result.setup, result.arms);
    for (const PairCourse &pair : result.course.pairs) {
        result.pValues.push_back(equalSharesP(result.counts(pair.a), result.counts(pair.b)));
    }
    result.pValues = holm(result.pValues);
    result.verdict = verdictOf(result.setup, result.arms, result.course, kOnlyDay, {});
    return result;
}

QJsonArray armsJson(const Compared &compared)
{
    QJsonArray list;
    for (int arm = 0; arm < static_cast<int>(compared.arms.size()); ++arm) {
        const ShareCount counts = compared.counts(arm);
        const Interval interval = wilson(counts.successes, counts.trials);
        list << QJsonObject{{key("label"), compared.label(arm)}, {key("successes"), counts.successes},
                            {key("trials"), counts.trials},      {key("rate"), counts.share()},
                            {key("low"), interval.low},          {key("high"), interval.high}};
    }
    return list;
}

QJsonArray comparisonsJson(const Compared &compared)
{
    QJsonArray list;
    for (size_t i = 0; i < compared.course.pairs.size(); ++i) {
        const PairCourse &pair = compared.course.pairs[i];
        const ShareCount a = compared.counts(pair.a);
        const ShareCount b = compared.counts(pair.b);
        const Interval interval = newcombe(a, b);
        const ComparisonDay &day = pair.days.back();
        const auto orNull = [&day](double value) { return day.enough ? QJsonValue(value) : QJsonValue::Null; };
        list << QJsonObject{{key("a"), compared.label(pair.a)},
                            {key("b"), compared.label(pair.b)},
                            {key("difference"), b.share() - a.share()},
                            {key("low"), interval.low},
                            {key("high"), interval.high},
                            {key("p_value"), compared.pValues[i]},
                            {key("always_valid"), QJsonObject{{key("low"), orNull(day.sequence.low)},
                                                              {key("high"), orNull(day.sequence.high)}}}};
    }
    return list;
}

QJsonObject toJson(const Compared &compared)
{
    const Verdict &verdict = compared.verdict;
    const SampleRatio &split = compared.course.sampleRatio.back();
    return {{key("kpi"), compared.setup.kpi.id},
            {key("arms"), armsJson(compared)},
            {key("comparisons"), comparisonsJson(compared)},
            {key("sample_ratio"), QJsonObject{{key("p_value"), split.p}, {key("ok"), split.ok}}},
            {key("verdict"),
             QJsonObject{{key("call"), callId(verdict.call)},
                         {key("arm"), verdict.arm < 0 ? QJsonValue(QJsonValue::Null) : compared.label(verdict.arm)},
                         {key("reason"), verdict.sentence},
                         {key("basis"), verdict.reason},
                         {key("would_change"), verdict.wouldChange}}}};
}

QString pointsRange(const Kpi &kpi, const Interval &interval)
{
    return tr("%1 to %2")
        .arg(QLocale().toString(interval.low * 100, 'f', 2), differenceText(kpi, TestKind::Share, interval.high, {}));
}

QString toText(const Compared &compared)
{
    const Kpi &kpi = compared.setup.kpi;
    const QLocale locale;
    TextTable arms;
    for (const QString &header : {tr("Variant"), tr("Counts"), kpiName(kpi), tr("95 % interval")}) {
        arms.addColumn(header,
                       arms.isEmpty() && header == tr("Variant") ? TextTable::Align::Left : TextTable::Align::Right);
    }
    for (int arm = 0; arm < static_cast<int>(compared.arms.size()); ++arm) {
        const ShareCount counts = compared.counts(arm);
        const Interval interval = wilson(counts.successes, counts.trials);
        arms.addRow({compared.label(arm),
                     tr("%1 of %2").arg(locale.toString(counts.successes), locale.toString(counts.trials)),
                     kpiText(kpi, counts.share(), {}),
                     tr("%1 to %2").arg(kpiText(kpi, interval.low, {}), kpiText(kpi, interval.high, {}))});
    }
    TextTable pairs;
    pairs.addColumn(tr("Difference"));
    for (const QString &header : {tr("Points"), tr("95 % interval"), tr("p"), tr("Always valid")}) {
        pairs.addColumn(header, TextTable::Align::Right);
    }
    for (size_t i = 0; i < compared.course.pairs.size(); ++i) {
        const PairCourse &pair = compared.course.pairs[i];
        const ShareCount a = compared.counts(pair.a);
        const ShareCount b = compared.counts(pair.b);
        const ComparisonDay &day = pair.days.back();
        pairs.addRow({tr("%1 against %2").arg(compared.label(pair.b), compared.label(pair.a)),
                      locale.toString((b.share() - a.share()) * 100, 'f', 2), pointsRange(kpi, newcombe(a, b)),
                      locale.toString(compared.pValues[i], 'g', 3),
                      day.enough ? pointsRange(kpi, day.sequence) : QStringLiteral("—")});
    }
    const Verdict &verdict = compared.verdict;
    return QStringList{arms.text(), pairs.text(),
                       QStringList{verdict.title, verdict.sentence, verdict.reason, verdict.wouldChange}.join(u'\n')}
        .join(QLatin1String("\n\n"));
}

int run(const Arguments &arguments, const CommandContext &context)
{
    for (const QString &option : {QStringLiteral("kpi"), QStringLiteral("arms")}) {
        if (!arguments.has(option)) {
            throw UsageError{tr("--%1 is missing.").arg(option)};
        }
    }
    const Compared compared = compare(arguments);
    if (arguments.has(QStringLiteral("json"))) {
        context.console.print(toJson(compared));
    } else {
        context.console.print(toText(compared));
    }
    return 0;
}

} // namespace

Command compareCommand()
{
    CommandSyntax syntax;
    syntax.name = QStringLiteral("compare");
    syntax.summary = tr("says which of several variants is better, from their counts");
    syntax.most = 0;
    syntax.options = {{QStringLiteral("kpi"),
                       tr("the rate that is compared: ctr, hook_rate, vtr, atc, cvr, return_rate"),
                       QStringLiteral("ID")},
                      {QStringLiteral("arms"), tr("each variant's successes/trials, such as 120/4000,151/3950"),
                       QStringLiteral("X/N,X/N")},
                      {QStringLiteral("planned"), tr("trials that are planned for each variant"), QStringLiteral("N")},
                      jsonOption()};
    return {syntax, run};
}

} // namespace dropbeat
