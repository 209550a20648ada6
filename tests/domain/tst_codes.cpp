// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/codes.h"

#include <QTest>

using namespace dropbeat;

class TestOfCodes : public QObject
{
    Q_OBJECT

private slots:
    void codeFromName_data();
    void codeFromName();
    void dropCodes();
    void contentCodes();
    void letters();
};

void TestOfCodes::codeFromName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("words") << QStringLiteral("Before / After Try-on") << QStringLiteral("before-after-try-on");
    QTest::newRow("accents") << QStringLiteral("Édition d'été") << QStringLiteral("edition-dete");
    QTest::newRow("edges") << QStringLiteral("  -- Style 3! ") << QStringLiteral("style-3");
    QTest::newRow("nothing left") << QStringLiteral("니트") << QString();
    QTest::newRow("full-width") << QStringLiteral("Ｋｎｉｔ１０") << QStringLiteral("knit10");
}

void TestOfCodes::codeFromName()
{
    QFETCH(QString, name);
    QTEST(dropbeat::codeFromName(name), "code");
}

void TestOfCodes::dropCodes()
{
    QCOMPARE(dropCode(QStringLiteral("Knit Capsule"), QDate(2026, 11, 5)), QStringLiteral("2611-knit-capsule"));
    QCOMPARE(dropCode(QStringLiteral("Knit Capsule"), QDate()), QStringLiteral("knit-capsule"));
    QCOMPARE(dropCode(QStringLiteral("니트"), QDate(2026, 11, 5)), QStringLiteral("2611"));
}

void TestOfCodes::contentCodes()
{
    Clip clip;
    clip.code = QStringLiteral("style3");
    Variant variant;
    variant.letter = QStringLiteral("B");
    QCOMPARE(contentCode(clip, variant), QStringLiteral("style3-b"));
}

void TestOfCodes::letters()
{
    QStringList taken;
    for (int i = 0; i < 703; ++i) {
        taken << nextLetter(taken);
    }
    QCOMPARE(taken.at(0), QStringLiteral("A"));
    QCOMPARE(taken.at(25), QStringLiteral("Z"));
    QCOMPARE(taken.at(26), QStringLiteral("AA"));
    QCOMPARE(taken.at(701), QStringLiteral("ZZ"));
    QCOMPARE(taken.at(702), QStringLiteral("AAA"));
    QCOMPARE(nextLetter({QStringLiteral("A"), QStringLiteral("C")}), QStringLiteral("B"));
}

QTEST_GUILESS_MAIN(TestOfCodes)
#include "tst_codes.moc"
