// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/code_uses.h"

#include <QTest>

using namespace dropbeat;

namespace {

PromoCode code(qint64 id, const char *text, QDate starts, QDate ends)
{
    PromoCode made;
    made.id = {id};
    made.code = QString::fromLatin1(text);
    made.starts = starts;
    made.ends = ends;
    return made;
}

} // namespace

/// Which orders were brought by which code, when a shop uses the same words twice.
class TestCodeUses : public QObject
{
    Q_OBJECT

private slots:
    void ordersOfItsOwnDaysAndOthers()
    {
        const std::vector<PromoCode> codes{code(1, "Knit10", QDate(2025, 11, 1), QDate(2025, 11, 30)),
                                           code(2, "KNIT10 ", QDate(2026, 11, 1), QDate(2026, 11, 30)),
                                           code(3, "SLIP10", {}, {})};
        const std::vector<CodeDay> days{{QStringLiteral("KNIT10"), QDate(2025, 11, 5), 3, 0},
                                        {QStringLiteral("KNIT10"), QDate(2026, 11, 5), 4, 0},
                                        {QStringLiteral("KNIT10"), QDate(2026, 12, 5), 5, 0}, // of neither
                                        {QStringLiteral("SLIP10"), QDate(2026, 12, 5), 7, 0}};
        QCOMPARE(redemptions(codes[0], codes, days), 3 + 5);
        QCOMPARE(redemptions(codes[1], codes, days), 4 + 5);
        QCOMPARE(redemptions(codes[2], codes, days), 7);
        QCOMPARE(redemptions(codes[1], {codes[1]}, days), 3 + 4 + 5); // alone it has them all
        QCOMPARE(redemptions(codes[2], codes, {}), 0);
        QVERIFY(isDayOfAnother(codes[0], QDate(2026, 11, 30), codes));
        QVERIFY(!isDayOfAnother(codes[0], QDate(2026, 12, 1), codes));
    }
};

QTEST_APPLESS_MAIN(TestCodeUses)
#include "tst_code_uses.moc"
