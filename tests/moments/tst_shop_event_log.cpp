// SPDX-License-Identifier: GPL-3.0-or-later
// The dry run against hand-written SQL (tests/data/moments/*.sql) in SQLite on the same file: a log of a shop that
// nobody in our team wrote, when it is there, and one of our own, always.
#include "core/exchange/event_file.h"
#include "core/moments/dry_run.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QDateTime>
#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace dropbeat;

namespace {

struct Counted
{
    qint64 fires = 0;
    qint64 shoppers = 0;
    qint64 returned = 0;
};

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A plain reading of its own: these files have neither quotes nor empty lines.
QList<QByteArrayList> linesOf(const QString &path)
{
    QList<QByteArrayList> lines;
    for (const QByteArray &line : readFile(path).split('\n')) {
        if (!line.trimmed().isEmpty()) {
            lines << line.trimmed().split(',');
        }
    }
    return lines;
}

void fill(SQLite::Database &database, const QString &events, const QString &sessions)
{
    database.exec("CREATE TABLE event (shopper TEXT, session TEXT, at INTEGER, event TEXT, item TEXT)");
    QHash<QByteArray, QByteArray> owners;
    if (!sessions.isEmpty()) {
        for (const QByteArrayList &cells : linesOf(sessions)) {
            owners.insert(cells[0], cells[1]);
        }
    }
    SQLite::Transaction transaction(database);
    SQLite::Statement insert(database, "INSERT INTO event VALUES (?, ?, ?, ?, ?)");
    QList<QByteArrayList> lines = linesOf(events);
    const bool hasItems = lines.takeFirst().contains("product_id");
    for (const QByteArrayList &cells : lines) {
        const QByteArray owner = owners.value(cells[0]);
        insert.bind(1, (owner.isEmpty() ? "session " + cells[0] : owner).toStdString());
        insert.bind(2, cells[0].toStdString());
        insert.bind(3,
                    static_cast<int64_t>(
                        QDateTime::fromString(QString::fromLatin1(cells[1]) + u'Z', Qt::ISODate).toSecsSinceEpoch()));
        insert.bind(4, cells[2].toStdString());
        insert.bind(5, hasItems ? cells[3].toStdString() : std::string());
        insert.exec();
        insert.reset();
    }
    transaction.commit();
    database.exec("CREATE INDEX event_shopper ON event (shopper, event, at)");
}

/// A log like the public one, with items, shoppers of many sessions, and ties: four weeks of a small shop.
QString writeLog(const QTemporaryDir &folder, QString &sessionsPath)
{
    QRandomGenerator random(20261001);
    QByteArrayList rows;
    QByteArray sessions = "session_id,user_id,channel\n";
    const qint64 begin = QDateTime(QDate(2026, 10, 1), QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
    for (int session = 0; session < 1500; ++session) {
        const QByteArray id = "S" + QByteArray::number(session);
        sessions += id + ',' + (random.bounded(3) == 0 ? QByteArray() : "U" + QByteArray::number(random.bounded(160))) +
                    ",email\n";
        qint64 at = begin + random.bounded(28 * 86400) / 60 * 60;
        const int many = 1 + random.bounded(12);
        for (int i = 0; i < many; ++i) {
            const int what = random.bounded(100);
            const QByteArray event = what < 62   ? "product_view"
                                     : what < 75 ? "landing_view"
                                     : what < 92 ? "add_to_cart"
                                                 : "purchase";
            rows << id + ',' +
                        QDateTime::fromSecsSinceEpoch(at, Qt::UTC)
                            .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))
                            .toLatin1() +
                        ',' + event + ",P" + QByteArray::number(random.bounded(3));
            at += random.bounded(5) == 0 ? 0 : random.bounded(11) * 60;
        }
    }
    std::shuffle(rows.begin(), rows.end(), random);
    QFile events(folder.filePath(QStringLiteral("events.csv")));
    sessionsPath = folder.filePath(QStringLiteral("sessions.csv"));
    QFile owners(sessionsPath);
    if (events.open(QIODevice::WriteOnly) && owners.open(QIODevice::WriteOnly)) {
        events.write("session_id,event_ts,event_type,product_id\n" + rows.join('\n') + '\n');
        owners.write(sessions);
    }
    return events.fileName();
}

EventFilter event(const char *name, int count = 1, EventFilter::Per per = EventFilter::Per::Shopper)
{
    EventFilter filter;
    filter.event = QLatin1String(name);
    filter.count = count;
    filter.per = per;
    return filter;
}

