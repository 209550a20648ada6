// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/presets.h"

#include <QCoreApplication>

namespace dropbeat {

namespace {

struct Explanations
{
    Q_DECLARE_TR_FUNCTIONS(Explanations)
};

/// The column to add in the ad platform's export. Names as in the platforms' English exports.
QString platformColumn(Measure measure)
{
    const auto both = [](const QString &tiktok, const QString &meta) {
        return Explanations::tr("Add the column “%1” (TikTok) or “%2” (Meta) to the export and import it again.")
            .arg(tiktok, meta);
    };
    const auto views = [&both](const char *share) {
        const QString part = QLatin1String(share);
        return both(QStringLiteral("Video views at %1%").arg(part), QStringLiteral("Video plays at %1%").arg(part));
    };
    switch (measure) {
    case Measure::VideoViews:
        return both(QStringLiteral("Video views"), QStringLiteral("Video plays"));
    case Measure::Views2s:
        return both(QStringLiteral("2-second video views"), QStringLiteral("2-second continuous video plays"));
    case Measure::Views6s:
        return Explanations::tr("Add the column “%1” (TikTok) to the export and import it again.")
            .arg(QStringLiteral("6-second video views"));
    case Measure::Views25:
        return views("25");
    case Measure::Views50:
        return views("50");
    case Measure::Views75:
        return views("75");
    case Measure::Views100:
        return views("100");
    case Measure::Clicks:
        return both(QStringLiteral("Clicks (destination)"), QStringLiteral("Link clicks"));
    case Measure::Spend:
        return both(QStringLiteral("Cost"), QStringLiteral("Amount spent"));
    case Measure::AddToCarts:
        return both(QStringLiteral("Total add to cart (all-channels)"), QStringLiteral("Adds to cart"));
    case Measure::Orders:
        return both(QStringLiteral("Total purchase (all-channels)"), QStringLiteral("Purchases"));
    case Measure::Revenue:
        return both(QStringLiteral("Total purchase value"), QStringLiteral("Purchases conversion value"));
    case Measure::Signups:
        return both(QStringLiteral("Registrations (website)"), QStringLiteral("Registrations completed"));
    default:
        return both(QStringLiteral("Impressions"), QStringLiteral("Impressions"));
    }
}

/// What to bring from the shop or its analytics.
QString shopFigure(Measure measure)
{
    switch (measure) {
    case Measure::Sessions:
        return Explanations::tr("Import a daily table from your shop or its analytics with a column “sessions”.");
    case Measure::AddToCarts:
        return Explanations::tr("Import a daily table from your shop or its analytics with a column “add to carts”.");
    case Measure::Orders:
        return Explanations::tr("Import a daily table from your shop with a column “orders”.");
    case Measure::Revenue:
        return Explanations::tr("Import a daily table from your shop with a column “revenue”.");
    case Measure::Units:
        return Explanations::tr("Import a daily table from your shop with a column “units” (pieces sold).");
    case Measure::Refunds:
        return Explanations::tr("Import a daily table from your shop with a column “refunds”.");
    case Measure::ReturnedUnits:
        return Explanations::tr("Import a daily table from your shop with a column “returned units”, or with “refunds” "
                                "and “revenue”.");
    default:
        return Explanations::tr("Import a daily table from your shop with a column “signups”.");
    }
}

} // namespace

QString howToReport(const KpiPart &part)
{
    const bool fromShop = isShopMeasure(part.measure) && !part.claimed;
    return fromShop ? shopFigure(part.measure) : platformColumn(part.measure);
}

QString measureName(Measure measure)
{
    switch (measure) {
    case Measure::Impressions:
        return Explanations::tr("impressions");
    case Measure::VideoViews:
        return Explanations::tr("video views");
    case Measure::Views2s:
        return Explanations::tr("views of 2 seconds");
    case Measure::Views6s:
        return Explanations::tr("views of 6 seconds");
    case Measure::Views25:
        return Explanations::tr("views to a quarter");
    case Measure::Views50:
        return Explanations::tr("views to the half");
    case Measure::Views75:
        return Explanations::tr("views to three quarters");
    case Measure::Views100:
        return Explanations::tr("views to the end");
    case Measure::Clicks:
        return Explanations::tr("clicks");
    case Measure::Sessions:
        return Explanations::tr("visits");
    case Measure::AddToCarts:
        return Explanations::tr("carts");
    case Measure::Orders:
        return Explanations::tr("orders");
    case Measure::Revenue:
        return Explanations::tr("revenue");
    case Measure::Units:
        return Explanations::tr("pieces sold");
    case Measure::Refunds:
        return Explanations::tr("refunds");
    case Measure::ReturnedUnits:
        return Explanations::tr("returned pieces");
    case Measure::Spend:
        return Explanations::tr("ad spend");
    case Measure::Signups:
        return Explanations::tr("signups");
    }
    return {};
}

} // namespace dropbeat
