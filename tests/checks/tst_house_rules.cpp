// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/house_rules.h"

#include <QDir>
#include <QTest>

using namespace dropbeat::checks;

/// The house rules that a machine can see, in this checkout and in invented trees that break them.
class TestHouseRules : public QObject
{
    Q_OBJECT

private slots:
    void inventedTree_data();
    void inventedTree();
    void lengthOfAFile();
    void thisCheckout();
};

void TestHouseRules::inventedTree_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(DROPBEAT_TEST_DATA "/checks/house"));
    const QStringList names = folder.entryList({QStringLiteral("*.txt")}, QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestHouseRules::inventedTree()
{
    QFETCH(QString, path);
    const Fixture fixture = readFixture(path);
    QVERIFY(!fixture.tree.isEmpty());
    QCOMPARE(houseFindings(fixture.tree), fixture.findings);
}

void TestHouseRules::lengthOfAFile()
{
    // What split('\n') makes of a file of n lines that ends with a newline: n lines and an empty rest.
    const auto fileOf = [](qsizetype lines) {
        QStringList text(lines, QStringLiteral("int x;"));
        text[0] = QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later");
        return text << QString();
    };
    const QString path = QStringLiteral("ui/shell/window.cpp");
    QCOMPARE(houseFindings({{path, fileOf(600)}}), QStringList());
    QCOMPARE(houseFindings({{path, fileOf(601)}}),
             QStringList(path + QStringLiteral(":601: past 600 lines, a file is two")));
    QCOMPARE(houseFindings({{QStringLiteral("README.md"), fileOf(601)}}), QStringList());
}

void TestHouseRules::thisCheckout()
{
    const SourceTree tree = readTree(QStringLiteral(DROPBEAT_TEST_DATA "/../.."));
    QVERIFY(tree.contains(QStringLiteral("core/base/id.h")));
    QVERIFY(!tree.contains(QStringLiteral("tests/data/checks/house/unfinished.txt")));
    const QStringList findings = houseFindings(tree);
    QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + findings.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestHouseRules)
#include "tst_house_rules.moc"
