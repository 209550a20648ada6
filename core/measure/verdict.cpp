// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/verdict.h"

#include "core/measure/confidence_sequence.h"
#include "core/measure/verdict_words.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dropbeat {

namespace {

constexpr double kAlpha = 0.05;
constexpr int kLongestDays = 730;
/// Past the plan, as much again is worth waiting for, more is not.
constexpr double kAsMuchAgain = 2;

/// Works the call out, day by day. Advantages are positive where an arm is better.
class Decision
{
public:
    Decision(const TestSetup &setup, const std::vector<TestArm> &arms, const TestCourse &course)
        : m_setup(setup)
        , m_course(course)
    {
        // A variant that was never shown is not in the test.
        for (int arm = 0; arm < static_cast<int>(arms.size()) && !course.days.empty(); ++arm) {
            if (total(arm, last()).trials > 0) {
                m_arms.push_back(arm);
            }
        }
    }

    Verdict decide(QDate today) const
    {
        Verdict verdict;
        verdict.observational = !m_setup.randomised;
        if (!m_course.sensible) {
            verdict.ground = CallGround::Nonsense;
            return verdict;
        }
        if (m_arms.size() < 2) {
            return verdict;
        }
        for (int day = 0; day < static_cast<int>(m_course.days.size()); ++day) {
            if (m_course.sampleRatio[static_cast<size_t>(day)].ok && call(verdict, day)) {
                verdict.calledOn = m_course.days[static_cast<size_t>(day)];
                verdict.calledDay = static_cast<int>(m_course.days.front().daysTo(verdict.calledOn)) + 1;
                describe(verdict);
                return verdict;
            }
        }
        undecided(verdict, today);
        return verdict;
    }

private:
    int last() const { return static_cast<int>(m_course.days.size()) - 1; }

    const ShareCount &total(int arm, int day) const
    {
        return m_course.totals[static_cast<size_t>(arm)][static_cast<size_t>(day)];
    }

    const ComparisonDay &at(int a, int b, int day) const { return m_course.pair(a, b).days[static_cast<size_t>(day)]; }

    double sign(int arm, int rival) const
    {
        const bool isB = m_course.pair(arm, rival).b == arm;
        return isB == (m_setup.kpi.direction == Direction::HigherIsBetter) ? 1 : -1;
    }

    Interval advantage(int arm, int rival, int day) const
    {
        const Interval running = at(arm, rival, day).running;
        return sign(arm, rival) > 0 ? running : Interval{-running.high, -running.low};
    }

    /// How much better the arm did so far than the rival.
    double lead(int arm, int rival, int day) const { return sign(arm, rival) * at(arm, rival, day).difference; }

    bool beats(int arm, int rival, int day) const
    {
        const PairCourse &pair = m_course.pair(arm, rival);
        return pair.calledOn && *pair.calledOn <= day && pair.better == arm;
    }

    /// The smallest difference worth having over a rival, in the unit of the comparison; 0 when none is set.
    double worthwhile(int rival, int day) const
    {
        const double wanted = m_setup.smallestDifference.value_or(0);
        if (m_course.kind != TestKind::Ratio || wanted <= 0) {
            return wanted;
        }
        const ShareCount &sum = total(rival, day);
        return sum.trials > 0 && sum.successes > 0 ? std::log1p(wanted / sum.share()) : 0;
    }

    /// The arms that no other beats.
    std::vector<int> unbeaten(int day) const
    {
        std::vector<int> left;
        for (const int arm : m_arms) {
            bool beaten = total(arm, day).trials <= 0;
            for (const int rival : m_arms) {
                beaten = beaten || (rival != arm && beats(rival, arm, day));
            }
            if (!beaten) {
                left.push_back(arm);
            }
        }
        return left;
    }

