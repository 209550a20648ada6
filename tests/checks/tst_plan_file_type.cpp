// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_plan.h"

#include <QDir>
#include <QFile>
#include <QMimeDatabase>
#include <QTemporaryDir>
#include <QTest>

/// A desktop that has installed packaging/*.mime.xml knows a plan by its name, and by its bytes when it has another.
class TestPlanFileType : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void byName();
    void byBytes();
    void anotherSqliteFile();

private:
    QTemporaryDir m_share;
};

void TestPlanFileType::initTestCase()
{
    QVERIFY(QDir(m_share.path()).mkpath(QStringLiteral("mime/packages")));
    QVERIFY(QFile::copy(QStringLiteral(DROPBEAT_TEST_DATA "/../../packaging/org.dropbeat.dropbeat.mime.xml"),
                        m_share.filePath(QStringLiteral("mime/packages/org.dropbeat.dropbeat.xml"))));
    qputenv("XDG_DATA_DIRS", QFile::encodeName(m_share.path()));
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_share.path()));
}

void TestPlanFileType::byName()
{
    const QMimeType type =
        QMimeDatabase().mimeTypeForFile(QStringLiteral("season.dropbeat"), QMimeDatabase::MatchExtension);
    QCOMPARE(type.name(), QStringLiteral("application/vnd.dropbeat.plan"));
    QCOMPARE(type.preferredSuffix(), QStringLiteral("dropbeat"));
}

void TestPlanFileType::byBytes()
{
    const dropbeat::test::TestPlan test;
    const QString elsewhere = test.folder.filePath(QStringLiteral("attachment"));
    QVERIFY(QFile::copy(test.path, elsewhere));
    QCOMPARE(QMimeDatabase().mimeTypeForFile(elsewhere).name(), QStringLiteral("application/vnd.dropbeat.plan"));
}

void TestPlanFileType::anotherSqliteFile()
{
    QByteArray header(100, '\0');
    header.replace(0, 16, QByteArray("SQLite format 3\0", 16));
    QVERIFY(QMimeDatabase().mimeTypeForData(header).name() != QStringLiteral("application/vnd.dropbeat.plan"));
}

QTEST_APPLESS_MAIN(TestPlanFileType)
#include "tst_plan_file_type.moc"
