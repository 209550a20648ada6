// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/message_text.h"
#include "core/moments/setup_sheet.h"
#include "core/moments/sms_size.h"

#include <QTest>

using namespace dropbeat;

namespace {

constexpr auto kGsm = SmsSize::Encoding::Gsm7;
constexpr auto kUcs = SmsSize::Encoding::Ucs2;

QString many(int count, const QString &text)
{
    return text.repeated(count);
}

} // namespace

/// What a message is counted and cut to, and what stands in it.
class TestMessages : public QObject
{
    Q_OBJECT

private slots:
    void segments_data();
    void segments();
    void everyLetterOfTheAlphabet();
    void nothingIsTornApart();
    void plainCharacters();
    void fields();
    void filled();
    void grade_data();
    void grade();
    void syllables_data();
    void syllables();
    void toolFields();
};

/// Sizes as 3GPP TS 23.038 and 23.040 have them: 160/153 septets, 70/67 code units.
void TestMessages::segments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("encoding");
    QTest::addColumn<int>("units");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("left");
    const auto row = [](const char *name, const QString &text, SmsSize::Encoding encoding, int units, int count,
                        int left) {
        QTest::newRow(name) << text << static_cast<int>(encoding) << units << count << left;
    };
    row("empty", {}, kGsm, 0, 1, 160);
    row("160", many(160, QStringLiteral("a")), kGsm, 160, 1, 0);
    row("161", many(161, QStringLiteral("a")), kGsm, 161, 2, 145);
    row("306", many(306, QStringLiteral("a")), kGsm, 306, 2, 0);
    row("307", many(307, QStringLiteral("a")), kGsm, 307, 3, 152);
    row("euro counts double", QStringLiteral("€"), kGsm, 2, 1, 158);
    row("80 euros", many(80, QStringLiteral("€")), kGsm, 160, 1, 0);
    row("81 euros", many(81, QStringLiteral("€")), kGsm, 162, 2, 143); // 76 a segment: a pair is not split
    row("braces count double", QStringLiteral("{}[]~\\|^"), kGsm, 16, 1, 144);
    row("accents of the alphabet", QStringLiteral("èéùìòÇØøÅåÆæßÉÄÖÑÜ§äöñüà¿¡£¥ΔΦΓΛΩΠΨΣΘΞ"), kGsm, 38, 1, 122);
    row("small c with cedilla is none of it", QStringLiteral("ç"), kUcs, 1, 1, 69);
    row("a backtick is none of it", QStringLiteral("`"), kUcs, 1, 1, 69);
    row("curly apostrophe", QStringLiteral("It’s"), kUcs, 4, 1, 66);
    row("70 wide", many(70, QStringLiteral("ж")), kUcs, 70, 1, 0);
    row("71 wide", many(71, QStringLiteral("ж")), kUcs, 71, 2, 63);
    row("134 wide", many(134, QStringLiteral("ж")), kUcs, 134, 2, 0);
    row("135 wide", many(135, QStringLiteral("ж")), kUcs, 135, 3, 66);
    row("emoji counts two", QStringLiteral("🧶"), kUcs, 2, 1, 68);
    row("36 emoji", many(36, QStringLiteral("🧶")), kUcs, 72, 2, 61); // 33 a segment
}

void TestMessages::segments()
{
    QFETCH(const QString, text);
    const SmsSize size = smsSize(text);
    QTEST(static_cast<int>(size.encoding), "encoding");
    QTEST(size.units, "units");
    QTEST(size.count(), "count");
    QTEST(size.left, "left");
    QCOMPARE(size.segments.join(QString()), text);
}

void TestMessages::everyLetterOfTheAlphabet()
{
    const QString printable = QStringLiteral("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
                                             "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");
    QCOMPARE(printable.size(), 127); // 128 less the escape
    QCOMPARE(smsSize(printable).units, 127);
    QCOMPARE(smsSize(printable).encoding, kGsm);
}

void TestMessages::nothingIsTornApart()
{
    const SmsSize gsm = smsSize(many(152, QStringLiteral("a")) + QStringLiteral("€") + many(20, QStringLiteral("b")));
    QCOMPARE(gsm.segments.first().size(), 152);
    QVERIFY(gsm.segments.at(1).startsWith(u'€'));
    const SmsSize ucs = smsSize(many(66, QStringLiteral("ж")) + QStringLiteral("🧶") + many(20, QStringLiteral("ж")));
    QCOMPARE(ucs.segments.first().size(), 66);
    QVERIFY(ucs.segments.at(1).startsWith(QStringLiteral("🧶")));
    QCOMPARE(smsSize(QStringLiteral("a’b’🧶")).beyondGsm7, QStringLiteral("’🧶"));
}

