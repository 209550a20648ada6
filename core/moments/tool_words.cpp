// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/tool_words.h"

#include <QCoreApplication>
#include <QHash>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

ToolWords klaviyo()
{
    return {
        tr("In Klaviyo, open Flows, choose Create flow, then Build your own. Name it “%1”."),
        tr("As trigger choose Metric, and there: %1."),
        tr("Add a time delay of %1."),
        tr("Behind the delay add a conditional split and send only to whom it is true of that the shopper %1."),
        tr("Add a flow filter on what happens since starting the flow, so that nobody gets it who did this meanwhile: "
           "%1."),
        tr("Add a profile filter, so that it holds only when the shopper %1."),
        tr("Add the message (%1) and paste the text from this sheet."),
        tr("Make an A/B test of the message with %1 versions, in equal shares."),
        tr("Add a flow filter “Has not been in this flow”, so that a shopper gets it at most %1. Leave Smart Sending "
           "on."),
        tr("Keep the quiet hours: nothing from %1 to %2 in the recipient's time zone (text messages: under Settings; "
           "email: a delay until the morning)."),
        tr("Set every message from Draft to Live, then turn the flow on.")};
}

ToolWords shopifyFlow()
{
    return {
        tr("In the Shopify admin, open Apps, then Flow, and choose Create workflow. Name it “%1”."),
        tr("As trigger choose: %1."),
        tr("Add the action Wait for %1."),
        tr("Add a condition: go on only if the shopper %1."),
        tr("Get the customer anew after the wait, and add a condition, so that nobody gets it who did this meanwhile: "
           "%1."),
        tr("Add a condition, so that it holds only when the shopper %1."),
        tr("Add the action that sends the message (%1): of Shopify Messaging, or of the app that sends for you."),
        tr("Flow has no A/B test: send one of the %1 versions a week, or test in the app that sends."),
        tr("Give the customer a tag when it is sent and go on only without it, so that a shopper gets it at most %1; a "
           "second workflow takes the tag away."),
        tr("Flow has no quiet hours: add a condition on the time, so that nothing goes out from %1 to %2."),
        tr("Choose Turn on workflow, and look at its run history the next day.")};
}

ToolWords mautic()
{
    return {
        tr("In Mautic, open Campaigns, choose New. Name it “%1”."),
        tr("As contact source take a segment of those with: %1. The segment is filled by the shop's tracking."),
        tr("On the next step set a delay of %1."),
        tr("Add a condition, and go on by its Yes only when the contact %1."),
        tr("Add a condition, and go on by its No, so that nobody gets it who did this meanwhile: %1."),
        tr("Narrow the segment down to contacts of whom it holds that the contact %1."),
        tr("Add the action that sends the message (%1) and paste the text from this sheet."),
        tr("Make the email's A/B variants, %1 of them, and give each the same weight."),
        tr("Set the frequency rule of the channel, so that a contact gets it at most %1, and let contacts restart the "
           "campaign."),
        tr("In the action's timing choose the hours, so that nothing goes out from %1 to %2."),
        tr("Publish the campaign, and see that the campaign cron jobs run.")};
}

} // namespace

QString setupToolName(SetupTool tool)
{
    switch (tool) {
    case SetupTool::Klaviyo:
        return QStringLiteral("Klaviyo");
    case SetupTool::ShopifyFlow:
        return QStringLiteral("Shopify Flow");
    case SetupTool::Mautic:
        return QStringLiteral("Mautic");
    }
    return {};
}

ToolWords toolWords(SetupTool tool)
{
    return tool == SetupTool::Klaviyo ? klaviyo() : tool == SetupTool::Mautic ? mautic() : shopifyFlow();
}

QString eventInTool(SetupTool tool, const QString &event)
{
    static const QHash<QString, QString> klaviyoNames{
        {QStringLiteral("visit"), QStringLiteral("Active on Site")},
        {QStringLiteral("view"), QStringLiteral("Viewed Product")},
        {QStringLiteral("cart"), QStringLiteral("Added to Cart")},
        {QStringLiteral("checkout"), QStringLiteral("Checkout Started")},
        {QStringLiteral("order"), QStringLiteral("Placed Order")},
        {QStringLiteral("refund"), QStringLiteral("Refunded Order")},
        {QStringLiteral("delivery"), QStringLiteral("Delivered Shipment")},
        {QStringLiteral("signup"), QStringLiteral("Subscribed to List")},
        {QStringLiteral("wait"), QStringLiteral("Subscribed to Back in Stock")},
        {QStringLiteral("click"), QStringLiteral("Clicked Email")},
    };
    static const QHash<QString, QString> shopifyNames{
        {QStringLiteral("checkout"), QStringLiteral("Customer abandons checkout")},
        {QStringLiteral("order"), QStringLiteral("Order created")},
        {QStringLiteral("refund"), QStringLiteral("Refund created")},
        {QStringLiteral("return"), QStringLiteral("Return requested")},
        {QStringLiteral("delivery"), QStringLiteral("Fulfillment event created")},
        {QStringLiteral("signup"), QStringLiteral("Customer created")},
        {QStringLiteral("cart"), QStringLiteral("Customer left online store with items in cart")},
        {QStringLiteral("view"), QStringLiteral("Customer left online store after viewing products")},
    };
    static const QHash<QString, QString> mauticNames{
        {QStringLiteral("visit"), QStringLiteral("Visits a page")},
        {QStringLiteral("view"), QStringLiteral("Visits a page")},
        {QStringLiteral("click"), QStringLiteral("Clicks email")},
        {QStringLiteral("signup"), QStringLiteral("Submits form")},
    };
    return (tool == SetupTool::Klaviyo  ? klaviyoNames
            : tool == SetupTool::Mautic ? mauticNames
                                        : shopifyNames)
        .value(event.trimmed());
}

