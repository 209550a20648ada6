// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/example_export.h"

#include "core/domain/codes.h"

#include <QFile>
#include <QLocale>
#include <QTextStream>

namespace dropbeat {

namespace {

constexpr int kDays = 14;

/// The figures of one ad on one day; grow a little from ad to ad and day to day.
struct Figures
{
    double cost = 0;
    qint64 impressions = 0;
    qint64 clicks = 0;
    qint64 views = 0;

    static Figures of(int ad, int day)
    {
        const qint64 impressions = 900 + 130 * ad + 17 * ((day * 5) % 9);
        return {9.5 + 0.7 * ad + 0.15 * (day % 4), impressions, impressions / (48 - 6 * ad), impressions * 2 / 3};
    }
};

} // namespace

QString writeExampleExport(const Tables &tables, Id<Drop> drop, QDate today, const QString &folder)
{
    const auto shown = tables.drops().get(drop);
    const std::vector<Clip> clips = tables.clips().ofDrop(drop);
    if (!shown || clips.empty()) {
        return {};
    }
    QStringList ads;
    for (const Variant &variant : tables.variants().ofClip(clips.front().id)) {
        ads << contentCode(clips.front(), variant) +
                   (variant.name.isEmpty() ? QString() : QStringLiteral(" | ") + variant.name.toLower());
    }
    ads << QStringLiteral("Ad name2026-11-15 11:28:27");
    const QString path = folder + u'/' + clips.front().code + QStringLiteral("_report.csv");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return {};
    }
    QTextStream out(&file);
    out << "By Day,Campaign name,Campaign ID,Ad name,Ad ID,Cost,Impressions,Clicks (destination),Video views,"
           "Video views at 100%,CTR (destination),Currency\n";
    const QString currency = tables.profile().currency.code;
    Figures sum;
    for (int ad = 0; ad < ads.size(); ++ad) {
        for (int day = 0; day < kDays; ++day) {
            const Figures row = Figures::of(ad, day);
            sum = {sum.cost + row.cost, sum.impressions + row.impressions, sum.clicks + row.clicks,
                   sum.views + row.views};
            out << today.addDays(day - kDays - 1).toString(Qt::ISODate) << ',' << shown->code << ",1854347729644690,\""
                << ads[ad] << "\"," << 1854347729644700 + ad << ',' << QString::number(row.cost, 'f', 2) << ','
                << row.impressions << ',' << row.clicks << ',' << row.views << ',' << row.views * 2 / 5 << ','
                << QString::number(100.0 * static_cast<double>(row.clicks) / static_cast<double>(row.impressions), 'f',
                                   2)
                << "%," << currency << '\n';
        }
    }
    out << "Total of " << ads.size() * kDays << " results,-,-,-,-," << QString::number(sum.cost, 'f', 2) << ','
        << sum.impressions << ',' << sum.clicks << ',' << sum.views << ",-,-," << currency << '\n';
    return path;
}

} // namespace dropbeat
