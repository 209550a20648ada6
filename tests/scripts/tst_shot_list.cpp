// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/shot_list.h"

#include <QTest>

using namespace dropbeat;

namespace {

Clip clip(qint64 id, const char *code)
{
    Clip clip;
    clip.id = {id};
    clip.drop = {1};
    clip.code = QString::fromUtf8(code);
    clip.name = clip.code.toUpper();
    return clip;
}

/// "location/look/worn by" in that clip.
Beat beat(qint64 id, qint64 clip, Stage stage, const char *where)
{
    const QStringList parts = QString::fromUtf8(where).split(u'/');
    Beat beat;
    beat.id = {id};
    beat.clip = {clip};
    beat.stage = stage;
    beat.tenths = 15;
    beat.location = parts.value(0);
    beat.look = parts.value(1);
    beat.wornBy = parts.value(2);
    return beat;
}

/// "location/look: code code" of each group.
QStringList told(const ShotList &list)
{
    QStringList lines;
    for (const ShotGroup &group : list.groups) {
        QStringList codes;
        for (const Shot &shot : group.shots) {
            codes << shot.code;
        }
        lines << group.location + u'/' + group.look + QStringLiteral(": ") + codes.join(u' ');
    }
    return lines;
}

using Beats = QList<QPair<int, const char *>>;

ShotListSource sourceOf(const Beats &beats)
{
    ShotListSource source;
    source.drop.id = {1};
    source.clips = {clip(1, "a"), clip(2, "b")};
    qint64 id = 100;
    for (const auto &[inClip, where] : beats) {
        source.beats.push_back(beat(++id, inClip, Stage::Feel, where));
    }
    return source;
}

} // namespace

class TestShotList : public QObject
{
    Q_OBJECT

private slots:
    void savesMoves_data()
    {
        QTest::addColumn<Beats>("beats");
        QTest::addColumn<QStringList>("groups");
        QTest::newRow("each location once")
            << Beats{{1, "Desk/Day"}, {1, "Street/Coat"}, {2, "desk /day"}, {2, "Street/Coat"}}
            << QStringList{QStringLiteral("Desk/Day: a-1 b-1"), QStringLiteral("Street/Coat: a-2 b-2")};
        QTest::newRow("a look once in its location")
            << Beats{{1, "Desk/Day"}, {1, "Desk/Night"}, {1, "Desk/Day"}}
            << QStringList{QStringLiteral("Desk/Day: a-1 a-3"), QStringLiteral("Desk/Night: a-2")};
        QTest::newRow("the look goes on before the next in the script")
            << Beats{{1, "Desk/Day"}, {1, "Street/Coat"}, {1, "Kitchen/Day"}}
            << QStringList{QStringLiteral("Desk/Day: a-1"), QStringLiteral("Kitchen/Day: a-3"),
                           QStringLiteral("Street/Coat: a-2")};
        QTest::newRow("the look that goes on elsewhere last")
            << Beats{{1, "Desk/Day"}, {1, "Desk/Night"}, {2, "Kitchen/Day"}}
            << QStringList{QStringLiteral("Desk/Night: a-2"), QStringLiteral("Desk/Day: a-1"),
                           QStringLiteral("Kitchen/Day: b-1")};
        QTest::newRow("open locations last") << Beats{{1, "/Day"}, {1, "Desk/Night"}, {2, "/Night"}}
                                             << QStringList{QStringLiteral("Desk/Night: a-2"),
                                                            QStringLiteral("/Night: b-1"), QStringLiteral("/Day: a-1")};
        QTest::newRow("same people together")
            << Beats{{1, "Desk/Day/Size 36"}, {1, "Desk/Day/Size 44"}, {2, "Desk/Day/size 36"}}
            << QStringList{QStringLiteral("Desk/Day: a-1 b-1 a-2")};
        QTest::newRow("nothing") << Beats{} << QStringList{};
    }

    void savesMoves()
    {
        QFETCH(const Beats, beats);
        QFETCH(const QStringList, groups);
        const ShotList list = shotListOf(sourceOf(beats));
        QCOMPARE(told(list), groups);
        QCOMPARE(list.shots(), static_cast<int>(beats.size()));
        QCOMPARE(list.tenths(), 15 * static_cast<int>(beats.size()));
    }

    void tellsWhatToBring()
    {
        ShotListSource source = sourceOf({{1, "Desk/Day/Size 36, size 44"}, {2, "Desk/Day/Size 44"}});
        source.products = {{{1}, {1}, QStringLiteral("KC-01"), QStringLiteral("Fine knit"), {}, {}, {}, 0},
                           {{2}, {1}, QStringLiteral("KC-02"), QStringLiteral("Cardigan"), {}, {}, {}, 1}};
        source.beats[0].product = QStringLiteral("kc-01、Scarf");
        source.beats[0].props = QStringLiteral("laptop, Coffee");
        source.beats[1].product = QStringLiteral("Fine Knit");
        source.beats[1].props = QStringLiteral("coffee");
        source.beats[1].shot = true;
        source.clips.push_back(clip(3, "c"));
        const ShotList list = shotListOf(source);
        QCOMPARE(list.people, (QStringList{QStringLiteral("Size 36"), QStringLiteral("size 44")}));
        QCOMPARE(list.props, (QStringList{QStringLiteral("laptop"), QStringLiteral("Coffee")}));
        QCOMPARE(list.products.size(), size_t(1));
        QCOMPARE(list.otherProducts, QStringList{QStringLiteral("Scarf")});
        QCOMPARE(list.groups[0].shots[0].products,
                 (QStringList{QStringLiteral("Fine knit (KC-01)"), QStringLiteral("Scarf")}));
        QCOMPARE(list.clipsWithoutScript, QStringList{QStringLiteral("C")});
        QCOMPARE(list.done(), 1);
    }

    void daysComeFromTheShoot()
    {
        ShotListSource source = sourceOf({});
        source.drop.launch = {QDate(2026, 12, 3), QTime(10, 0)};
        for (const int offset : {-3, -12}) {
            Touchpoint touchpoint;
            touchpoint.channel = QStringLiteral("shoot");
            touchpoint.owner = QStringLiteral("Director");
            touchpoint.dayOffset = offset;
            touchpoint.time = QTime(9, 0);
            source.touchpoints.push_back(touchpoint);
        }
        source.touchpoints.push_back(Touchpoint());
        const ShotList list = shotListOf(source);
        QCOMPARE(list.days.size(), size_t(2));
        QCOMPARE(list.days[0].when, (LocalTime{QDate(2026, 11, 21), QTime(9, 0)}));
    }

    /// The crew takes the variants' hooks and calls to action on the same day.
    void saysWhatVariantsPutInstead()
    {
        ShotListSource source = sourceOf({{1, "Desk"}, {1, "Desk"}, {2, "Desk"}});
        source.beats[0].stage = Stage::See;
        Variant b;
        b.clip = {1};
        b.letter = QStringLiteral("B");
        b.hook = QStringLiteral("Fits");
        b.cta = QStringLiteral("Use it");
        source.variants = {b};
        const ShotList list = shotListOf(source);
        QCOMPARE(list.groups[0].shots[0].others, QStringList{QStringLiteral("B: Fits")});
        QCOMPARE(list.groups[0].shots[1].others, QStringList{QStringLiteral("B: Use it")});
        QCOMPARE(list.groups[0].shots[1].startTenths, 15);
        QVERIFY(list.groups[0].shots[2].others.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestShotList)
#include "tst_shot_list.moc"
