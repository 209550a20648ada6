// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/parse_results.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace dropbeat;

namespace {

const QString kFolder = QStringLiteral(DROPBEAT_TEST_DATA "/exchange/golden/");

QJsonObject readJson(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QStringList texts(const QJsonValue &list)
{
    QStringList result;
    for (const QJsonValue &text : list.toArray()) {
        result.append(text.toString());
    }
    return result;
}

/// What expected names has to be in actual; other keys of actual don't matter.
QString difference(const QJsonValue &expected, const QJsonValue &actual, const QString &path)
{
    if (expected.isObject()) {
        const QJsonObject object = expected.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            const QString found =
                difference(entry.value(), actual.toObject().value(entry.key()), path + u'/' + entry.key());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return {};
    }
    if (expected == actual) {
        return {};
    }
    const auto text = [](const QJsonValue &value) {
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson());
    };
    return path + QStringLiteral(": expected ") + text(expected) + QStringLiteral("but got ") + text(actual);
}

QString day(qint32 julian)
{
    return QDate::fromJulianDay(julian).toString(Qt::ISODate);
}

QStringList rowTexts(const ResultRows &rows)
{
    QStringList result;
    for (size_t i = 0; i < rows.size(); ++i) {
        const ResultRows::Key &key = rows.keys[i];
        QString text = rows.subjects[key.subject].externalId + u' ' + day(key.firstDay);
        text += key.isDay() ? QString() : QStringLiteral("..") + day(key.lastDay);
        text += key.placement == Placement::Organic ? QStringLiteral(" organic") : QStringLiteral(" boosted");
        for (size_t m = 0; m < rows.measures.size(); ++m) {
            if (rows.value(i, m) != ResultRows::kNotReported) {
                text += QStringLiteral(" %1=%2").arg(measureId(rows.measures[m])).arg(rows.value(i, m));
            }
        }
        result.append(text);
    }
    return result;
}

QStringList subjectTexts(const ResultRows &rows)
{
    QStringList result;
    for (const Subject &subject : rows.subjects) {
        QString text = QStringLiteral("%1 %2 %3 \"%4\" in \"%5\" channel %6 %7")
                           .arg(subject.platform, subjectLevelId(subject.level), subject.externalId, subject.name,
                                subject.campaign, subject.channel,
                                subject.claims ? QStringLiteral("claims") : QStringLiteral("own"));
        if (!subject.utmCampaign.isEmpty() || !subject.utmContent.isEmpty()) {
            text += QStringLiteral(" utm %1/%2").arg(subject.utmCampaign, subject.utmContent);
        }
        result.append(text);
    }
    return result;
}

QString amount(const char *name, const std::optional<qint64> &value)
{
    return value ? QStringLiteral(" %1=%2").arg(QLatin1String(name)).arg(*value) : QString();
}

QString evidenceText(const Evidence &evidence)
{
    QString text = evidenceKindId(evidence.kind) + u' ' + QString(evidence.said).replace(u'\n', u'|');
    if (evidence.at) {
        text +=
            u' ' + QDateTime::fromSecsSinceEpoch(*evidence.at, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    }
    return text;
}

/// An order in a line, its lines and evidence in the lines below it.
QStringList orderTexts(const OrderRows &rows)
{
    QStringList result;
    for (const ToldOrder &told : rows.orders) {
        const Order &order = told.order;
        QString text = QStringLiteral("%1 %2 %3 %4 %5%6")
                           .arg(order.shop, order.externalId, order.name,
                                order.day == 0 ? QStringLiteral("-")
                                               : QDateTime::fromSecsSinceEpoch(order.at, Qt::UTC)
                                                     .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                                order.status, order.cancelled ? QStringLiteral(" cancelled") : QString());
        text += amount("subtotal", order.subtotal) + amount("shipping", order.shipping) + amount("taxes", order.taxes) +
                amount("total", order.total) + amount("discounts", order.discounts) +
                amount("refunded", order.refunded) + amount("gift_cards", order.giftCards) +
                amount("units", order.units) + amount("returned", order.returnedUnits);
        result.append(text + (order.visit.isEmpty() ? QString() : QStringLiteral(" visit ") + order.visit));
        for (const OrderLine &line : order.lines) {
            result.append(QStringLiteral("  %1× %2 “%3”%4%5")
                              .arg(line.quantity)
                              .arg(line.sku, line.name, amount("amount", line.amount),
                                   line.giftCard ? QStringLiteral(" no merchandise") : QString()));
        }
        for (const Evidence &evidence : told.evidence) {
            result.append(QStringLiteral("  ") + evidenceText(evidence));
        }
    }
    for (const OrderEvent &event : rows.events) {
        result.append(QStringLiteral("%1 for %2: ").arg(event.event, event.orderRef) + evidenceText(event.evidence));
    }
    return result;
}

QString messages(const ImportReport &report)
{
    QString all;
    for (const RowProblem &problem : report.problems) {
        all += QString::number(problem.row) + (problem.column.isEmpty() ? QString() : u' ' + problem.column) +
               QStringLiteral(": ") + problem.message + u'\n';
    }
    return all;
}

} // namespace

/// Every file of tests/data/exchange/golden with the JSON beside it: a new case is two files and no code.
class TestGoldenExports : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_catalog = FormatCatalog::fromFolder(QStringLiteral(":/formats")); }

    void reads_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = QDir(kFolder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        QVERIFY(names.size() > 30);
        for (const QString &name : names) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }

    void reads()
    {
        QFETCH(QString, name);
        const QJsonObject golden = readJson(kFolder + name);
        const QString file = kFolder + golden.value(QStringLiteral("file")).toString();
        PlanFacts plan{*Currency::fromCode(golden.value(QStringLiteral("currency")).toString()),
                       golden.value(QStringLiteral("brand")).toString()};
        plan.timeZone = QTimeZone("Europe/Paris");
        plan.customerSalt = QStringLiteral("salt of the tests");
        ParseOptions options;
        options.kind = golden.value(QStringLiteral("kind")).toString();
        options.part = golden.value(QStringLiteral("part")).toInt();
        options.table = golden.value(QStringLiteral("table")).toString();
        options.withoutMoney = golden.value(QStringLiteral("without_money")).toBool();
        if (golden.contains(QStringLiteral("period"))) {
            options.period = Period::fromText(golden.value(QStringLiteral("period")).toString());
        }
        if (golden.contains(QStringLiteral("mapping"))) {
            options.mapping =
                ColumnMapping::fromJson(QJsonDocument(golden.value(QStringLiteral("mapping")).toObject()).toJson());
        }
        const QStringList refused = texts(golden.value(QStringLiteral("refused")));
        try {
            const ParsedFile parsed = parseResults(file, m_catalog, plan, options);
            QVERIFY2(refused.isEmpty(), "imported, though it has to be refused");
            compare(golden, parsed);
        } catch (const Error &error) {
            QVERIFY2(!refused.isEmpty(), error.what());
            QCOMPARE(error.kind(), Error::Kind::Refused);
            QVERIFY2(!error.summary().isEmpty() && !error.why().isEmpty() && !error.whatToDo().isEmpty(), error.what());
            for (const QString &part : refused) {
                QVERIFY2(error.text().contains(part), qPrintable(part + QStringLiteral(" is not in: ") + error.text()));
            }
        }
    }

