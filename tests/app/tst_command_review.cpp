// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/plan_edits.h"
#include "core/actions/review.h"
#include "core/store/plan.h"
#include "tests/app/program.h"

#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

/// dropbeat review, as a script sees it.
class TestCommandReview : public QObject
{
    Q_OBJECT

private:
    const QString m_plan = QStringLiteral("season.dropbeat");
    const FixedClock m_clock{QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC)};

    Run review(const Program &program, const QStringList &more = {}) const
    {
        return program(
            QStringList{QStringLiteral("review"), m_plan, QStringLiteral("--today"), QStringLiteral("2026-11-20")} +
            more);
    }

    std::unique_ptr<Plan> open(const Program &program) const
    {
        return Plan::open(program.file(m_plan), Access::ReadWrite, m_clock);
    }

    /// A launch that only TikTok carries.
    Id<Drop> makePlan(const Program &program) const
    {
        program({QStringLiteral("new"), m_plan, QStringLiteral("--brand"), QStringLiteral("Test")});
        const auto plan = open(program);
        Drop drop;
        drop.name = QStringLiteral("Party Slip");
        drop.story = QStringLiteral("One slip, from the office to the kitchen.");
        drop.launch = {QDate(2026, 12, 3), QTime(10, 0)};
        drop.status = DropStatus::Planned;
        const Id<Drop> id = addDrop(*plan, drop);
        Touchpoint clip;
        clip.drop = id;
        clip.channel = QStringLiteral("tiktok");
        clip.title = QStringLiteral("Launch clip");
        clip.purpose = QStringLiteral("say it once");
        clip.state = TouchpointState::Ready;
        clip.dayOffset = 0;
        clip.time = QTime(18, 30);
        addTouchpoint(*plan, clip);
        return id;
    }

private slots:
    void nothingFound()
    {
        const Program program;
        program({QStringLiteral("new"), m_plan});
        const Run text = review(program);
        QCOMPARE(text.status, 0);
        QCOMPARE(text.out.trimmed(), QByteArray("Nothing needs a decision."));
        const Run json = review(program, {QStringLiteral("--json")});
        QVERIFY(json.json().value(QStringLiteral("findings")).isArray());
        QVERIFY(json.json().value(QStringLiteral("findings")).toArray().isEmpty());
    }

    void findingsInTheAgreedShape()
    {
        const Program program;
        const Id<Drop> drop = makePlan(program);
        const Run run = review(program, {QStringLiteral("--json")});
        QCOMPARE(run.status, 0);
        QVERIFY(run.err.isEmpty());
        const QJsonObject expected{
            {QStringLiteral("findings"),
             QJsonArray{QJsonObject{
                 {QStringLiteral("rule"), QStringLiteral("rhythm.no-email")},
                 {QStringLiteral("severity"), QStringLiteral("error")},
                 {QStringLiteral("subject"), QJsonObject{{QStringLiteral("kind"), QStringLiteral("drop")},
                                                         {QStringLiteral("id"), QString::number(drop.value)},
                                                         {QStringLiteral("name"), QStringLiteral("Party Slip")}}},
                 {QStringLiteral("message"), QStringLiteral("Party Slip has no email touchpoint")},
                 {QStringLiteral("reason"), QStringLiteral("One channel carries the whole launch")},
                 {QStringLiteral("fix"), QStringLiteral("Add email")},
                 {QStringLiteral("day"), QStringLiteral("2026-12-03")}}}}};
        QCOMPARE(difference(expected, run.json()), QString());
        const Run text = review(program);
        QVERIFY(text.out.contains("Party Slip has no email touchpoint"));
        QVERIFY(text.out.contains("rhythm.no-email"));
    }

    void withoutWhatIsSetAsideAndOver()
    {
        const Program program;
        makePlan(program);
        {
            const auto plan = open(program);
            setAside(*plan, dropbeat::review(*plan).front(), QStringLiteral("no list yet"));
        }
        QCOMPARE(review(program).out.trimmed(), QByteArray("Nothing needs a decision."));
        open(program)->undo();
        QVERIFY(review(program).out.contains("no email"));
        const Run later =
            program({QStringLiteral("review"), m_plan, QStringLiteral("--today"), QStringLiteral("2026-12-20")});
        QCOMPARE(later.out.trimmed(), QByteArray("Nothing needs a decision."));
    }

    void refusesWhatIsNoPlan()
    {
        const Program program;
        program.write(QStringLiteral("notes.txt"), "not a plan");
        const Run run = program({QStringLiteral("review"), QStringLiteral("notes.txt"), QStringLiteral("--json")});
        QCOMPARE(run.status, 1);
        QVERIFY(run.out.isEmpty());
        QVERIFY(!run.err.isEmpty());
        QCOMPARE(program({QStringLiteral("review"), m_plan, QStringLiteral("--today"), QStringLiteral("soon")}).status,
                 2);
    }
};

QTEST_GUILESS_MAIN(TestCommandReview)
#include "tst_command_review.moc"
