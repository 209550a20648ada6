// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

/// The forms of texts with a number, by context, source and comment.
using Plurals = QMap<QStringList, QStringList>;

Plurals readPlurals(const QString &path)
{
    Plurals plurals;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return plurals;
    }
    QXmlStreamReader xml(&file);
    QString context;
    QStringList key;
    QStringList forms;
    bool isPlural = false;
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == QLatin1String("message") && isPlural) {
            plurals.insert(key, forms);
        }
        if (token != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("message")) {
            isPlural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
            key = {context, QString(), QString()};
            forms.clear();
        } else if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            key[1] = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            key[2] = xml.readElementText();
        } else if (xml.name() == QLatin1String("numerusform")) {
            forms << xml.readElementText();
        }
    }
    return plurals;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?[1-9]"));
    QStringList found;
    for (auto each = pattern.globalMatch(text); each.hasNext();) {
        found << each.next().captured();
    }
    found.sort();
    return found;
}

} // namespace

/// English, too, has to be told its plurals: without an entry "%n order(s)" is what people read.
class TestEnglishPlurals : public QObject
{
    Q_OBJECT

private slots:
    void everyTextWithANumberHasBothForms()
    {
        const QTemporaryDir folder;
        const QDir root(QStringLiteral(DROPBEAT_TEST_DATA "/../.."));
        const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
        QProcess lupdate;
        lupdate.setWorkingDirectory(root.absolutePath());
        lupdate.start(QStringLiteral(DROPBEAT_LUPDATE),
                      {QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral("."),
                       QStringLiteral("-recursive"), QStringLiteral("app"), QStringLiteral("core"),
                       QStringLiteral("ui"), QStringLiteral("-ts"), fresh});
        QVERIFY2(lupdate.waitForFinished(120'000), qPrintable(lupdate.errorString()));
        const Plurals used = readPlurals(fresh);
        const Plurals written = readPlurals(root.filePath(QStringLiteral("translations/dropbeat_en.ts")));
        QVERIFY(used.size() > 200);
        QStringList problems;
        for (auto text = used.begin(); text != used.end(); ++text) {
            const QStringList forms = written.value(text.key());
            if (forms.size() != 2 || forms.contains(QString())) {
                problems << QStringLiteral("no English forms: ") + text.key().join(QStringLiteral(" | "));
                continue;
            }
            for (const QString &form : forms) {
                if (placeholders(form) != placeholders(text.key().at(1)) || form.contains(QStringLiteral("(s)"))) {
                    problems << QStringLiteral("not a form of its text: ") + form;
                }
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestEnglishPlurals)
#include "tst_english_plurals.moc"
