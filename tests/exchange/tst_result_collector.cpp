// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/result_collector.h"
#include "core/exchange/subject_index.h"

#include <QTest>

#include <random>

using namespace dropbeat;

namespace {

constexpr qint64 kNone = ResultRows::kNotReported;

bool less(const ResultRows::Key &a, const ResultRows::Key &b)
{
    return std::tuple(a.subject, a.placement, a.firstDay, a.lastDay) <
           std::tuple(b.subject, b.placement, b.firstDay, b.lastDay);
}

} // namespace

class TestResultCollector : public QObject
{
    Q_OBJECT

private slots:
    void addsUpEqualKeys()
    {
        ResultCollector collector(2);
        const auto add = [&collector](quint32 subject, qint32 day, qint64 a, qint64 b) {
            collector.add({subject, day, day, Placement::Boosted}, std::array{a, b});
        };
        add(1, 10, 5, kNone);
        add(0, 11, 1, 1);
        add(1, 10, 6, 3);
        add(0, 10, 2, kNone);
        add(1, 10, kNone, kNone);
        ResultRows rows;
        rows.subjects.resize(2);
        rows.measures = {Measure::Clicks, Measure::Orders};
        QCOMPARE(collector.moveTo(rows), 2);
        QCOMPARE(rows.size(), size_t(3));
        QCOMPARE(rows.keys[0], (ResultRows::Key{0, 10, 10, Placement::Boosted}));
        QCOMPARE(rows.keys[2], (ResultRows::Key{1, 10, 10, Placement::Boosted}));
        QCOMPARE(rows.values, (std::vector<qint64>{2, kNone, 1, 1, 11, 3}));
    }

    void sortsManyRows()
    {
        std::mt19937 random(7);
        ResultCollector collector(1);
        constexpr int kRows = 40000;
        for (int i = 0; i < kRows; ++i) {
            const auto day = static_cast<qint32>(random() % 900);
            const auto placement = random() % 2 == 0 ? Placement::Organic : Placement::Boosted;
            collector.add(
                {static_cast<quint32>(random() % 50), day, day + static_cast<qint32>(random() % 2), placement},
                std::array{qint64(1)});
        }
        ResultRows rows;
        rows.subjects.resize(50);
        rows.measures = {Measure::Clicks};
        const qint64 combined = collector.moveTo(rows);
        QCOMPARE(static_cast<qint64>(rows.size()) + combined, qint64(kRows));
        qint64 sum = rows.value(0, 0);
        for (size_t i = 1; i < rows.size(); ++i) {
            QVERIFY(less(rows.keys[i - 1], rows.keys[i]));
            sum += rows.value(i, 0);
        }
        QCOMPARE(sum, qint64(kRows));
    }

    void numbersTexts()
    {
        SubjectIndex index;
        for (int pass = 0; pass < 2; ++pass) {
            for (int i = 0; i < 5000; ++i) {
                const std::string key = "ad" + std::to_string(i * 7);
                const auto known = index.find(key);
                QCOMPARE(known.has_value(), pass == 1);
                QCOMPARE(pass == 0 ? index.add(key) : *known, static_cast<quint32>(i));
            }
        }
        QCOMPARE(index.size(), size_t(5000));
        QVERIFY(!index.find(""));
        QCOMPARE(index.add(""), 5000U);
        QCOMPARE(index.find(""), std::optional<quint32>(5000));
    }
};

QTEST_APPLESS_MAIN(TestResultCollector)
#include "tst_result_collector.moc"
