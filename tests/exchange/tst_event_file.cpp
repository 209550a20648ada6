// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/event_preview.h"
#include "core/exchange/event_row_reader.h"
#include "core/exchange/event_time.h"
#include "tests/support/workbook_maker.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QtTest>

using namespace dropbeat;

namespace {

EventFileOptions inParis()
{
    EventFileOptions options;
    options.zone = QTimeZone("Europe/Paris");
    options.currency = *Currency::fromCode(QStringLiteral("EUR"));
    options.properties = {QStringLiteral("reason"), QStringLiteral("rating"), QStringLiteral("promised")};
    return options;
}

/// "ann/0 2026-10-03T12:05:00Z cart P1 4990; …", shopper by shopper.
QString textOf(const EventLog &log)
{
    QStringList rows;
    for (size_t shopper = 0; shopper < log.shopperCount(); ++shopper) {
        for (size_t row = log.begin[shopper]; row < log.begin[shopper + 1]; ++row) {
            const std::string_view item = log.texts.text(log.item[row]);
            QStringList cells{QStringLiteral("%1/%2").arg(log.shopperName(shopper)).arg(log.session[row]),
                              QDateTime::fromSecsSinceEpoch(log.secondsAt(row), Qt::UTC).toString(Qt::ISODate),
                              log.eventName(row)};
            if (!item.empty()) {
                cells << QString::fromUtf8(item.data(), static_cast<qsizetype>(item.size()));
            }
            if (log.valueAt(row) != EventLog::kNoValue) {
                cells << QString::number(log.valueAt(row));
            }
            for (size_t column = 0; column < log.properties.size(); ++column) {
                const std::string_view value = log.property(column, row);
                if (!value.empty()) {
                    cells << log.propertyNames[static_cast<qsizetype>(column)] + u'=' +
                                 QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
                }
            }
            rows << cells.join(u' ');
        }
    }
    return rows.join(QStringLiteral("; "));
}

} // namespace

/// Files of shop events as tools write them; all of them written here.
class TestEventFile : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatToolsWrite_data();
    void readsWhatToolsWrite();
    void readsTimes_data();
    void readsTimes();
    void readsDaysOfShoppers();
    void cutsSessionsWhereShoppersPause();
    void tellsBadRows();
    void joinsCustomersToSessions();
    void takesAMappingByHand();
    void showsTheBeginning();
    void readsWorkbooks();
    void readsArchives();
    void keepsShoppersZones();
    void refusesOtherTables();

private:
    QString write(const QByteArray &bytes, const QString &name = QStringLiteral("events.csv"))
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    ReadEvents read(const QStringList &paths, const EventFileOptions &options = inParis())
    {
        return readEvents(eventTables(paths, m_formats, options), options);
    }

    QTemporaryDir m_folder;
    FormatCatalog m_formats = FormatCatalog::fromFolder(QStringLiteral(":/formats"));
};

