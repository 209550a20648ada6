// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/verdict_words.h"

#include "core/measure/presets.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace dropbeat {

namespace {

/// "click-through rate" within a sentence; "ROAS" stays.
QString inSentence(QString name)
{
    if (name.size() > 1 && name.at(1).isLower()) {
        name[0] = name.at(0).toLower();
    }
    return name;
}

/// "0.90", "12.5", "1.38" without unit; positive.
QString figure(const Kpi &kpi, TestKind kind, double difference, const Currency &currency)
{
    const QLocale locale;
    if (kind == TestKind::Ratio) {
        return locale.toString(std::exp(difference), 'f', 2);
    }
    if (kpi.unit == KpiUnit::Money) {
        return Money{std::llround(difference)}.text(currency, locale);
    }
    const double points = difference * 100;
    return locale.toString(points, 'f', std::abs(points) >= 9.995 ? 1 : 2);
}

/// Writes one verdict; the sentences that belong to each ground.
class VerdictWords
{
    Q_DECLARE_TR_FUNCTIONS(VerdictWords)

public:
    VerdictWords(const Verdict &verdict, const TestSetup &setup, const std::vector<TestArm> &arms,
                 const TestCourse &course, const Currency &currency)
        : m_verdict(verdict)
        , m_setup(setup)
        , m_arms(arms)
        , m_course(course)
        , m_currency(currency)
        , m_kpi(inSentence(kpiName(setup.kpi)))
    {}

    QString title() const
    {
        if (m_verdict.call == Call::Boost) {
            return tr("Boost %1").arg(label(m_verdict.arm));
        }
        return callText(m_verdict.call);
    }

    QString emphasis() const
    {
        const bool certain = m_verdict.ground == CallGround::Better || m_verdict.ground == CallGround::BetterByLittle;
        return certain ? differenceText(m_setup.kpi, m_course.kind, lead(), m_currency) : QString();
    }

    QString sentence() const
    {
        switch (m_verdict.ground) {
        case CallGround::Better:
            return better();
        case CallGround::BetterByLittle:
            return tr("%1 is better than %2, but by less than is worth having: its %3 differs by %4 (%5).")
                .arg(name(m_verdict.arm), label(m_verdict.rival), m_kpi, emphasis(), range());
        case CallGround::AsGood:
            return tr("%1 and %2 are as good as each other: whatever difference there is in %3 is smaller than %4.")
                .arg(label(m_verdict.arm), label(m_verdict.rival), m_kpi, worthwhile());
        case CallGround::TooCostly:
            return tr("No difference in %1 showed in what was planned; being sure would take more than as much again.")
                .arg(m_kpi);
        case CallGround::TooClose:
            return tr("The planned sample is in, and it is too close to call: %1.").arg(soFar());
        case CallGround::Running:
            return tr("No call yet: %1.").arg(soFar());
        case CallGround::TooFew:
            return tr("Too little is counted to tell anything about %1.").arg(m_kpi);
        case CallGround::UnevenSplit:
            return tr("The variants were not split as planned, so their %1 can't be compared.").arg(m_kpi);
        case CallGround::Nonsense:
            return tr("The counts contradict each other: %1 can't be worked out from them.").arg(m_kpi);
        case CallGround::OneArm:
            break;
        }
        return tr("Fewer than two variants have results, so there is nothing to compare.");
    }

    QString reason() const
    {
        QStringList parts;
        if (m_verdict.ground == CallGround::Nonsense) {
            parts << tr("one of the columns counts something else");
        } else if (m_verdict.ground == CallGround::TooFew) {
            parts << enough();
        } else {
            parts << split();
        }
        if (!m_course.days.empty() && m_course.days.size() > 1) {
            parts << tr("%n day(s)", nullptr, static_cast<int>(m_course.days.front().daysTo(m_course.days.back())) + 1);
        }
        if (m_verdict.calledDay > 0 && m_course.days.size() > 1) {
            parts << tr("the call was possible on day %1").arg(m_verdict.calledDay);
        }
        if (m_setup.smallestDifference && m_verdict.ground == CallGround::Better) {
            parts << tr("smallest useful difference %1").arg(worthwhile());
        }
        if (m_verdict.ground == CallGround::Running || m_verdict.ground == CallGround::TooClose) {
            parts << out();
        }
        if (m_verdict.contradicted) {
            parts << tr("later days point the other way; look at the first days apart");
        }
        parts.removeAll(QString());
        QString text = parts.join(QStringLiteral(" · "));
        if (!text.isEmpty()) {
            text[0] = text.at(0).toUpper();
        }
        return text;
    }

