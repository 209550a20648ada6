// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/room_directions.h"

#include <QDir>
#include <QTest>

using namespace dropbeat::checks;

/// The arrows between the rooms, in this checkout and in invented trees that break them.
class TestRoomDirections : public QObject
{
    Q_OBJECT

private slots:
    void widgetHeadersAreKnown();
    void inventedTree_data();
    void inventedTree();
    void thisCheckout();

private:
    static QSet<QString> widgetHeaders();
};

QSet<QString> TestRoomDirections::widgetHeaders()
{
    const QStringList names = QDir(QStringLiteral(DROPBEAT_QTWIDGETS_HEADERS)).entryList(QDir::Files);
    return {names.begin(), names.end()};
}

void TestRoomDirections::widgetHeadersAreKnown()
{
    QVERIFY(widgetHeaders().contains(QStringLiteral("QMainWindow")));
    QVERIFY(widgetHeaders().contains(QStringLiteral("qwidget.h")));
    QVERIFY(!widgetHeaders().contains(QStringLiteral("QString")));
}

void TestRoomDirections::inventedTree_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(DROPBEAT_TEST_DATA "/checks/rooms"));
    const QStringList names = folder.entryList({QStringLiteral("*.txt")}, QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestRoomDirections::inventedTree()
{
    QFETCH(QString, path);
    const Fixture fixture = readFixture(path);
    QVERIFY(!fixture.tree.isEmpty());
    QCOMPARE(directionFindings(fixture.tree, widgetHeaders()), fixture.findings);
}

void TestRoomDirections::thisCheckout()
{
    const SourceTree tree = readTree(QStringLiteral(DROPBEAT_TEST_DATA "/../.."));
    QVERIFY(tree.contains(QStringLiteral("core/base/id.h")));
    const QStringList findings = directionFindings(tree, widgetHeaders());
    QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + findings.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestRoomDirections)
#include "tst_room_directions.moc"