void TestEventFile::readsWhatToolsWrite_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("events");
    QTest::newRow("a shop's log") << QByteArray("session_id,event_ts,event_type\n"
                                                "S2,2026-10-03T14:05:00,add_to_cart\n"
                                                "S1,2026-10-03T14:00:00,landing_view\n"
                                                "S1,2026-10-03T14:00:20,product_view\n")
                                  << "shop-log"
                                  << "S2/0 2026-10-03T12:05:00Z cart; S1/0 2026-10-03T12:00:00Z visit; "
                                     "S1/0 2026-10-03T12:00:20Z view";
    QTest::newRow("GA4") << QByteArray(
                                "event_date,event_timestamp,event_name,user_pseudo_id,ga_session_id,item_id,value\n"
                                "20261003,1791028800123456,view_item,77.1,900,P1,49.9\n"
                                "20261003,1791028860000000,purchase,77.1,900,P1,49.9\n")
                         << "ga4"
                         << "77.1/0 2026-10-03T12:00:00Z view P1 4990; 77.1/0 2026-10-03T12:01:00Z order P1 4990";
    QTest::newRow("Klaviyo") << QByteArray("Metric Name,Timestamp,Profile ID,Value,Product Name\r\n"
                                           "Placed Order,2026-10-03 14:00:00+02:00,01H,120.00,Knit\r\n"
                                           "Added to Cart,2026-10-03 11:00:00+00:00,01H,,Knit\r\n")
                             << "klaviyo"
                             << "01H/0 2026-10-03T11:00:00Z cart Knit; 01H/1 2026-10-03T12:00:00Z order Knit 12000";
    QTest::newRow("REES46") << QByteArray(
                                   "event_time,event_type,product_id,category_id,brand,price,user_id,user_session\n"
                                   "2026-10-03 12:00:00 UTC,view,44600062,21,,35.79,541312140,72d76fde\n"
                                   "2026-10-03 12:00:01 UTC,remove_from_cart,44600062,21,,35.79,541312140,72d76fde\n")
                            << "rees46"
                            << "541312140/0 2026-10-03T12:00:00Z view 44600062 3579; "
                               "541312140/0 2026-10-03T12:00:01Z remove-from-cart 44600062 3579";
    QTest::newRow("RetailRocket") << QByteArray("timestamp,visitorid,event,itemid,transactionid\n"
                                                "1791028800999,257597,addtocart,355908,\n"
                                                "1791028860000,257597,transaction,355908,4000\n")
                                  << "retailrocket"
                                  << "257597/0 2026-10-03T12:00:00Z cart 355908; "
                                     "257597/0 2026-10-03T12:01:00Z order 355908";
    QTest::newRow("generic, commas and semicolons")
        << QByteArray("Customer;Event;Date;Time zone;Item;Value;Return reason;Stars\n"
                      "ann;Refund;03.10.2026 14:00;America/New_York;P1;1.234,50;damaged;\n"
                      "bob;Review;03.10.2026 15:30;;P1;;;5\n")
        << QString()
        << "ann/0 2026-10-03T12:00:00Z refund P1 123450 reason=damaged; bob/0 2026-10-03T13:30:00Z review P1 rating=5";
    QTest::newRow("promised days") << QByteArray("customer_id,event,timestamp,promised_date\n"
                                                 "ann,delivered,2026-10-09 10:00,2026-10-03\n")
                                   << QString() << "ann/0 2026-10-09T08:00:00Z delivery promised=2026-10-03";
    QTest::newRow("points are no money") << QByteArray("customer_id,event,timestamp,value\n"
                                                       "ann,points,2026-10-09 10:00,520\n")
                                         << QString() << "ann/0 2026-10-09T08:00:00Z points 520";
}

void TestEventFile::readsWhatToolsWrite()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, kind);
    QFETCH(QString, events);
    const ReadEvents found = read({write(file)});
    QCOMPARE(textOf(found.log), events);
    QCOMPARE(found.report.kind, kind);
    QCOMPARE(found.report.rowsRejected, 0);
}

void TestEventFile::readsTimes_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *cell, const char *utc) {
        QTest::newRow(cell) << QString::fromUtf8(cell) << QString::fromUtf8(utc);
    };
    row("2026-10-03T14:05:09", "2026-10-03T12:05:09Z");
    row("2026-10-03 14:05:09.999", "2026-10-03T12:05:09Z");
    row("2026-10-03T12:05:09Z", "2026-10-03T12:05:09Z");
    row("2026-10-03T12:05:09.123+0000", "2026-10-03T12:05:09Z");
    row("2026-10-03 08:05:09 -04:00", "2026-10-03T12:05:09Z");
    row("2026-10-03 12:05:09 UTC", "2026-10-03T12:05:09Z");
    row("2026-10-03 14:05", "2026-10-03T12:05:00Z");
    row("2026-10-03", "2026-10-02T22:00:00Z");
    row("10/13/2026 2:05 PM", "2026-10-13T12:05:00Z");
    row("10/13/2026, 12:05:09 AM", "2026-10-12T22:05:09Z");
    row("3 Oct 2026 14:05", "2026-10-03T12:05:00Z");
    row("1791028800", "2026-10-03T12:00:00Z");
    row("1791028800123", "2026-10-03T12:00:00Z");
    row("1791028800123456", "2026-10-03T12:00:00Z");
    row("20261003140509", "2026-10-03T12:05:09Z");
    row("2026100314", "2026-10-03T12:00:00Z");
    row("2026-10-25 02:30:00", "2026-10-25T00:30:00Z"); // it comes twice: the first
    row("2026-03-29 02:30:00", "2026-03-29T01:30:00Z"); // it does not exist: after the gap
    row("1999-12-31 10:00", "");
    row("2026-10-03 25:00", "");
    row("2026-13-03 10:00", "");
    row("yesterday", "");
    row("", "");
}