    /// The arms with counts, the best so far first, those that nobody beats before the rest.
    std::vector<int> ranked(int day) const
    {
        const std::vector<int> left = unbeaten(day);
        std::vector<int> order;
        for (const int arm : m_arms) {
            if (total(arm, day).trials > 0) {
                order.push_back(arm);
            }
        }
        const double better = m_setup.kpi.direction == Direction::HigherIsBetter ? 1 : -1;
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            const bool leftA = std::find(left.begin(), left.end(), a) != left.end();
            const bool leftB = std::find(left.begin(), left.end(), b) != left.end();
            return leftA != leftB ? leftA : better * total(a, day).share() > better * total(b, day).share();
        });
        return order;
    }

    /// Whether a certain call is possible on this day.
    bool call(Verdict &verdict, int day) const
    {
        for (const int arm : m_arms) {
            size_t beaten = 0;
            bool worth = false;
            for (const int rival : m_arms) {
                if (rival != arm && beats(arm, rival, day)) {
                    ++beaten;
                    worth = worth || advantage(arm, rival, day).high >= worthwhile(rival, day);
                }
            }
            if (beaten + 1 == m_arms.size()) {
                verdict.call = worth ? Call::Boost : Call::Stop;
                verdict.ground = worth ? CallGround::Better : CallGround::BetterByLittle;
                verdict.arm = arm;
                return true;
            }
        }
        return m_setup.smallestDifference && asGood(verdict, day);
    }

    bool asGood(Verdict &verdict, int day) const
    {
        const std::vector<int> left = unbeaten(day);
        for (const int arm : left) {
            for (const int rival : left) {
                if (rival > arm && (!at(arm, rival, day).enough || !within(arm, rival, day))) {
                    return false;
                }
            }
        }
        if (left.size() < 2) {
            return false;
        }
        verdict.call = Call::Stop;
        verdict.ground = CallGround::AsGood;
        verdict.arm = ranked(day).front();
        return true;
    }

    bool within(int arm, int rival, int day) const
    {
        const Interval range = advantage(arm, rival, day);
        return range.high < worthwhile(rival, day) && range.low > -worthwhile(arm, day);
    }

    /// The rival and the interval that go with a call.
    void describe(Verdict &verdict) const
    {
        for (const int arm : ranked(last())) {
            if (arm != verdict.arm && verdict.rival < 0) {
                verdict.rival = arm;
            }
        }
        verdict.leading = verdict.arm;
        verdict.advantage = advantage(verdict.arm, verdict.rival, last());
        for (const PairCourse &pair : m_course.pairs) {
            verdict.contradicted =
                verdict.contradicted || ((pair.a == verdict.arm || pair.b == verdict.arm) && pair.contradicted);
        }
    }

    bool isEnough() const
    {
        for (const int arm : m_arms) {
            for (const int rival : m_arms) {
                if (arm != rival && !at(arm, rival, last()).enough) {
                    return false;
                }
            }
        }
        return true;
    }

    bool isPlanReached(QDate today) const
    {
        if (m_setup.plannedEnd.isValid() &&
            (m_course.days.back() >= m_setup.plannedEnd || today > m_setup.plannedEnd)) {
            return true;
        }
        return m_setup.plannedPerArm && std::all_of(m_arms.begin(), m_arms.end(), [this](int arm) {
                   return total(arm, last()).trials >= *m_setup.plannedPerArm;
               });
    }

    void undecided(Verdict &verdict, QDate today) const
    {
        const bool uneven = !m_course.sampleRatio.back().ok;
        if (uneven || !isEnough()) {
            verdict.ground = uneven ? CallGround::UnevenSplit : CallGround::TooFew;
            verdict.moreDays = uneven ? std::nullopt : daysUntilEnough();
            return;
        }
        const std::vector<int> order = ranked(last());
        const int leader = order[0];
        verdict.leading = leader;
        verdict.rival = order[1];
        verdict.advantage = advantage(leader, verdict.rival, last());
        const double growth = growthUntilSure(leader, verdict.rival);
        verdict.moreDays = daysFor(growth);
        if (!isPlanReached(today)) {
            verdict.call = Call::KeepTesting;
            verdict.ground = CallGround::Running;
            return;
        }
        const bool costly = growth > kAsMuchAgain;
        verdict.call = costly ? Call::Stop : Call::CannotTell;
        verdict.ground = costly ? CallGround::TooCostly : CallGround::TooClose;
    }

    /// By which factor the counts have to grow until the interval leaves out either no difference or one worth having,
    /// if the difference stays as it is.
    double growthUntilSure(int leader, int rival) const
    {
        const ComparisonDay &now = at(leader, rival, last());
        const double difference = std::abs(now.difference);
        const double half = std::max(difference, worthwhile(rival, last()) - difference);
        const double present = (now.sequence.high - now.sequence.low) / 2;
        if (!(half > 0) || !(present > 0)) {
            return std::numeric_limits<double>::infinity();
        }
        const double alpha = kAlpha / static_cast<double>(m_course.pairs.size());
        const double rho = sequenceRho(plannedObservations(m_setup, m_course.kind, m_course.days.front()), kAlpha);
        double growth = 1;
        while (now.standardError / std::sqrt(growth) * sequenceFactor(now.n * growth, rho, alpha) > half) {
            growth *= 1.02;
            if (growth > 1e6) {
                return std::numeric_limits<double>::infinity();
            }
        }
        return growth;
    }

    /// Trials (or days) a day of the last week, for the arm that gets the fewest; 0 when one day is all there is.
    double pace() const
    {
        const QDate lastDay = m_course.days.back();
        const int span = static_cast<int>(std::min<qint64>(7, m_course.days.front().daysTo(lastDay) + 1));
        if (m_course.days.size() < 2) {
            return 0;
        }
        int before = last();
        while (before >= 0 && m_course.days[static_cast<size_t>(before)] > lastDay.addDays(-span)) {
            --before;
        }
        double slowest = std::numeric_limits<double>::infinity();
        for (const int arm : m_arms) {
            const qint64 gained = total(arm, last()).trials - (before < 0 ? 0 : total(arm, before).trials);
            slowest = std::min(slowest, static_cast<double>(gained) / span);
        }
        return slowest;
    }

    std::optional<int> wholeDays(double days) const
    {
        return days >= 0 && days <= kLongestDays ? std::optional(std::max(1, static_cast<int>(std::ceil(days))))
                                                 : std::nullopt;
    }

    std::optional<int> daysFor(double growth) const
    {
        const double perDay = pace();
        if (!(perDay > 0) || !std::isfinite(growth)) {
            return std::nullopt;
        }
        double fewest = std::numeric_limits<double>::infinity();
        for (const int arm : m_arms) {
            fewest = std::min(fewest, static_cast<double>(total(arm, last()).trials));
        }
        return wholeDays((growth - 1) * fewest / perDay);
    }

    /// Until the smallest counts are enough, if they go on coming as they did.
    std::optional<int> daysUntilEnough() const
    {
        const double days = static_cast<double>(m_course.days.front().daysTo(m_course.days.back()) + 1);
        double longest = 0;
        for (const int arm : m_arms) {
            const ShareCount &sum = total(arm, last());
            const double rarer = static_cast<double>(std::min(sum.successes, sum.trials - sum.successes));
            const double have = m_course.kind == TestKind::Share     ? rarer
                                : m_course.kind == TestKind::Average ? static_cast<double>(sum.trials)
                                                                     : static_cast<double>(m_course.days.size());
            const double need = m_course.kind == TestKind::Share ? 5 : m_course.kind == TestKind::Average ? 30 : 10;
            if (have <= 0) {
                return std::nullopt;
            }
            longest = std::max(longest, (need - have) * days / have);
        }
        return m_course.days.size() < 2 ? std::nullopt : wholeDays(longest);
    }

    const TestSetup &m_setup;
    const TestCourse &m_course;
    std::vector<int> m_arms; ///< those with counts
};

} // namespace

QString callId(Call call)
{
    switch (call) {
    case Call::Boost:
        return QStringLiteral("boost");
    case Call::KeepTesting:
        return QStringLiteral("keep-testing");
    case Call::Stop:
        return QStringLiteral("stop");
    case Call::CannotTell:
        break;
    }
    return QStringLiteral("cannot-tell");
}

Verdict verdictOf(const TestSetup &setup, const std::vector<TestArm> &arms, const TestCourse &course, QDate today,
                  const Currency &currency)
{
    Verdict verdict = Decision(setup, arms, course).decide(today);
    putIntoWords(verdict, setup, arms, course, currency);
    return verdict;
}

} // namespace dropbeat