private:
    static void compare(const QJsonObject &golden, const ParsedFile &parsed)
    {
        const QString differs = difference(golden.value(QStringLiteral("report")), toJson(parsed.report), {});
        QVERIFY2(differs.isEmpty(), qPrintable(differs));
        if (golden.contains(QStringLiteral("rows"))) {
            QCOMPARE(rowTexts(parsed.rows), texts(golden.value(QStringLiteral("rows"))));
        }
        if (golden.contains(QStringLiteral("subjects"))) {
            QCOMPARE(subjectTexts(parsed.rows), texts(golden.value(QStringLiteral("subjects"))));
        }
        if (golden.contains(QStringLiteral("orders"))) {
            QVERIFY(parsed.orders.has_value());
            QCOMPARE(orderTexts(*parsed.orders), texts(golden.value(QStringLiteral("orders"))));
        }
        const QString problems = messages(parsed.report);
        const QStringList wanted = texts(golden.value(QStringLiteral("messages")));
        for (const QString &part : wanted) {
            QVERIFY2(problems.contains(part), qPrintable(part + QStringLiteral(" is not in:\n") + problems));
        }
        const QString notes = parsed.report.notes.join(u'\n');
        const QStringList wantedNotes = texts(golden.value(QStringLiteral("notes")));
        for (const QString &part : wantedNotes) {
            QVERIFY2(notes.contains(part), qPrintable(part + QStringLiteral(" is not in:\n") + notes));
        }
    }

    FormatCatalog m_catalog;
};

QTEST_APPLESS_MAIN(TestGoldenExports)
#include "tst_golden_exports.moc"