void TestEventFile::readsTimes()
{
    QFETCH(QString, cell);
    QFETCH(QString, utc);
    EventTimeReader reader(QTimeZone("Europe/Paris"), false);
    const std::string text = cell.toStdString();
    for (int again = 0; again < 2; ++again) { // the second time the day is one that was read before
        const auto seconds = reader.read(text);
        QCOMPARE(seconds ? QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC).toString(Qt::ISODate) : QString(), utc);
    }
}

void TestEventFile::readsDaysOfShoppers()
{
    QCOMPARE(shopperDay("1990-05-06", false), QDate(1990, 5, 6));
    QCOMPARE(shopperDay("1990-05-06T00:00:00", false), QDate(1990, 5, 6));
    QCOMPARE(shopperDay("06.05.1990", false), QDate(1990, 5, 6));
    QCOMPARE(shopperDay("05/06/1990", false), QDate(1990, 5, 6));
    QCOMPARE(shopperDay("05/06/1990", true), QDate(1990, 6, 5));
    QCOMPARE(shopperDay("--05-06", false), QDate(2000, 5, 6));
    QVERIFY(!shopperDay("6 May", false).isValid());
    QVERIFY(!shopperDay("1990-13-06", false).isValid());
    const ReadEvents found = read({write("customer_id,event,timestamp,birthday\n"
                                         "ann,order,2026-10-03 10:00,1990-05-06\n"
                                         "ann,order,2026-10-04 10:00,1990-05-06\n")});
    QCOMPARE(found.log.dates.size(), size_t(1));
    QCOMPARE(found.log.dates.front().day, QDate(1990, 5, 6));
}

void TestEventFile::cutsSessionsWhereShoppersPause()
{
    const QString path = write("customer_id,event,timestamp\n"
                               "ann,view,2026-10-03 10:00:00\nann,view,2026-10-03 10:30:00\n"
                               "ann,view,2026-10-03 11:00:01\n");
    QCOMPARE(read({path}).log.session, (std::vector<quint32>{0, 0, 1})); // exactly 30 minutes go on
    EventFileOptions options = inParis();
    options.idleMinutes = 60;
    QCOMPARE(read({path}, options).log.session, (std::vector<quint32>{0, 0, 0}));
}

void TestEventFile::tellsBadRows()
{
    const ReadEvents found = read({write("customer_id,session_id,event,timestamp,value\n"
                                         "ann,,view,2026-10-03 10:00,\n"
                                         "ann,,view,soon,\n"
                                         ",,view,2026-10-03 10:00,\n"
                                         "ann,,,2026-10-03 10:00,\n"
                                         "ann,,order,2026-10-03 10:00,a lot\n"
                                         ",s1,view,2026-10-03 10:00,\n")});
    QCOMPARE(found.report.rowsRead, 6);
    QCOMPARE(found.report.rowsImported, 3);
    QCOMPARE(found.report.rowsRejected, 3);
    QStringList problems;
    for (const RowProblem &problem : found.report.problems) {
        problems << QStringLiteral("%1 %2: %3").arg(problem.row).arg(problem.column, problem.message);
    }
    QCOMPARE(problems,
             (QStringList{QStringLiteral("3 timestamp: “soon” is no time."),
                          QStringLiteral("4 customer_id: It names neither a customer nor a session."),
                          QStringLiteral("5 event: It does not say what happened."),
                          QStringLiteral("6 value: “a lot” is no number; the event counts without a value.")}));
    QCOMPARE(found.log.shopperCount(), size_t(2)); // the session that nobody is known of is a shopper
}

void TestEventFile::joinsCustomersToSessions()
{
    const QString events = write("session_id,event_ts,event_type\nS1,2026-10-03 10:00:00,view\n"
                                 "S2,2026-10-03 12:00:00,view\nS3,2026-10-03 12:00:00,view\n");
    const QString sessions =
        write("session_id,user_id,channel\nS1,U1,email\nS2,U1,ads\nS3,,ads\n", QStringLiteral("sessions.csv"));
    EventFileOptions options = inParis();
    options.properties = {QStringLiteral("channel")};
    QCOMPARE(textOf(read({sessions, events}, options).log),
             QStringLiteral("U1/0 2026-10-03T08:00:00Z view channel=email; U1/1 2026-10-03T10:00:00Z view channel=ads; "
                            "S3/0 2026-10-03T10:00:00Z view channel=ads"));
}

