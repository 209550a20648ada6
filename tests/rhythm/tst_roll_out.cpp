// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rhythm/roll_out.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace dropbeat;

namespace {

const QStringList kChannels{QStringLiteral("tiktok"), QStringLiteral("instagram"), QStringLiteral("pinterest"),
                            QStringLiteral("email"),  QStringLiteral("sms"),       QStringLiteral("ads"),
                            QStringLiteral("site"),   QStringLiteral("shoot")};

std::vector<Channel> channels(int most = 99)
{
    std::vector<Channel> list;
    for (const QString &id : kChannels.mid(0, most)) {
        list.push_back({id, id, {}, 0});
    }
    return list;
}

std::vector<RolloutStep> anySteps(QRandomGenerator &chance)
{
    std::vector<RolloutStep> steps;
    const int count = 1 + chance.bounded(15);
    for (int i = 0; i < count; ++i) {
        RolloutStep step;
        step.dayOffset = chance.bounded(50) - 20;
        step.time = QTime(chance.bounded(24), chance.bounded(60));
        step.channel = kChannels[chance.bounded(8)];
        step.code = QStringLiteral("step-%1").arg(chance.bounded(6)); // now and then the same one twice
        step.title = QStringLiteral("Title %1").arg(i);
        step.purpose = QStringLiteral("Purpose %1").arg(i);
        steps.push_back(step);
    }
    return steps;
}

std::vector<Touchpoint> added(const std::vector<RolloutPreview> &previews)
{
    std::vector<Touchpoint> touchpoints;
    for (const RolloutPreview &preview : previews) {
        if (preview.adds()) {
            touchpoints.push_back(preview.touchpoint);
        }
    }
    return touchpoints;
}

} // namespace

class TestOfRollOut : public QObject
{
    Q_OBJECT

private slots:
    void presetsAreSound()
    {
        const auto plans = presetRollouts();
        QVERIFY(plans.size() >= 3);
        for (const RolloutPlan &plan : plans) {
            QVERIFY(!plan.key.isEmpty() && !plan.rollout.name.isEmpty());
            QSet<QString> seen;
            for (const RolloutStep &step : plan.steps) {
                QVERIFY(kChannels.contains(step.channel));
                QVERIFY(step.time.isValid() && !step.title.isEmpty() && !step.purpose.isEmpty());
                QVERIFY(!seen.contains(step.channel + step.code));
                seen.insert(step.channel + step.code);
            }
            const auto previews = previewRollout(plan.steps, {1}, {}, channels());
            QCOMPARE(added(previews).size(), plan.steps.size());
        }
        // DOMAIN: −10 d tease, −3 d countdown, launch, +2 d style, +9 d proof, +14 d last call, +21 d wear it.
        QSet<int> days;
        for (const RolloutStep &step : plans.front().steps) {
            days.insert(step.dayOffset);
        }
        QVERIFY(days.contains({-10, -3, 0, 2, 9, 14, 21}));
    }

    void applyingTwiceAddsNothing()
    {
        QRandomGenerator chance(7);
        for (int i = 0; i < 200; ++i) {
            const auto steps = anySteps(chance);
            const auto once = added(previewRollout(steps, {5}, {}, channels()));
            QVERIFY(!once.empty());
            for (const Touchpoint &touchpoint : once) {
                QCOMPARE(touchpoint.drop, Id<Drop>{5});
                QCOMPARE(touchpoint.state, TouchpointState::Planned);
                QVERIFY(touchpoint.id.isNull() && touchpoint.dayOffset && !touchpoint.pinned.isValid());
            }
            const auto again = previewRollout(steps, {5}, once, channels());
            QCOMPARE(again.size(), steps.size());
            QVERIFY(added(again).empty());
            QVERIFY(
                std::all_of(again.begin(), again.end(), [](const RolloutPreview &each) { return each.alreadyThere; }));
            // Moved, renamed and pinned since, they are still there.
            auto worked = once;
            for (Touchpoint &touchpoint : worked) {
                touchpoint.dayOffset.reset();
                touchpoint.pinned = {QDate(2026, 12, 3), QTime(9, 0)};
                touchpoint.title += QStringLiteral(" new");
            }
            QVERIFY(added(previewRollout(steps, {5}, worked, channels())).empty());
        }
    }

    void stepsComeBackAsTheyWere()
    {
        QRandomGenerator chance(13);
        for (int i = 0; i < 200; ++i) {
            const auto once = added(previewRollout(anySteps(chance), {5}, {}, channels()));
            const auto steps = rolloutFrom(once);
            QCOMPARE(steps.size(), once.size());
            const auto other = added(previewRollout(steps, {5}, {}, channels()));
            QCOMPARE(rolloutFrom(other), steps); // a preset of one's own makes the same again
            QVERIFY(std::is_sorted(steps.begin(), steps.end(), [](const RolloutStep &a, const RolloutStep &b) {
                return a.dayOffset != b.dayOffset ? a.dayOffset < b.dayOffset : a.time < b.time;
            }));
            for (const Touchpoint &touchpoint : once) {
                const auto same = std::count_if(steps.begin(), steps.end(), [&](const RolloutStep &step) {
                    return step.code == touchpoint.code && step.channel == touchpoint.channel &&
                           step.dayOffset == touchpoint.dayOffset && step.time == touchpoint.time &&
                           step.title == touchpoint.title && step.purpose == touchpoint.purpose;
                });
                QCOMPARE(same, 1);
            }
        }
    }

    void pinnedAndRepeatingStayOut()
    {
        Touchpoint relative;
        relative.dayOffset = 2;
        relative.time = QTime(9, 0);
        relative.channel = QStringLiteral("tiktok");
        Touchpoint pinned = relative;
        pinned.dayOffset.reset();
        pinned.pinned = {QDate(2026, 12, 3), QTime(9, 0)};
        Touchpoint repeating = relative;
        repeating.repeats = QStringLiteral("FREQ=WEEKLY");
        Touchpoint apart = relative;
        apart.series = {9};
        QCOMPARE(rolloutFrom({relative, pinned, repeating, apart}).size(), size_t(1));
    }

    void channelsThatThePlanLacks()
    {
        const auto steps = presetRollouts().front().steps;
        const auto previews = previewRollout(steps, {1}, {}, channels(1));
        for (const RolloutPreview &preview : previews) {
            QCOMPARE(preview.adds(), preview.touchpoint.channel == kChannels.front());
            QCOMPARE(preview.noChannel, !preview.adds());
        }
    }
};

QTEST_GUILESS_MAIN(TestOfRollOut)
#include "tst_roll_out.moc"