    QString wouldChange() const
    {
        switch (m_verdict.ground) {
        case CallGround::Better:
        case CallGround::BetterByLittle:
        case CallGround::AsGood:
            return tr("More days don't change this call. Restated figures for the days before it could, and so would "
                      "another edit of the clip: that is a new test.");
        case CallGround::TooCostly:
            return tr("A bolder variant, or a smaller difference that is worth having.");
        case CallGround::TooClose:
        case CallGround::Running:
            if (m_course.days.size() < 2) {
                return tr("More results.");
            }
            return m_verdict.moreDays
                       ? tr("About %n more day(s) at the present pace, if the difference stays as it is.", nullptr,
                            *m_verdict.moreDays)
                       : tr("More results: at the present pace and difference nobody can say how many days that "
                            "takes.");
        case CallGround::TooFew:
            return m_verdict.moreDays ? tr("About %n more day(s) at the present pace.", nullptr, *m_verdict.moreDays)
                                      : tr("More results.");
        case CallGround::UnevenSplit:
            return tr("Find out why one variant was shown more often, mend it, and begin the test again.");
        case CallGround::Nonsense:
            return tr("Import the export again with the right columns.");
        case CallGround::OneArm:
            break;
        }
        return tr("Results of a second variant.");
    }

private:
    const TestArm &arm(int index) const { return m_arms[static_cast<size_t>(index)]; }
    QString label(int index) const { return arm(index).label; }

    /// “This knit fits every body”, or the letter where it has no name.
    QString name(int index) const { return arm(index).name.isEmpty() ? label(index) : tr("“%1”").arg(arm(index).name); }

    /// The difference as it is now, positive where the named arm is better.
    double lead() const
    {
        const PairCourse &pair = m_course.pair(m_verdict.arm, m_verdict.rival);
        const double difference = pair.days.back().difference;
        return (pair.b == m_verdict.arm) == (m_setup.kpi.direction == Direction::HigherIsBetter) ? difference
                                                                                                 : -difference;
    }

    bool isLower() const { return m_setup.kpi.direction == Direction::LowerIsBetter; }

    QString range() const
    {
        return tr("%1 to %2", "the ends of an interval")
            .arg(figure(m_setup.kpi, m_course.kind, m_verdict.advantage->low, m_currency),
                 figure(m_setup.kpi, m_course.kind, m_verdict.advantage->high, m_currency));
    }

    QString worthwhile() const
    {
        const double wanted = m_setup.smallestDifference.value_or(0);
        if (m_course.kind == TestKind::Ratio) {
            return m_setup.kpi.unit == KpiUnit::Money ? Money{std::llround(wanted)}.text(m_currency, QLocale())
                                                      : QLocale().toString(wanted, 'f', 2);
        }
        return differenceText(m_setup.kpi, m_course.kind, wanted, m_currency);
    }

    QString better() const
    {
        const QString who = name(m_verdict.arm);
        const QString than = label(m_verdict.rival);
        if (m_course.kind == TestKind::Ratio) {
            const QString text = isLower() ? tr("%1 is better: its %2 is lower, %5's being %3 as high (%4).")
                                           : tr("%1 is better: its %2 is %3 that of %5 (%4).");
            return ended(text.arg(who, m_kpi, emphasis(), range(), than));
        }
        const QString text = isLower() ? tr("%1 is better: its %2 is %3 lower than %5's (%4).")
                                       : tr("%1 is better: its %2 is %3 higher than %5's (%4).");
        return ended(text.arg(who, m_kpi, emphasis(), range(), than));
    }

    /// What makes the call safe, or what it can't rule out, in the same sentence.
    QString ended(QString sentence) const
    {
        sentence.chop(1);
        return m_verdict.observational
                   ? tr("%1, and the call stays however often you look – but chance did not decide who saw which.")
                         .arg(sentence)
                   : tr("%1, and the call stays right however often you look.").arg(sentence);
    }