void TestEventFile::takesAMappingByHand()
{
    EventFileOptions options = inParis();
    options.mapping = EventMapping::fromJson(
        {{QStringLiteral("time"), QStringLiteral("Moment")},
         {QStringLiteral("customer"), QStringLiteral("Wer")},
         {QStringLiteral("every_event"), QStringLiteral("Korb")},
         {QStringLiteral("events"), QJsonObject{{QStringLiteral("Korb"), QStringLiteral("cart")}}},
         {QStringLiteral("day_first"), true},
         {QStringLiteral("time_zone"), QStringLiteral("UTC")}});
    QCOMPARE(EventMapping::fromJson(options.mapping->toJson()), *options.mapping);
    QCOMPARE(textOf(read({write("Wer,Moment\nann,05/06/2026 10:00\n")}, options).log),
             QStringLiteral("ann/0 2026-06-05T10:00:00Z cart"));
    QVERIFY_THROWS_EXCEPTION(Error, EventMapping::fromJson({{QStringLiteral("when"), QStringLiteral("x")}}));
    QVERIFY_THROWS_EXCEPTION(Error,
                             EventMapping::fromJson({{QStringLiteral("time_zone"), QStringLiteral("Mars/One")}}));
}

/// As a person sees it while saying which column is which.
void TestEventFile::showsTheBeginning()
{
    const QString path = write("Wer,Was,Wann,Preis\n"
                               "ann,Korb,13/06/2026 10:00,\"1.049,90\"\n"
                               "ann,Kauf,13/06/2026 10:20,\"1.049,90\"\n"
                               "bob,Korb,bald,\n"
                               "bob,Korb,12/06/2026 09:00,\n");
    const EventFileOptions options = inParis();
    const EventTable table = lookAtTables({path}, m_formats, options).front();
    QCOMPARE(table.layout.kind, EventLayout::Kind::Neither);
    EventMapping mapping = table.layout.mapping;
    mapping.customer = QStringLiteral("Wer");
    mapping.time = QStringLiteral("Wann");
    QVERIFY(previewEvents(table, mapping, options).layout.whyNot.contains(QStringLiteral("what happened")));
    mapping.event = QStringLiteral("Was");
    mapping.value = QStringLiteral("Preis");
    EventPreview preview = previewEvents(table, mapping, options);
    QCOMPARE(preview.names,
             (std::vector<EventPreview::Name>{{QStringLiteral("Korb"), QStringLiteral("korb"), false, 3},
                                              {QStringLiteral("Kauf"), QStringLiteral("kauf"), false, 1}}));
    mapping.events = {{QStringLiteral("Korb"), QStringLiteral("cart")},
                      {QStringLiteral("Kauf"), QStringLiteral("order")}};
    preview = previewEvents(table, mapping, options);
    const auto at = [](int day, int hour, int minute) {
        return QDateTime(QDate(2026, 6, day), QTime(hour, minute), QTimeZone("Europe/Paris")).toSecsSinceEpoch();
    };
    const QString cart = QStringLiteral("cart");
    QCOMPARE(preview.rows, (std::vector<EventPreview::Row>{
                               {at(12, 9, 0), QStringLiteral("bob"), cart, {}, {}},
                               {at(13, 10, 0), QStringLiteral("ann"), cart, {}, 104990},
                               {at(13, 10, 20), QStringLiteral("ann"), QStringLiteral("order"), {}, 104990}}));
    QCOMPARE(preview.rejected, 1);
    QCOMPARE(preview.problems, QStringList{QStringLiteral("Row 4, Wann: “bald” is no time.")});
    // What was said is taken for every file with these columns.
    EventFileOptions said = options;
    said.byHeader.insert(table.headerKey(), mapping);
    QCOMPARE(read({path}, said).report.rowsImported, 3);
    QVERIFY_THROWS_EXCEPTION(Error, read({path}));
}