TriedMoment moment(const QString &key, qint64 seconds, int count)
{
    TriedMoment moment;
    moment.key = key;
    moment.cap = {1, 0};
    using Where = MomentCondition::Where;
    if (key == QStringLiteral("cart_wobble")) {
        moment.rule.when.filter = event("cart");
        moment.rule.conditions = {{false, event("order"), Where::After, seconds / 60}};
    } else if (key == QStringLiteral("drift")) {
        moment.rule.when.kind = Trigger::Kind::SessionDepth;
        moment.rule.when.minutes = seconds / 60;
        moment.rule.when.views = count;
        moment.rule.conditions = {{false, event("cart"), Where::SameSession, 0}};
    } else {
        moment.rule.when.filter = event("view", count, EventFilter::Per::ItemInSession);
        moment.rule.conditions = {{false, event("order"), Where::SameSession, 0}};
    }
    return moment;
}

} // namespace

class ShopEventLog : public QObject
{
    Q_OBJECT

private slots:
    void sameAsSql_data();
    void sameAsSql();

private:
    QTemporaryDir m_folder;
};

void ShopEventLog::sameAsSql_data()
{
    QTest::addColumn<QString>("events");
    QTest::addColumn<QString>("sessions");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("some"); ///< it has to fire, else nothing is proved
    QString sessions;
    const QString own = writeLog(m_folder, sessions);
    const QString folder = QStringLiteral(DROPBEAT_SAMPLES "/public_sets/shop_event_log/");
    const bool hasSample =
        !QStringLiteral(DROPBEAT_SAMPLES).isEmpty() && QFile::exists(folder + QStringLiteral("events.csv"));
    struct Setting
    {
        const char *sql;
        int seconds;
        int count;
        bool ownFires;
        bool sampleFires;
    };
    // As the presets come, and tighter, so that the small log and the items-less one fire, too.
    for (const Setting &each :
         {Setting{"cart_wobble", 2700, 0, true, true}, Setting{"cart_wobble", 120, 0, true, true},
          Setting{"cart_wobble", 86400, 0, true, true}, Setting{"drift", 1800, 5, true, false},
          Setting{"drift", 120, 5, true, false}, Setting{"drift", 60, 1, true, true},
          Setting{"social_proof", 0, 3, true, false}, Setting{"social_proof", 0, 2, true, false}}) {
        const auto row = [&](const char *of, const QString &events, const QString &owners, bool some) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2 %3 %4")
                                         .arg(QLatin1String(of), QLatin1String(each.sql))
                                         .arg(each.seconds)
                                         .arg(each.count)))
                << events << owners << QString::fromLatin1(each.sql) << each.seconds << each.count << some;
        };
        row("own", own, QString(), each.ownFires);
        row("own with customers", own, sessions, each.ownFires);
        if (hasSample) {
            row("sample", folder + QStringLiteral("events.csv"), QString(), each.sampleFires);
            row("sample with customers", folder + QStringLiteral("events.csv"), folder + QStringLiteral("sessions.csv"),
                each.sampleFires);
        }
    }
}

void ShopEventLog::sameAsSql()
{
    QFETCH(QString, events);
    QFETCH(QString, sessions);
    QFETCH(QString, sql);
    QFETCH(int, seconds);
    QFETCH(int, count);
    QFETCH(bool, some);

    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    fill(database, events, sessions);
    SQLite::Statement query(database,
                            readFile(QStringLiteral(DROPBEAT_TEST_DATA "/moments/%1.sql").arg(sql)).toStdString());
    query.bind(":wait", seconds);
    if (sql != QStringLiteral("cart_wobble")) {
        query.bind(":count", count);
    }
    QVERIFY(query.executeStep());
    const Counted expected{query.getColumn(0).getInt64(), query.getColumn(1).getInt64(), query.getColumn(2).getInt64()};

    EventFileOptions options;
    options.zone = QTimeZone::utc();
    options.currency = *Currency::fromCode(QStringLiteral("EUR"));
    QStringList files{events};
    if (!sessions.isEmpty()) {
        files << sessions;
    }
    const FormatCatalog formats = FormatCatalog::fromFolder(QStringLiteral(":/formats"));
    const ReadEvents read = readEvents(eventTables(files, formats, options), options);
    QCOMPARE(read.report.rowsRejected, 0);
    TrialSetting setting;
    setting.moments.push_back(moment(sql, seconds, count));
    DryRun run(read.log, setting);
    const MomentOutcome outcome = run.run().moments.front();
    QCOMPARE(outcome.fires, expected.fires);
    QCOMPARE(outcome.shoppers, expected.shoppers);
    QCOMPARE(outcome.returnedBefore, expected.returned);
    QVERIFY(!some || outcome.fires > 0);
}

QTEST_GUILESS_MAIN(ShopEventLog)
#include "tst_shop_event_log.moc"
