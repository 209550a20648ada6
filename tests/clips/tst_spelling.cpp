// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spell_check.h"
#include "ui/widgets/spelling.h"

#include <QFile>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace dropbeat;

namespace {

/// A folder with tiny dictionaries.
class Dictionaries
{
public:
    Dictionaries()
    {
        write(QStringLiteral("en_GB"), "UTF-8", {"colour", "knit", "doesn't", "itch", "breathable", "merino"});
        write(QStringLiteral("en_US"), "UTF-8", {"color", "knit"});
        write(QStringLiteral("de"), "ISO8859-1", {"Stoff", "Größe", "schön"});
        write(QStringLiteral("he_IL"), "UTF-8", {"סריג"});
    }
    QString path() const { return m_folder.path(); }

private:
    void write(const QString &name, const QByteArray &encoding, const QList<QByteArray> &words)
    {
        QFile affixes(m_folder.filePath(name + QStringLiteral(".aff")));
        QVERIFY(affixes.open(QIODevice::WriteOnly));
        affixes.write("SET " + encoding + "\nTRY esianrtolcdugmphbyfvkwz'\nWORDCHARS '\n");
        QFile dictionary(m_folder.filePath(name + QStringLiteral(".dic")));
        QVERIFY(dictionary.open(QIODevice::WriteOnly));
        dictionary.write(QByteArray::number(words.size()) + '\n');
        for (const QByteArray &word : words) {
            dictionary.write(encoding == "UTF-8" ? word + '\n' : QString::fromUtf8(word).toLatin1() + '\n');
        }
    }

    QTemporaryDir m_folder;
};

QStringList underlined(const QPlainTextEdit &editor)
{
    QStringList words;
    for (QTextBlock block = editor.document()->begin(); block.isValid(); block = block.next()) {
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            if (range.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline) {
                words << block.text().mid(range.start, range.length);
            }
        }
    }
    return words;
}

QStringList textsOf(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        texts << action->text();
    }
    return texts;
}

} // namespace

