// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/ledger_window.h"

#include <QTest>

using namespace dropbeat;

class TestOfLedgerWindow : public QObject
{
    Q_OBJECT

private slots:
    void windows();
    void firstDrop();
};

namespace {

Drop drop(qint64 id, QDate launch, DropStatus status = DropStatus::Planned)
{
    Drop made;
    made.id = {id};
    made.status = status;
    if (launch.isValid()) {
        made.launch = {launch, QTime(10, 0)};
    }
    return made;
}

} // namespace

void TestOfLedgerWindow::windows()
{
    std::vector<Drop> drops{drop(1, QDate(2026, 11, 5)), drop(2, QDate(2026, 11, 19)), drop(3, QDate(2027, 1, 7)),
                            drop(4, {})};
    QCOMPARE(ledgerWindow(drops, {1}), (LedgerScope{{1}, QDate(2026, 11, 5), QDate(2026, 11, 18)}));
    QCOMPARE(ledgerWindow(drops, {2}), (LedgerScope{{2}, QDate(2026, 11, 19), QDate(2026, 12, 16)})); // 28 days
    drops[1].archived = true;
    QCOMPARE(ledgerWindow(drops, {1}), (LedgerScope{{1}, QDate(2026, 11, 5), QDate(2026, 12, 2)}));
    QCOMPARE(ledgerWindow(drops, {}), LedgerScope());
    QCOMPARE(ledgerWindow(drops, {4}), (LedgerScope{{4}, {}, {}}));
}

void TestOfLedgerWindow::firstDrop()
{
    std::vector<Drop> drops{drop(1, QDate(2026, 9, 3), DropStatus::Closed),
                            drop(2, QDate(2026, 10, 1), DropStatus::Closed), drop(3, QDate(2026, 12, 3)), drop(4, {})};
    QCOMPARE(ledgerFirstDrop(drops, QDate(2026, 11, 20)), Id<Drop>{2});
    QCOMPARE(ledgerFirstDrop(drops, QDate(2026, 8, 1)), Id<Drop>{1});
    drops[0].status = DropStatus::Live;
    QCOMPARE(ledgerFirstDrop(drops, QDate(2026, 11, 20)), Id<Drop>{1});
    QCOMPARE(ledgerFirstDrop({}, QDate(2026, 11, 20)), Id<Drop>());
}

QTEST_APPLESS_MAIN(TestOfLedgerWindow)
#include "tst_ledger_window.moc"
