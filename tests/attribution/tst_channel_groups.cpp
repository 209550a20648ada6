// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/channel_groups.h"

#include <QTest>

using namespace dropbeat;

/// Rows after the table of support.google.com/analytics/answer/9756891 (as of November 2026): a visit for each channel
/// for manual traffic, and those at the edges.
class TestOfChannelGroups : public QObject
{
    Q_OBJECT

private slots:
    void files_data();
    void files();
    void saysWhere();
};

void TestOfChannelGroups::files_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("medium");
    QTest::addColumn<QString>("campaign");
    QTest::addColumn<QString>("group");
    const auto row = [](const char *source, const char *medium, const char *campaign, const char *group) {
        QTest::addRow("%s / %s %s", source, medium, campaign)
            << QString::fromLatin1(source) << QString::fromLatin1(medium) << QString::fromLatin1(campaign)
            << QString::fromLatin1(group);
    };
    row("(direct)", "(none)", "", "Direct");
    row("google", "cpc", "cross-network", "Cross-network");
    row("igshopping", "paid-social", "", "Paid Shopping");
    row("tiktok", "paid-social", "shopping-week", "Paid Shopping");
    row("google", "cpc", "2611-knit-capsule", "Paid Search");
    row("tiktok", "paid-social", "2611-knit-capsule", "Paid Social");
    row("instagram", "retargeting", "", "Paid Social");
    row("youtube", "cpv", "", "Paid Video"); // any medium with cp in it is paid
    row("newsletter", "banner", "", "Display");
    row("newsletter", "paid", "", "Paid Other");
    row("etsy", "referral", "", "Organic Shopping");
    row("tiktok", "organic-social", "2611-knit-capsule", "Organic Social");
    row("creator", "social", "", "Organic Social");
    row("TikTok", "Organic-Social", "", "Organic Social"); // case does not matter there
    row("youtube", "organic-social", "", "Organic Video");
    row("creator", "video", "", "Organic Video");
    row("newsletter", "organic", "", "Organic Search");
    row("creator", "referral", "", "Referral");
    row("newsletter", "email", "2611-knit-capsule", "Email");
    row("creator", "affiliate", "", "Affiliates");
    row("podcast", "audio", "", "Audio");
    row("sms", "sms", "", "SMS");
    row("app", "push", "", "Mobile Push Notifications");
    row("creator", "organic-social", "", "Unassigned");                   // the trap of the medium: no rule knows it
    row("newsletter", "email", "2611-workshop", "Email");                 // "kshop" is no shop…
    row("newsletter", "email", "2611-shop-the-look", "Organic Shopping"); // …but this is
    row("", "", "", "Unassigned");
}

void TestOfChannelGroups::files()
{
    QFETCH(QString, source);
    QFETCH(QString, medium);
    QFETCH(QString, campaign);
    const FiledAs filed = filedAs({source, medium, campaign, {}, {}});
    QTEST(filed.group, "group");
    QVERIFY(!filed.why.isEmpty());
}

void TestOfChannelGroups::saysWhere()
{
    QCOMPARE(filedAs({QStringLiteral("tiktok"), QStringLiteral("paid-social"), {}, {}, {}}).why,
             QStringLiteral("source is a social site and medium matches ^(.*cp.*|ppc|retargeting|paid.*)$"));
    QVERIFY(channelGroupSource().contains(QStringLiteral("support.google.com")));
    QVERIFY(channelGroupDay().isValid());
}

QTEST_APPLESS_MAIN(TestOfChannelGroups)
#include "tst_channel_groups.moc"