class TestSpelling : public QObject
{
    Q_OBJECT

private slots:
    void findsWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("none") << QString() << QStringList();
        QTest::newRow("plain") << QStringLiteral("One knit. Three mornings.")
                               << QStringList{QStringLiteral("One"), QStringLiteral("knit"), QStringLiteral("Three"),
                                              QStringLiteral("mornings")};
        QTest::newRow("apostrophe") << QStringLiteral("It doesn’t itch")
                                    << QStringList{QStringLiteral("It"), QStringLiteral("doesn’t"),
                                                   QStringLiteral("itch")};
        QTest::newRow("tags and mentions")
            << QStringLiteral("knit #Stoffe @ateliernoor") << QStringList{QStringLiteral("knit")};
        QTest::newRow("addresses") << QStringLiteral("see https://noor.example/knit or noor.example")
                                   << QStringList{QStringLiteral("see"), QStringLiteral("or")};
        QTest::newRow("codes and numbers")
            << QStringLiteral("Code KNIT10, 3 ways") << QStringList{QStringLiteral("Code"), QStringLiteral("ways")};
        QTest::newRow("fields") << QStringLiteral("from {launch} on")
                                << QStringList{QStringLiteral("from"), QStringLiteral("on")};
        QTest::newRow("emoji") << QStringLiteral("knit 🧶 love")
                               << QStringList{QStringLiteral("knit"), QStringLiteral("love")};
        QTest::newRow("without spaces") << QStringLiteral("編み物 knit") << QStringList{QStringLiteral("knit")};
        QTest::newRow("right to left") << QStringLiteral("סריג חם")
                                       << QStringList{QStringLiteral("סריג"), QStringLiteral("חם")};
    }
    void findsWords()
    {
        QFETCH(QString, text);
        QStringList words;
        for (const SpelledWord &word : spelledWords(text)) {
            words << text.mid(word.start, word.length);
        }
        QTEST(words, "words");
    }

    void asksTheLanguagesDictionary_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("found");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("its country's") << QStringLiteral("en_GB") << true << QStringLiteral("colour")
                                       << QStringLiteral("color");
        QTest::newRow("another country's")
            << QStringLiteral("en_US") << true << QStringLiteral("color") << QStringLiteral("colour");
        QTest::newRow("the language's") << QStringLiteral("de_AT") << true << QStringLiteral("Größe")
                                        << QStringLiteral("Grösse");
        QTest::newRow("any country's") << QStringLiteral("he") << true << QStringLiteral("סריג")
                                       << QStringLiteral("סרגי");
        QTest::newRow("no other country's")
            << QStringLiteral("en_AU") << false << QStringLiteral("colour") << QStringLiteral("");
        QTest::newRow("none") << QStringLiteral("fr_FR") << false << QStringLiteral("couleurr") << QStringLiteral("");
        QTest::newRow("foreign letters are no mistakes")
            << QStringLiteral("en_GB") << true << QStringLiteral("סרגי") << QStringLiteral("knitt");
    }
    void asksTheLanguagesDictionary()
    {
        QFETCH(QString, language);
        QFETCH(bool, found);
        QFETCH(QString, right);
        QFETCH(QString, wrong);
        Spelling spelling({m_dictionaries.path()}, {}, {});
        spelling.setLanguage(language);
        QCOMPARE(spelling.hasDictionary(), found);
        if (found) {
            QTRY_VERIFY(spelling.isReady());
        }
        QVERIFY(spelling.knows(right));
        QVERIFY(wrong.isEmpty() || !spelling.knows(wrong));
    }

    void foldersWithoutOneAreSkipped()
    {
        const Dictionaries others;
        QVERIFY(QFile::remove(others.path() + QStringLiteral("/en_GB.dic"))); // half a dictionary is none
        Spelling spelling({m_dictionaries.path() + QStringLiteral("/missing"), others.path(), m_dictionaries.path()},
                          {}, {});
        spelling.setLanguage(QStringLiteral("en_GB"));
        QVERIFY(spelling.hasDictionary());
        QTRY_VERIFY(spelling.isReady());
        QVERIFY(spelling.knows(QStringLiteral("colour")));
        QVERIFY(!spelling.knows(QStringLiteral("Strick")));
    }

    void underlinesAndMends()
    {
        QStringList kept;
        Spelling spelling({m_dictionaries.path()}, {QStringLiteral("Noor")},
                          [&](const QStringList &words) { kept = words; });
        QPlainTextEdit editor;
        SpellCheck check(editor, spelling);
        editor.setPlainText(QStringLiteral("Noor breathabel merino\ndoesn’t itch, Atelier"));
        QVERIFY(underlined(editor).isEmpty()); // no language yet
        spelling.setLanguage(QStringLiteral("en_GB"));
        QTRY_COMPARE(underlined(editor), QStringList({QStringLiteral("breathabel"), QStringLiteral("Atelier")}));

        editor.resize(400, 200);
        QTextCursor inside(editor.document());
        inside.setPosition(8);
        editor.setTextCursor(inside);
        const std::unique_ptr<QMenu> menu(check.makeMenu(editor.cursorRect().center()));
        QCOMPARE(menu->actions().constFirst()->text(), QStringLiteral("breathable"));
        menu->actions().constFirst()->trigger();
        QCOMPARE(editor.toPlainText(), QStringLiteral("Noor breathable merino\ndoesn’t itch, Atelier"));
        QCOMPARE(underlined(editor), QStringList{QStringLiteral("Atelier")});
        editor.undo();
        QVERIFY(editor.toPlainText().contains(QStringLiteral("breathabel")));

        inside.movePosition(QTextCursor::End);
        inside.movePosition(QTextCursor::Left, QTextCursor::MoveAnchor, 2);
        editor.setTextCursor(inside);
        const std::unique_ptr<QMenu> other(check.makeMenu(editor.cursorRect().center()));
        const QString add = QStringLiteral("Add “Atelier” to my words");
        const qsizetype at = textsOf(*other).indexOf(add);
        QVERIFY(at >= 0);
        other->actions().at(at)->trigger();
        QCOMPARE(kept, QStringList({QStringLiteral("Noor"), QStringLiteral("Atelier")}));
        QCOMPARE(underlined(editor), QStringList{QStringLiteral("breathabel")});
    }

    void nothingIsUnderlinedWithoutADictionary()
    {
        Spelling spelling({m_dictionaries.path()}, {}, {});
        QPlainTextEdit editor;
        SpellCheck check(editor, spelling);
        editor.setPlainText(QStringLiteral("breathabel"));
        spelling.setLanguage(QStringLiteral("en_GB"));
        QTRY_COMPARE(underlined(editor), QStringList{QStringLiteral("breathabel")});
        spelling.setLanguage(QStringLiteral("fr_FR"));
        QVERIFY(!spelling.hasDictionary());
        QVERIFY(underlined(editor).isEmpty());
        const std::unique_ptr<QMenu> menu(check.makeMenu(QPoint(5, 5)));
        QVERIFY(textsOf(*menu).filter(QStringLiteral("my words")).isEmpty());
    }

    void aReadOnlyTextIsNotMended()
    {
        Spelling spelling({m_dictionaries.path()}, {}, {});
        QPlainTextEdit editor;
        SpellCheck check(editor, spelling);
        editor.setPlainText(QStringLiteral("breathabel"));
        editor.setReadOnly(true);
        spelling.setLanguage(QStringLiteral("en_GB"));
        QTRY_VERIFY(spelling.isReady());
        const std::unique_ptr<QMenu> menu(check.makeMenu(editor.cursorRect().center()));
        QVERIFY(!textsOf(*menu).contains(QStringLiteral("breathable")));
    }

private:
    const Dictionaries m_dictionaries;
};

QTEST_MAIN(TestSpelling)
#include "tst_spelling.moc"
