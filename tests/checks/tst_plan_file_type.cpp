// SPDX-License-Identifier: GPL-3.0-or-later
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
    void byBytes_data();
    void byBytes();

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

void TestPlanFileType::byBytes_data()
{
    QTest::addColumn<QByteArray>("applicationId");
    QTest::addColumn<bool>("isPlan");
    QTest::newRow("ours") << QByteArray("DRBP") << true;
    QTest::newRow("another SQLite file") << QByteArray(4, '\0') << false;
}

void TestPlanFileType::byBytes()
{
    QFETCH(QByteArray, applicationId);
    QFETCH(bool, isPlan);
    QByteArray header(100, '\0');
    header.replace(0, 16, QByteArray("SQLite format 3\0", 16));
    header.replace(68, 4, applicationId);
    const QMimeType type = QMimeDatabase().mimeTypeForData(header);
    QCOMPARE(type.name() == QStringLiteral("application/vnd.dropbeat.plan"), isPlan);
}

QTEST_APPLESS_MAIN(TestPlanFileType)
#include "tst_plan_file_type.moc"
