// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/code_names.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace dropbeat;

class TestOfCodeNames : public QObject
{
    Q_OBJECT

private slots:
    void ambiguous_data();
    void ambiguous();
    void proposes_data();
    void proposes();
    void alwaysGood();
};

void TestOfCodeNames::ambiguous_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isAmbiguous");
    const auto row = [](const char *code, bool ambiguous) {
        QTest::newRow(code) << QString::fromLatin1(code) << ambiguous;
    };
    row("KNIT10", false); // a word, then a number
    row("KNITVIP", false);
    row("10KNIT", true); // 10KNIT or IOKNIT
    row("25KNIT", false);
    row("KN1T", true);
    row("KN0T", true);
    row("POLO10", true); // O beside a figure
    row("SILKI5", true);
    row("KNIT05", true); // KNITO5
    row("SOFT15", false);
    row("SILK25", false);
    row("A1B2", true);
    row("A2B3", false);
    row("OOO", false);
    row("2026", false);
    row("knit10", false);
    row("", false);
}

void TestOfCodeNames::ambiguous()
{
    QFETCH(QString, code);
    QTEST(isAmbiguousCode(code), "isAmbiguous");
}

void TestOfCodeNames::proposes_data()
{
    QTest::addColumn<QString>("drop");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("number");
    QTest::addColumn<QSet<QString>>("taken");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *drop, const char *word, int number, const QSet<QString> &taken,
                        const char *code) {
        QTest::newRow(name) << QString::fromUtf8(drop) << QString::fromUtf8(word) << number << taken
                            << QString::fromLatin1(code);
    };
    row("discount", "Knit Capsule", "", 10, {}, "KNIT10");
    row("channel", "Knit Capsule", "VIP", 10, {}, "KNITVIP");
    row("creator", "Knit Capsule", "Maya", 10, {}, "KNITMAYA");
    row("taken", "Knit Capsule", "", 10, {QStringLiteral("KNIT10")}, "CAPSULE10");
    row("small words", "The Linen Set", "", 10, {}, "LINEN10");
    row("accents", "Été à Nîmes", "", 15, {}, "ETE15");
    row("ends in O", "Polo", "", 10, {}, "POLO"); // then letters that are told apart
}

void TestOfCodeNames::proposes()
{
    QFETCH(QString, drop);
    QFETCH(QString, word);
    QFETCH(int, number);
    QFETCH(QSet<QString>, taken);
    QFETCH(QString, code);
    const QString proposed = proposedCode(drop, word, number, taken);
    QVERIFY2(proposed.startsWith(code), qPrintable(proposed));
    QVERIFY(!isAmbiguousCode(proposed));
    QCOMPARE(proposedCode(drop, word, number, taken), proposed);
}

/// Whatever the drop is called, and however many codes there are.
void TestOfCodeNames::alwaysGood()
{
    std::mt19937 random(5);
    const QString letters = QStringLiteral("abcdefghioqtuvxz0123 éß니-'");
    static const QRegularExpression plain(QStringLiteral("^[A-Z0-9]{4,24}$"));
    QSet<QString> taken;
    for (int i = 0; i < 2'000; ++i) {
        QString name;
        for (auto n = random() % 14; n > 0; --n) {
            name += letters[static_cast<qsizetype>(random() % static_cast<std::uint_fast32_t>(letters.size()))];
        }
        const QString word = i % 3 == 0 ? QString() : name.left(3);
        const QString code = proposedCode(name, word, static_cast<int>(random() % 60), taken);
        QVERIFY2(plain.match(code).hasMatch(), qPrintable(code));
        QVERIFY2(!isAmbiguousCode(code) && !isRudeCode(code) && !taken.contains(code), qPrintable(code));
        taken.insert(code);
    }
    QVERIFY(isRudeCode(QStringLiteral("knitshit")));
}

QTEST_APPLESS_MAIN(TestOfCodeNames)
#include "tst_code_names.moc"