void TestMessages::plainCharacters()
{
    QCOMPARE(withPlainCharacters(QStringLiteral("“It’s” – now…")), QStringLiteral("\"It's\" - now..."));
    QCOMPARE(withPlainCharacters(QStringLiteral("ж")), QStringLiteral("ж"));
}

void TestMessages::fields()
{
    const auto found = fieldsOf(QStringLiteral("Hi {first_name|there}, {code} {} {Not one} {item}"));
    QCOMPARE(found.size(), size_t(3));
    QCOMPARE(found[0].name, QStringLiteral("first_name"));
    QCOMPARE(found[0].fallback, QStringLiteral("there"));
    QVERIFY(found[0].hasFallback);
    QVERIFY(isPlanField(found[1].name));
    QVERIFY(!found[2].hasFallback);
    QVERIFY(fieldsOf(QStringLiteral("{first_name|}"))[0].hasFallback); // said without anything, but meant
}

void TestMessages::filled()
{
    const QString text = QStringLiteral("Hi {first_name|there}: {code}, {item}");
    QCOMPARE(filledText(text, {}), QStringLiteral("Hi there: {code}, {item}"));
    QCOMPARE(filledText(text, {{QStringLiteral("code"), QStringLiteral("KNIT10")},
                               {QStringLiteral("first_name"), QStringLiteral("Ada")}}),
             QStringLiteral("Hi Ada: KNIT10, {item}"));
    QCOMPARE(characterCount(QStringLiteral("e\u0301🧶a")), 3);
}

/// 0.39 words/sentences + 11.8 syllables/words − 15.59, worked out by hand.
void TestMessages::grade_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("grade");
    // 6 words, 1 sentence, 6 syllables.
    QTest::newRow("the cat") << QStringLiteral("The cat sat on the mat.") << 0.39 * 6 + 11.8 - 15.59;
    // 9 words, 2 sentences, 13 syllables.
    QTest::newRow("two sentences") << QStringLiteral("Your order is late. We are very sorry today.")
                                   << 0.39 * 4.5 + 11.8 * 13 / 9 - 15.59;
}

void TestMessages::grade()
{
    QFETCH(const QString, text);
    QFETCH(const double, grade);
    QVERIFY(readingGrade(text));
    QVERIFY2(std::abs(*readingGrade(text) - grade) < 1e-9, qPrintable(QString::number(*readingGrade(text))));
    // A link and a code of the plan change nothing.
    QCOMPARE(readingGrade(text + QStringLiteral(" https://noor.example/x")), readingGrade(text));
    QVERIFY(!readingGrade(QStringLiteral("Too short.")));
}

void TestMessages::syllables_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("cat") << 1;
    QTest::newRow("order") << 2;
    QTest::newRow("late") << 1;
    QTest::newRow("little") << 2;
    QTest::newRow("looked") << 1;
    QTest::newRow("wanted") << 2;
    QTest::newRow("beautiful") << 3;
    QTest::newRow("rhythm") << 1;
    QTest::newRow("boxes") << 2;
    QTest::newRow("jeans") << 1;
}

void TestMessages::syllables()
{
    QTEST(syllableCount(QString::fromLatin1(QTest::currentDataTag())), "count");
}

void TestMessages::toolFields()
{
    const QString text = QStringLiteral("Hi {first_name|there}: {link} {code} {item|it}");
    QCOMPARE(
        textForTool(text, SetupTool::Klaviyo, QStringLiteral("noor.example"), QStringLiteral("KNIT10")),
        QStringLiteral("Hi {{ first_name|default:'there' }}: noor.example KNIT10 [item of the event; without it: it]"));
    QCOMPARE(textForTool(text, SetupTool::Mautic, {}, {}),
             QStringLiteral("Hi {contactfield=firstname|there}: [link] [code] [item of the event; without it: it]"));
    WholeMoment whole;
    whole.messages.push_back({{}, {}, QStringLiteral("A"), QStringLiteral("{item} is yours"), text, 0});
    for (const SetupTool tool : setupTools()) {
        const QStringList notes = fieldNotes(whole, tool);
        QCOMPARE(notes.size(), 1); // the name is written out, link and code are the plan's, the item stands twice
        QVERIFY2(notes.front().startsWith(QStringLiteral("Where the text says [item of the event], put in the ")),
                 qPrintable(notes.front()));
    }
}

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