    /// "B leads A, but its click-through rate may be anything from 0.42 points worse to 2.06 points better"
    QString soFar() const
    {
        const Interval &range = *m_verdict.advantage;
        const QString who = label(m_verdict.leading);
        const QString than = label(m_verdict.rival);
        const auto said = [this](double difference) {
            return differenceText(m_setup.kpi, m_course.kind, difference, m_currency);
        };
        if (m_course.kind == TestKind::Ratio) {
            return isLower() ? tr("%1 leads %2, whose %3 may be anything from %4 to %5 as high")
                                   .arg(who, than, m_kpi, said(range.low), said(range.high))
                             : tr("%1 leads %2, but its %3 may be anything from %4 to %5 as high")
                                   .arg(who, than, m_kpi, said(range.low), said(range.high));
        }
        return range.low < 0 ? tr("%1 leads %2, but its %3 may be anything from %4 worse to %5 better")
                                   .arg(who, than, m_kpi, said(-range.low), said(range.high))
                             : tr("%1 leads %2, its %3 being better by anything from %4 to %5")
                                   .arg(who, than, m_kpi, said(range.low), said(range.high));
    }

    /// "C is out": what somebody beats for certain, while the rest goes on.
    QString out() const
    {
        QStringList labels;
        for (int index = 0; index < static_cast<int>(m_arms.size()); ++index) {
            const bool beaten =
                std::any_of(m_course.pairs.begin(), m_course.pairs.end(), [index](const PairCourse &pair) {
                    return pair.calledOn && (pair.a == index || pair.b == index) && pair.better != index;
                });
            if (beaten) {
                labels << label(index);
            }
        }
        return labels.isEmpty() ? QString() : tr("out already: %1").arg(QLocale().createSeparatedList(labels));
    }

    QString split() const
    {
        if (m_verdict.observational) {
            return tr("observational: chance did not decide who saw which variant");
        }
        if (m_course.sampleRatio.empty() || m_course.kind == TestKind::Ratio) {
            return {};
        }
        const QString what = measureName(m_setup.kpi.denominator.measure);
        if (!m_course.sampleRatio.back().ok) {
            return tr("%1 not split as planned (p < 0.001)").arg(what);
        }
        const bool even = std::all_of(m_arms.begin(), m_arms.end(),
                                      [this](const TestArm &each) { return each.weight == m_arms.front().weight; });
        return even ? tr("%1 split evenly").arg(what) : tr("%1 split as planned").arg(what);
    }

    QString enough() const
    {
        switch (m_course.kind) {
        case TestKind::Share:
            return tr("it takes at least 5 of each kind in every variant: with it and without it");
        case TestKind::Average:
            return tr("it takes at least 30 orders in every variant");
        case TestKind::Ratio:
            break;
        }
        return tr("it takes at least 10 days with results in every variant");
    }

    const Verdict &m_verdict;
    const TestSetup &m_setup;
    const std::vector<TestArm> &m_arms;
    const TestCourse &m_course;
    const Currency &m_currency;
    QString m_kpi;
};

} // namespace

QString callText(Call call)
{
    switch (call) {
    case Call::Boost:
        return VerdictWords::tr("Boost");
    case Call::KeepTesting:
        return VerdictWords::tr("Keep testing");
    case Call::Stop:
        return VerdictWords::tr("Stop");
    case Call::CannotTell:
        break;
    }
    return VerdictWords::tr("Cannot tell");
}

QString differenceText(const Kpi &kpi, TestKind kind, double difference, const Currency &currency)
{
    const QString text = figure(kpi, kind, difference, currency);
    if (kind == TestKind::Ratio) {
        return VerdictWords::tr("%1 times", "a factor").arg(text);
    }
    return kpi.unit == KpiUnit::Money ? text : VerdictWords::tr("%1 points", "percentage points").arg(text);
}

void putIntoWords(Verdict &verdict, const TestSetup &setup, const std::vector<TestArm> &arms, const TestCourse &course,
                  const Currency &currency)
{
    const VerdictWords words(verdict, setup, arms, course, currency);
    const QString title = words.title();
    const QString sentence = words.sentence();
    const QString emphasis = words.emphasis();
    const QString reason = words.reason();
    const QString wouldChange = words.wouldChange();
    verdict.title = title;
    verdict.sentence = sentence;
    verdict.emphasis = emphasis;
    verdict.reason = reason;
    verdict.wouldChange = wouldChange;
}

} // namespace dropbeat