QString kindInTool(SetupTool tool, const Trigger &trigger)
{
    using Kind = Trigger::Kind;
    const bool klaviyo = tool == SetupTool::Klaviyo;
    switch (trigger.kind) {
    case Kind::DateField:
        return klaviyo ? tr("As trigger choose Date property, and there the date that the profile has.")
               : tool == SetupTool::Mautic ? tr("Make a segment by the contact's date field, which is rebuilt every "
                                                "day, and take it as source.")
                                           : tr("As trigger choose Scheduled time, every day, and get the customers "
                                                "whose metafield has the date.");
    case Kind::BackInStock:
        return klaviyo
                   ? tr("As trigger choose Back in Stock; the catalogue has to be synced.")
                   : tr("As trigger take “product variant back in stock”, with the list of those who asked for it.");
    case Kind::NthOrder:
    case Kind::Spend:
        return klaviyo
                   ? tr("As trigger choose Metric: Placed Order, with profile filters on number and value of orders.")
               : tool == SetupTool::Mautic
                   ? tr("Make a segment by the contact's number and value of orders, which the shop keeps up to date.")
                   : tr("As trigger choose Order created, with conditions on the customer's number of orders and "
                        "amount spent.");
    case Kind::Points:
        return tr("Take the trigger or property of the loyalty app: points earned, or balance.");
    case Kind::Late:
        return tr("Take the trigger of the tracking app: delivery late, or compare the promised day every morning.");
    case Kind::SessionDepth:
        return tr(
            "Let the shop's site send an event when a session has lasted so long or has seen so much, and take that.");
    case Kind::Event:
        break;
    }
    return {};
}

QString fieldWords(const QString &field)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("item"), QT_TRANSLATE_NOOP("dropbeat", "item of the event")},
        {QStringLiteral("order_by"), QT_TRANSLATE_NOOP("dropbeat", "last day to order")},
        {QStringLiteral("renewal_date"), QT_TRANSLATE_NOOP("dropbeat", "day of renewal")},
        {QStringLiteral("points"), QT_TRANSLATE_NOOP("dropbeat", "points of the shopper")},
        {QStringLiteral("code"), QT_TRANSLATE_NOOP("dropbeat", "code")},
        {QStringLiteral("link"), QT_TRANSLATE_NOOP("dropbeat", "link")},
        {QStringLiteral("perk"), QT_TRANSLATE_NOOP("dropbeat", "perk")},
    };
    return words.contains(field) ? tr(words.value(field)) : QString(field).replace(u'_', u' ');
}

QString placeOfField(SetupTool tool, const QString &field)
{
    if (field == QLatin1String("first_name")) {
        return {};
    }
    if (field == QLatin1String("item")) {
        switch (tool) {
        case SetupTool::Klaviyo:
            return tr("the product's name from the event that starts the flow (in the preview: Event properties)");
        case SetupTool::ShopifyFlow:
            return tr("the title of the product from the trigger's data (Add a variable)");
        case SetupTool::Mautic:
            return tr("the product's name that the shop's tracking writes to the contact (a custom field)");
        }
    }
    if (field == QLatin1String("order_by")) {
        return tr("the last day to order, by hand: it is the same for everybody");
    }
    switch (tool) {
    case SetupTool::Klaviyo:
        return tr("the profile property that holds it (Add personalization)");
    case SetupTool::ShopifyFlow:
        return tr("the customer's metafield that holds it (Add a variable)");
    case SetupTool::Mautic:
        return tr("the contact field that holds it");
    }
    return {};
}

QString fieldInTool(SetupTool tool, const MessageField &field)
{
    const QString plain = field.hasFallback ? tr("[%1; without it: %2]").arg(fieldWords(field.name), field.fallback)
                                            : QStringLiteral("[%1]").arg(fieldWords(field.name));
    if (field.name != QLatin1String("first_name")) {
        return plain; // what else there is is called otherwise in every account: placeOfField() says where
    }
    switch (tool) {
    case SetupTool::Klaviyo:
        return field.hasFallback ? QStringLiteral("{{ first_name|default:'%1' }}").arg(field.fallback)
                                 : QStringLiteral("{{ first_name }}");
    case SetupTool::Mautic:
        return field.hasFallback ? QStringLiteral("{contactfield=firstname|%1}").arg(field.fallback)
                                 : QStringLiteral("{contactfield=firstname}");
    case SetupTool::ShopifyFlow:
        return field.hasFallback ? QStringLiteral("{{customer.firstName | default: \"%1\"}}").arg(field.fallback)
                                 : QStringLiteral("{{customer.firstName}}");
    }
    return plain;
}

} // namespace dropbeat