/// One sheet holds something else; times are a spreadsheet's days, numbers its own.
void TestEventFile::readsWorkbooks()
{
    const QByteArray notes = "<row r=\"1\"><c t=\"inlineStr\"><is><t>Notes</t></is></c></row>";
    const auto text = [](const char *words) {
        return QByteArray("<c t=\"inlineStr\"><is><t>") + words + "</t></is></c>";
    };
    const QByteArray rows = "<row>" + text("customer_id") + text("event") + text("timestamp") + text("value") +
                            "</row><row>" + text("ann") + text("cart") + text("2026-10-03 14:00") +
                            "<c><v>49.9</v></c></row><row>" + text("ann") + text("order") + text("2026-10-03 14:30") +
                            "<c><v>49.9</v></c></row>";
    const QString path = m_folder.filePath(QStringLiteral("events.xlsx"));
    QVERIFY(WorkbookMaker::workbook({{QStringLiteral("About"), notes}, {QStringLiteral("Events"), rows}}).write(path));
    const ReadEvents found = read({path});
    QCOMPARE(textOf(found.log),
             QStringLiteral("ann/0 2026-10-03T12:00:00Z cart 4990; ann/0 2026-10-03T12:30:00Z order 4990"));
    QCOMPARE(found.report.rowsRejected, 0);
}

/// Months of a log as an export hands them out, with the sessions beside them.
void TestEventFile::readsArchives()
{
    WorkbookMaker archive;
    archive.part(QStringLiteral("log/october.csv"),
                 "session_id,event_ts,event_type\nS1,2026-10-31 10:00:00,add_to_cart\n");
    archive.part(QStringLiteral("log/november.csv"),
                 "session_id,event_ts,event_type\nS2,2026-11-01 10:00:00,purchase\n");
    archive.part(QStringLiteral("log/sessions.csv"), "session_id,user_id\nS1,ann\nS2,ann\n");
    archive.part(QStringLiteral("log/readme.txt"), "Shop log of autumn\n");
    const QString path = m_folder.filePath(QStringLiteral("log.zip"));
    QVERIFY(archive.write(path));
    QCOMPARE(textOf(read({path}).log),
             QStringLiteral("ann/0 2026-10-31T09:00:00Z cart; ann/1 2026-11-01T09:00:00Z order"));
}

/// The zone of a shopper is for their quiet hours and days; times without a zone of their own stay the file's.
void TestEventFile::keepsShoppersZones()
{
    const ReadEvents found = read({write("customer_id,event,timestamp,time_zone\n"
                                         "ann,cart,2026-10-03 14:00,America/New_York\n"
                                         "bob,cart,2026-10-03 14:00,\n"
                                         "cleo,cart,2026-10-03 14:00,Nowhere/City\n")});
    const auto zoneOf = [&found](const QString &shopper) {
        const size_t at = *found.log.shopperNamed(shopper);
        return found.log.zones[found.log.shopperZone.empty() ? 0 : found.log.shopperZone[at]].id();
    };
    QCOMPARE(zoneOf(QStringLiteral("ann")), QByteArray("America/New_York"));
    QCOMPARE(zoneOf(QStringLiteral("bob")), QByteArray("Europe/Paris"));
    QCOMPARE(zoneOf(QStringLiteral("cleo")), QByteArray("Europe/Paris"));
    QCOMPARE(found.log.first, found.log.last);
    // Also under another header, said by hand.
    EventFileOptions options = inParis();
    options.mapping = EventMapping::fromJson({{QStringLiteral("time"), QStringLiteral("timestamp")},
                                              {QStringLiteral("customer"), QStringLiteral("customer_id")},
                                              {QStringLiteral("event"), QStringLiteral("event")},
                                              {QStringLiteral("zone"), QStringLiteral("lives_in")}});
    const ReadEvents byHand =
        read({write("customer_id,event,timestamp,lives_in\nann,cart,2026-10-03 14:00,Asia/Tokyo\n")}, options);
    QCOMPARE(byHand.log.zones[byHand.log.shopperZone.front()].id(), QByteArray("Asia/Tokyo"));
}

void TestEventFile::refusesOtherTables()
{
    QVERIFY_THROWS_EXCEPTION(Error, read({write("Date,Video Views,Likes\n2026-10-03,10,2\n")}));
    QVERIFY_THROWS_EXCEPTION(Error, read({write("customer_id,event,timestamp\n")}));
    QVERIFY_THROWS_EXCEPTION(Error, read({write("customer_id,event,timestamp\nann,view,soon\n")}));
    bool cancelled = false;
    try {
        const EventFileOptions options = inParis();
        readEvents(eventTables({write("customer_id,event,timestamp\nann,view,2026-10-03 10:00\n")}, m_formats, options),
                   options, [](qint64, qint64) { return false; });
    } catch (const Error &error) {
        cancelled = error.kind() == Error::Kind::Cancelled;
    }
    QVERIFY(cancelled);
}

QTEST_GUILESS_MAIN(TestEventFile)
#include "tst_event_file.moc"
