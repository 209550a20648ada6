// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/plan_edits.h"
#include "core/actions/script_edits.h"
#include "tests/rhythm/season.h"
#include "tests/scripts/script_of.h"
#include "ui/clips/caption_card.h"
#include "ui/clips/script_cursor.h"
#include "ui/clips/script_review_card.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone_label.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

struct Script
{
    Season season;
    ScriptCursor cursor;
    Id<Clip> clip;

    Script()
    {
        const Id<Drop> knit = drop(*season.plan, "Knit Capsule", {2026, 12, 3});
        clip = addClipOf(*season.plan, knit, formatNamed(QStringLiteral("style-3-ways")));
        cursor.setClip(clip);
    }
    Plan &plan() { return *season.plan; }
    Clip row() { return *season.plan->tables().clips().get(clip); }
};

void ignore(const Error &) {}

bool hasLabel(const QWidget &card, const QString &text)
{
    const auto labels = card.findChildren<ToneLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const ToneLabel *label) { return label->isVisible() && label->text() == text; });
}

FindingRow *rowOf(const ScriptReviewCard &card, const char *rule)
{
    for (FindingRow *row : card.list()->rows()) {
        if (row->finding().rule == QLatin1String(rule)) {
            return row;
        }
    }
    return nullptr;
}

QPushButton *buttonOf(const FindingRow *row, const QString &text)
{
    for (QPushButton *button : row->findChildren<QPushButton *>()) {
        if (button->text() == text) {
            return button;
        }
    }
    return nullptr;
}

} // namespace

/// The caption and the review, worked by keys and mouse.
class TestOfScriptCards : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
        Theme::install(*qApp, ThemeMode::Light);
    }
    void countsAsTyped();
    void overTheLimit();
    void choosesOutletAndFormat();
    void reviewMends();
    void reviewExplainsAndOpens();
};

void TestOfScriptCards::countsAsTyped()
{
    Script script;
    CaptionCard card(script.plan(), script.cursor, ignore);
    card.resize(226, 600);
    card.show();
    card.caption()->setFocus();
    QTest::keyClicks(card.caption(), QStringLiteral("3 ways, 1 knit"));
    QVERIFY(hasLabel(card, QStringLiteral("14 of 2,200 characters · reads in 2.2 s")));
    card.hashtags()->setFocus();
    QTest::keyClicks(card.hashtags(), QStringLiteral("#knit #drop"));
    QVERIFY(hasLabel(card, QStringLiteral("26 of 2,200 characters · reads in 2.8 s")));
    QTest::keyClick(card.hashtags(), Qt::Key_Return);
    card.caption()->insertPlainText(QStringLiteral(" 🧶"));
    QVERIFY(hasLabel(card, QStringLiteral("29 of 2,200 characters · reads in 2.8 s")));
    card.caption()->setPlainText(QStringLiteral("معطف صوف"));
    QCOMPARE(card.caption()->document()->firstBlock().textDirection(), Qt::RightToLeft);
    card.comment()->setFocus();
    QTRY_COMPARE(script.row().caption, QStringLiteral("معطف صوف"));
    QCOMPARE(script.row().hashtags, QStringLiteral("#knit #drop"));
}

void TestOfScriptCards::overTheLimit()
{
    Script script;
    CaptionCard card(script.plan(), script.cursor, ignore);
    card.show();
    Clip clip = script.row();
    clip.outlet = QStringLiteral("tiktok-ad");
    clip.caption = QString(51, QChar(0x65B0));
    updateClip(script.plan(), clip);
    const auto labels = card.findChildren<ToneLabel *>();
    const auto over = std::find_if(labels.begin(), labels.end(), [](const ToneLabel *label) {
        return label->text().contains(QLatin1String("102 of 100 characters")) &&
               label->text().contains(QLatin1String("2 over the limit"));
    });
    QVERIFY(over != labels.end());
    QCOMPARE((*over)->tone(), Tone::Bad);
}

void TestOfScriptCards::choosesOutletAndFormat()
{
    Script script;
    CaptionCard card(script.plan(), script.cursor, ignore);
    card.show();
    QCOMPARE(card.format()->currentData().toString(), QStringLiteral("style-3-ways"));
    QCOMPARE(card.outlet()->currentData().toString(), QStringLiteral("tiktok"));
    card.outlet()->setFocus();
    QTest::keyClick(card.outlet(), Qt::Key_Down);
    QCOMPARE(script.row().outlet, QStringLiteral("tiktok-ad"));
    QVERIFY(hasLabel(card, QStringLiteral("0 of 100 characters")));
    card.language()->setFocus();
    QTest::keyClick(card.language(), Qt::Key_Down);
    QCOMPARE(script.row().language, QStringLiteral("en_GB"));
    script.plan().undo();
    QCOMPARE(card.language()->currentData().toString(), QString());
}

void TestOfScriptCards::reviewMends()
{
    Script script;
    std::vector<Beat> beats = script.plan().tables().beats().ofClip(script.clip);
    beats.back().cta.clear();
    setBeats(script.plan(), script.clip, beats, QStringLiteral("no CTA"));
    ScriptReviewCard card(script.plan(), script.cursor, ignore);
    card.resize(226, 700);
    card.show();
    FindingRow *row = rowOf(card, "script.one-cta");
    QVERIFY(row);
    QCOMPARE(row->accessibleName(), QStringLiteral("Warning: No call to action"));
    QPushButton *fix = buttonOf(row, QStringLiteral("Use “Shop the look”"));
    QVERIFY(fix);
    QTest::mouseClick(fix, Qt::LeftButton);
    QCOMPARE(rowOf(card, "script.one-cta")->finding().severity, FindingSeverity::Good);
    script.plan().undo(); // the review follows what others change
    QTRY_COMPARE(rowOf(card, "script.one-cta")->finding().severity, FindingSeverity::Warning);
}

void TestOfScriptCards::reviewExplainsAndOpens()
{
    Script script;
    std::vector<Beat> beats = script.plan().tables().beats().ofClip(script.clip);
    beats[2].seen.clear();
    setBeats(script.plan(), script.clip, beats, QStringLiteral("nothing seen"));
    ScriptReviewCard card(script.plan(), script.cursor, ignore);
    card.resize(226, 700);
    card.show();
    FindingRow *row = rowOf(card, "script.no-shot");
    QVERIFY(row);
    QPushButton *why = buttonOf(row, QStringLiteral("Why"));
    QVERIFY(why);
    QVERIFY(!hasLabel(*row, QStringLiteral("nobody")));
    QTest::mouseClick(why, Qt::LeftButton);
    const auto labels = row->findChildren<ToneLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const ToneLabel *label) {
        return label->isVisible() && label->text().contains(QLatin1String("Micro-moments guide"));
    }));
    QSignalSpy opened(&card, &ScriptReviewCard::openWanted);
    row->setFocus();
    QTest::keyClick(row, Qt::Key_O);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(script.cursor.beat(), beats[2].id);
}

QTEST_MAIN(TestOfScriptCards)
#include "tst_script_cards.moc"
