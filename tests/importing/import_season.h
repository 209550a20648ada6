// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/plan_edits.h"
#include "tests/support/test_plan.h"
#include "ui/importing/import_page.h"

#include <QFile>
#include <QPushButton>
#include <QTest>

namespace dropbeat::test {

/// A plan with the drop, clip and variants that the files in tests/data/importing report on.
class ImportSeason : public TestPlan
{
public:
    ImportSeason()
    {
        plan->edit(QStringLiteral("Add KPIs"), [](Tables &tables) {
            const auto add = [&tables](const char *id, const char *name, KpiPart numerator, KpiPart denominator) {
                tables.kpis().insert({QLatin1String(id),
                                      QLatin1String(name),
                                      numerator,
                                      denominator,
                                      {},
                                      Direction::HigherIsBetter,
                                      KpiUnit::Fraction,
                                      1});
            };
            add("vtr", "View-through rate", {Measure::Views100, false}, {Measure::VideoViews, false});
            add("hook_rate", "Hook rate", {Measure::Views2s, false}, {Measure::Impressions, false});
            add("roas_platform", "Return on ad spend (platform)", {Measure::Revenue, true}, {Measure::Spend, false});
        });
        Drop knit;
        knit.name = QStringLiteral("Knit Capsule");
        knit.code = QStringLiteral("2611-knit-capsule");
        drop = dropbeat::addDrop(*plan, knit);
        Clip style;
        style.drop = drop;
        style.code = QStringLiteral("style3");
        style.name = QStringLiteral("Style 3 ways");
        clip = dropbeat::addClip(*plan, style);
        a = plan->tables().variants().ofClip(clip).front().id;
        b = dropbeat::addVariant(*plan, clip, QStringLiteral("Fits every body"));
        c = dropbeat::addVariant(*plan, clip, QStringLiteral("Code in the DO"));
    }

    static QString data(const char *name)
    {
        return QStringLiteral(DROPBEAT_TEST_DATA "/importing/") + QLatin1String(name);
    }

    /// Sums of all results with a measure, over every subject.
    qint64 total(Measure measure) const
    {
        qint64 sum = 0;
        for (const SubjectTotal &subject : plan->tables().results().totals()) {
            sum += subject.counts[measure].value_or(0);
        }
        return sum;
    }

    qint64 days() const
    {
        qint64 count = 0;
        for (const SubjectTotal &subject : plan->tables().results().totals()) {
            count += subject.days;
        }
        return count;
    }

    /// A TikTok export of one day with that many ads.
    QString manyAds(int ads, int manyDays = 1) const
    {
        const QString name = folder.filePath(QStringLiteral("many_ads.csv"));
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly)) {
            return {};
        }
        file.write("By Day,Campaign name,Campaign ID,Ad name,Ad ID,Cost,Impressions,Clicks (destination),Currency\n");
        const QDate first(2026, 1, 1);
        for (int day = 0; day < manyDays; ++day) {
            const QByteArray date = first.addDays(day).toString(Qt::ISODate).toLatin1();
            for (int i = 0; i < ads; ++i) {
                const QByteArray n = QByteArray::number(i);
                file.write(date + ",Season,179,Ad " + n + "," + QByteArray::number(1850000000000000LL + i) +
                           ",1.25,100,2,EUR\n");
            }
        }
        return name;
    }

    Id<Drop> drop;
    Id<Clip> clip;
    Id<Variant> a, b, c;
};

inline QPushButton *button(QWidget &widget, const char *name)
{
    return widget.findChild<QPushButton *>(QLatin1String(name));
}

/// The visible button whose words, without the mnemonic's mark, begin so.
inline QPushButton *buttonSaying(QWidget &widget, const QString &words)
{
    for (QPushButton *found : widget.findChildren<QPushButton *>()) {
        if (found->isVisible() && found->text().remove(u'&').startsWith(words)) {
            return found;
        }
    }
    return nullptr;
}

inline void click(QPushButton *button)
{
    QTest::mouseClick(button, Qt::LeftButton);
}

inline bool becomes(ImportPage &page, ImportDraft::Phase phase)
{
    return QTest::qWaitFor([&] { return page.draft().phase() == phase; }, 20000);
}

} // namespace dropbeat::test
