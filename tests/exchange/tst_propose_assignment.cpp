// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/propose_assignment.h"

#include <QTest>

using namespace dropbeat;

namespace {

const QDate kToday(2026, 11, 2);

/// Two drops, each with a clip style3 in variants A and B; the first also has a clip unbox and an e-mail.
struct Plan
{
    QList<Drop> drops;
    QList<Clip> clips;
    QList<Variant> variants;
    QList<Touchpoint> touchpoints;

    Plan()
    {
        for (const qint64 drop : {1, 2}) {
            Drop entry;
            entry.id = {drop};
            entry.code = drop == 1 ? QStringLiteral("2611-knit-capsule") : QStringLiteral("2612-wool");
            drops.append(entry);
            addClip(drop * 10, drop, QStringLiteral("style3"));
            addVariant(drop * 100 + 1, drop * 10, QStringLiteral("A"));
            addVariant(drop * 100 + 2, drop * 10, QStringLiteral("B"));
        }
        addClip(11, 1, QStringLiteral("unbox"));
        addVariant(111, 11, QStringLiteral("A"));
        Touchpoint mail;
        mail.id = {500};
        mail.drop = {1};
        mail.code = QStringLiteral("launch-mail");
        touchpoints.append(mail);
    }

    void addClip(qint64 id, qint64 drop, const QString &code)
    {
        Clip clip;
        clip.id = {id};
        clip.drop = {drop};
        clip.code = code;
        clips.append(clip);
    }

    void addVariant(qint64 id, qint64 clip, const QString &letter)
    {
        Variant variant;
        variant.id = {id};
        variant.clip = {clip};
        variant.letter = letter;
        variants.append(variant);
    }
};

QString nameOf(const std::optional<Assignment> &assignment)
{
    if (!assignment) {
        return QStringLiteral("none");
    }
    static constexpr std::array<const char *, 5> kKinds{"none", "drop", "clip", "variant", "touchpoint"};
    const qint64 id = std::visit(
        [](const auto &target) {
            if constexpr (std::is_same_v<std::decay_t<decltype(target)>, std::monostate>) {
                return qint64(0);
            } else {
                return target.value;
            }
        },
        assignment->target);
    return QStringLiteral("%1 %2 %3")
        .arg(QLatin1String(kKinds[assignment->target.index()]))
        .arg(id)
        .arg(becauseId(assignment->because));
}

} // namespace

class TestProposeAssignment : public QObject
{
    Q_OBJECT

private slots:
    void proposes_data()
    {
        QTest::addColumn<QString>("ad");
        QTest::addColumn<QString>("campaign");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *ad, const char *campaign, const char *url,
                            const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(ad) << QString::fromUtf8(campaign) << QString::fromUtf8(url)
                                << QString::fromUtf8(expected);
        };
        row("variant code in the name", "unbox-a | first look", "", "", "variant 111 name");
        row("in capitals, in brackets", "[UNBOX-A] first look", "", "", "variant 111 name");
        row("part of a longer word", "unboxing-a", "", "", "none");
        row("letter goes on", "unbox-ab", "", "", "clip 11 name");
        row("shared by two drops", "style3-b | fits every body", "", "", "none");
        row("drop in the campaign", "style3-b | fits every body", "2612-wool launch", "", "variant 202 name");
        row("drop in the name", "2611-knit-capsule style3-b", "", "", "variant 102 name");
        row("drop only", "Ad name2026-01-15", "2611-knit-capsule", "", "drop 1 name");
        row("clip only", "unbox teaser", "", "", "clip 11 name");
        row("touchpoint", "launch-mail", "", "", "touchpoint 500 name");
        row("two variants", "unbox-a against style3-b", "2611-knit-capsule", "", "none");
        row("spaces are no hyphens", "style3 b", "2611-knit-capsule", "", "clip 10 name");
        row("nothing", "Ad name2026-11-15 11:28:27", "Autumn", "", "none");
        row("utm", "Ad name", "Autumn", "https://a.example/p?utm_campaign=2611-knit-capsule&utm_content=style3-a",
            "variant 101 utm");
        row("utm in capitals, encoded", "Ad", "", "https://a.example/p?UTM_Campaign=2612-WOOL&utm_content=style3%2Da",
            "variant 201 utm");
        row("utm before name", "style3-b", "2611-knit-capsule",
            "https://a.example/?utm_campaign=2611-knit-capsule&utm_content=style3-a", "variant 101 utm");
        row("utm content alone, campaign named", "Ad", "2612-wool", "https://a.example/?utm_content=style3-a",
            "variant 201 utm");
        row("utm content shared", "Ad", "", "https://a.example/?utm_content=style3-a", "none");
        row("utm campaign alone", "Ad", "", "https://a.example/?utm_campaign=2611-knit-capsule", "drop 1 utm");
        row("utm campaign, name says more", "style3-b", "", "https://a.example/?utm_campaign=2611-knit-capsule",
            "variant 102 name");
        row("utm of somebody else, name fits", "unbox-a", "", "https://a.example/?utm_campaign=sale&utm_content=banner",
            "variant 111 name");
    }

    void proposes()
    {
        QFETCH(QString, ad);
        QFETCH(QString, campaign);
        QFETCH(QString, url);
        QFETCH(QString, expected);
        const Plan plan;
        Subject subject;
        subject.name = ad;
        subject.campaign = campaign;
        const UtmTags tags = UtmTags::fromUrl(url);
        subject.utmCampaign = tags.campaign;
        subject.utmContent = tags.content;
        const auto proposal =
            proposeAssignment(subject, plan.drops, plan.clips, plan.variants, plan.touchpoints, kToday);
        QCOMPARE(nameOf(proposal), expected);
        if (proposal) {
            QCOMPARE(proposal->on, kToday);
        }
    }

    void readsTags()
    {
        QCOMPARE(UtmTags::fromUrl(QStringLiteral("https://a.example/p?x=1&utm_content=A%20b&utm_campaign=C#top")),
                 (UtmTags{QStringLiteral("c"), QStringLiteral("a b")}));
        QCOMPARE(UtmTags::fromUrl(QStringLiteral("https://a.example/p")), UtmTags());
        QCOMPARE(UtmTags::fromUrl(QStringLiteral("not an address utm_")), UtmTags());
    }

    void isQuickForManyAds()
    {
        Plan plan;
        for (int i = 0; i < 200; ++i) {
            plan.addClip(10000 + i, 1, QStringLiteral("clip%1").arg(i));
            plan.addVariant(20000 + i, 10000 + i, QStringLiteral("A"));
        }
        const AssignmentProposer proposer(plan.drops, plan.clips, plan.variants, plan.touchpoints);
        for (int i = 0; i < 2000; ++i) {
            Subject subject;
            subject.name = QStringLiteral("clip%1-a | some long name of an ad with many words in it").arg(i % 200);
            subject.campaign = QStringLiteral("2611-knit-capsule");
            QCOMPARE(nameOf(proposer.propose(subject, kToday)), QStringLiteral("variant %1 name").arg(20000 + i % 200));
        }
    }
};

QTEST_APPLESS_MAIN(TestProposeAssignment)
#include "tst_propose_assignment.moc"
