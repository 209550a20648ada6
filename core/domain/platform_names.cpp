// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/platform_names.h"

#include <QCoreApplication>
#include <QHash>

namespace dropbeat {

namespace {

const QHash<QString, const char *> &platformNames()
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("tiktok-ads"), QT_TRANSLATE_NOOP("dropbeat", "TikTok ads")},
        {QStringLiteral("meta-ads"), QT_TRANSLATE_NOOP("dropbeat", "Meta ads")},
        {QStringLiteral("tiktok-studio"), QT_TRANSLATE_NOOP("dropbeat", "TikTok Studio")},
        {QStringLiteral("tiktok-shop"), QT_TRANSLATE_NOOP("dropbeat", "TikTok Shop")},
        {QStringLiteral("pinterest"), QT_TRANSLATE_NOOP("dropbeat", "Pinterest")},
        {QStringLiteral("bitly"), QT_TRANSLATE_NOOP("dropbeat", "Bitly")},
        {QStringLiteral("ga4"), QT_TRANSLATE_NOOP("dropbeat", "Google Analytics")},
        {QStringLiteral("klaviyo"), QT_TRANSLATE_NOOP("dropbeat", "Klaviyo")},
        {QStringLiteral("klaviyo-forms"), QT_TRANSLATE_NOOP("dropbeat", "Klaviyo forms")},
        {QStringLiteral("shopify"), QT_TRANSLATE_NOOP("dropbeat", "Shopify")},
        {QStringLiteral("woocommerce"), QT_TRANSLATE_NOOP("dropbeat", "WooCommerce")},
        {QStringLiteral("etsy"), QT_TRANSLATE_NOOP("dropbeat", "Etsy")},
        {QStringLiteral("generic-ads"), QT_TRANSLATE_NOOP("dropbeat", "other ads")},
        {QStringLiteral("generic-shop"), QT_TRANSLATE_NOOP("dropbeat", "shop figures")},
    };
    return names;
}

} // namespace

QString platformName(const QString &platform)
{
    const auto found = platformNames().constFind(platform);
    return found == platformNames().constEnd() ? platform : QCoreApplication::translate("dropbeat", *found);
}

QStringList namedPlatforms()
{
    return platformNames().keys();
}

} // namespace dropbeat
