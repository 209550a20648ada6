// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/rule_words.h"

#include "core/base/day_words.h"
#include "core/moments/event_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace dropbeat {

namespace {

constexpr qint64 kHour = 60;
constexpr qint64 kDay = 24 * kHour;

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

QString moneyText(qint64 minor, const Currency &currency)
{
    return Money{minor}.text(currency, QLocale(), minor % currency.minorPerMajor() != 0);
}

/// "A or B or C", each as given.
QString anyOf(const QStringList &parts)
{
    QString text = parts.value(0);
    for (qsizetype i = 1; i < parts.size(); ++i) {
        text = tr("%1 or %2", "any of several").arg(text, parts[i]);
    }
    return text;
}

QString quotedChoices(const QString &list)
{
    QStringList quoted;
    for (const QString &each : list.split(u'|', Qt::SkipEmptyParts)) {
        quoted << tr("“%1”").arg(each.trimmed());
    }
    return anyOf(quoted);
}

QString narrowed(QString clause, const EventFilter &filter, const Currency &currency)
{
    if (!filter.item.isEmpty()) {
        clause = tr("%1, of the item %2", "what is done, which item")
                     .arg(clause, anyOf(filter.item.split(u'|', Qt::SkipEmptyParts)));
    }
    if (filter.valueAtLeast) {
        clause =
            tr("%1 worth %2 or more", "what is done, money").arg(clause, moneyText(*filter.valueAtLeast, currency));
    }
    if (!filter.property.isEmpty() && !filter.propertyIs.isEmpty()) {
        clause = tr("%1 with the %2 %3", "what is done, name of a column, what stands in it")
                     .arg(clause, filter.property, quotedChoices(filter.propertyIs));
    } else if (!filter.property.isEmpty()) {
        clause = tr("%1 with a %2", "what is done, name of a column").arg(clause, filter.property);
    }
    return clause;
}

QString counted(const QString &clause, const EventFilter &filter)
{
    using Per = EventFilter::Per;
    switch (filter.per) {
    case Per::Shopper:
        return filter.count > 1 ? tr("%1 %n time(s)", "what is done", filter.count).arg(clause) : clause;
    case Per::Session:
        return filter.count > 1 ? tr("%1 %n time(s) in one session", "what is done", filter.count).arg(clause)
                                : tr("%1 for the first time in a session", "what is done").arg(clause);
    case Per::ItemInSession:
        break;
    }
    return filter.count > 1
               ? tr("%1 %n time(s) in one session, the same item", "what is done", filter.count).arg(clause)
               : tr("%1 for the first time in a session, each item", "what is done").arg(clause);
}

/// How often something must not happen at least: the negative of "3 times" is "fewer than 3 times".
QString countedNot(const QString &clause, const EventFilter &filter)
{
    if (filter.count <= 1) {
        return clause;
    }
    return filter.per == EventFilter::Per::ItemInSession
               ? tr("%1 %n time(s) or more, the same item", "what is not done", filter.count).arg(clause)
               : tr("%1 %n time(s) or more", "what is not done", filter.count).arg(clause);
}

QString plainClause(const QString &events, QString EventWords::*form)
{
    QStringList clauses;
    const QStringList names = events.isEmpty() ? QStringList{QString()} : events.split(u'|', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        clauses << eventWords(name.trimmed()).*form;
    }
    return anyOf(clauses);
}

QString depthClause(const Trigger &trigger)
{
    if (trigger.minutes > 0 && trigger.views > 0) {
        return tr("browses for %1 or looks at %n product(s)", "a session", trigger.views)
            .arg(durationText(trigger.minutes));
    }
    if (trigger.minutes > 0) {
        return tr("browses for %1").arg(durationText(trigger.minutes));
    }
    return tr("looks at %n product(s) in one session", nullptr, trigger.views);
}

QString dateClause(const Trigger &trigger)
{
    const int days = std::abs(trigger.days);
    const QString field = trigger.field;
    if (field == QLatin1String("birthday")) {
        return trigger.days < 0   ? tr("has their birthday in %n day(s)", nullptr, days)
               : trigger.days > 0 ? tr("had their birthday %n day(s) ago", nullptr, days)
                                  : tr("has their birthday today");
    }
    if (field == QLatin1String("renewal")) {
        return trigger.days < 0   ? tr("has %n day(s) until their subscription renews", nullptr, days)
               : trigger.days > 0 ? tr("had their subscription renewed %n day(s) ago", nullptr, days)
                                  : tr("has their subscription renewed today");
    }
    if (field == QLatin1String("order-by")) {
        return trigger.days < 0   ? tr("has %n day(s) left to order in time for the holidays", nullptr, days)
               : trigger.days > 0 ? tr("missed the last day to order in time by %n day(s)", nullptr, days)
                                  : tr("has the last day to order in time for the holidays");
    }
    return trigger.days < 0   ? tr("has %n day(s) until “%1”", nullptr, days).arg(field)
           : trigger.days > 0 ? tr("had “%1” %n day(s) ago", nullptr, days).arg(field)
                              : tr("has “%1” today").arg(field);
}

/// "1st", "2nd"; a language that has one form writes the same for all four.
QString ordinal(int number)
{
    const int tens = number % 100;
    const QString text = QLocale().toString(number);
    if (tens < 11 || tens > 13) {
        switch (number % 10) {
        case 1:
            return tr("%1st", "ordinal ending in 1").arg(text);
        case 2:
            return tr("%1nd", "ordinal ending in 2").arg(text);
        case 3:
            return tr("%1rd", "ordinal ending in 3").arg(text);
        default:
            break;
        }
    }
    return tr("%1th", "ordinal").arg(text);
}

QString nthClause(const Trigger &trigger, const Currency &currency)
{
    if (trigger.nth < 1 && trigger.atLeast) {
        return tr("has spent %1 or more in all").arg(moneyText(*trigger.atLeast, currency));
    }
    const QString nth = ordinal(trigger.nth);
    return trigger.atLeast
               ? tr("places their %1 order or has spent %2 in all").arg(nth, moneyText(*trigger.atLeast, currency))
               : tr("places their %1 order").arg(nth);
}

QString briefDuration(qint64 minutes)
{
    if (minutes > 0 && minutes % kDay == 0) {
        return tr("%1 d", "days, short").arg(QLocale().toString(minutes / kDay));
    }
    if (minutes > 0 && minutes % kHour == 0) {
        return tr("%1 h", "hours, short").arg(QLocale().toString(minutes / kHour));
    }
    return tr("%1 min", "minutes, short").arg(QLocale().toString(minutes));
}

QString briefFilter(const EventFilter &filter, const Currency &currency)
{
    if (filter.event == QLatin1String("review") && filter.property == QLatin1String("rating") &&
        filter.propertyIs.size() == 1) {
        return tr("%1★ review posted").arg(filter.propertyIs);
    }
    if (!filter.propertyIs.isEmpty()) {
        return tr("%1 %2: %3", "event, column, what stands in it")
            .arg(eventWords(filter.event.section(u'|', -1)).noun, filter.property,
                 anyOf(filter.propertyIs.split(u'|', Qt::SkipEmptyParts)));
    }
    if (filter.event == QLatin1String("view") && filter.count > 1) {
        return filter.per == EventFilter::Per::ItemInSession ? tr("%n view(s) of one item", nullptr, filter.count)
                                                             : tr("%n product view(s)", nullptr, filter.count);
    }
    QStringList nouns;
    for (const QString &event : filter.event.split(u'|')) {
        nouns << eventWords(event.trimmed()).noun;
    }
    QString text = anyOf(nouns);
    if (filter.valueAtLeast) {
        text = tr("%1 of %2", "event, money").arg(text, moneyText(*filter.valueAtLeast, currency));
    }
    return filter.count > 1 ? tr("%1, %n time(s)", "event", filter.count).arg(text) : text;
}

QString briefDate(const Trigger &trigger)
{
    const QString field = dateFieldName(trigger.field);
    return trigger.days < 0   ? tr("%n day(s) before %1", "a date", -trigger.days).arg(field)
           : trigger.days > 0 ? tr("%n day(s) after %1", "a date", trigger.days).arg(field)
                              : tr("on the %1", "a date").arg(field);
}

QString briefTrigger(const Trigger &trigger, const Currency &currency)
{
    using Kind = Trigger::Kind;
    switch (trigger.kind) {
    case Kind::Event:
        return briefFilter(trigger.filter, currency);
    case Kind::SessionDepth:
        return trigger.minutes > 0 ? tr("browsed %1").arg(briefDuration(trigger.minutes))
                                   : tr("%n product view(s)", nullptr, trigger.views);
    case Kind::DateField:
        return briefDate(trigger);
    case Kind::NthOrder:
        if (trigger.nth < 1 && trigger.atLeast) {
            return tr("%1 spent").arg(moneyText(*trigger.atLeast, currency));
        }
        return trigger.atLeast ? tr("%1 order or %2", "ordinal, money")
                                     .arg(ordinal(trigger.nth), moneyText(*trigger.atLeast, currency))
                               : tr("%1 order", "ordinal").arg(ordinal(trigger.nth));
    case Kind::Spend:
        return tr("%1 spent").arg(moneyText(trigger.atLeast.value_or(0), currency));
    case Kind::Points:
        return tr("points pass %1").arg(QLocale().toString(trigger.atLeast.value_or(0)));
    case Kind::BackInStock:
        return tr("waited-for item returns");
    case Kind::Late:
        return tr("delivery over %n day(s) late", nullptr, trigger.days);
    }
    return {};
}

QString quietText(const Moment &moment)
{
    return tr("Nothing between %1 and %2, the shopper's time.")
        .arg(timeText(moment.quietFrom), timeText(moment.quietTo));
}

QString capSentence(const FrequencyCap &cap)
{
    if (cap.days < 1) {
        return {};
    }
    return cap.count == 1 ? tr("At most once in %n day(s).", nullptr, cap.days)
                          : tr("At most %1 times in %n day(s).", nullptr, cap.days).arg(QLocale().toString(cap.count));
}

} // namespace

QString filterClause(const EventFilter &filter, bool happens, const Currency &currency)
{
    const auto form = happens ? &EventWords::does : &EventWords::doesNot;
    const QString clause = narrowed(plainClause(filter.event, form), filter, currency);
    return happens ? counted(clause, filter) : countedNot(clause, filter);
}

QString filterToDo(const EventFilter &filter, const Currency &currency)
{
    return countedNot(narrowed(plainClause(filter.event, &EventWords::toDo), filter, currency), filter);
}

QString triggerClause(const Trigger &trigger, const Currency &currency)
{
    using Kind = Trigger::Kind;
    switch (trigger.kind) {
    case Kind::Event:
        return trigger.orElse.event.isEmpty() ? filterClause(trigger.filter, true, currency)
                                              : tr("%1, or %2", "one event, or another")
                                                    .arg(filterClause(trigger.filter, true, currency),
                                                         filterClause(trigger.orElse, true, currency));
    case Kind::SessionDepth:
        return depthClause(trigger);
    case Kind::DateField:
        return dateClause(trigger);
    case Kind::NthOrder:
        return nthClause(trigger, currency);
    case Kind::Spend:
        return tr("has spent %1 or more in all").arg(moneyText(trigger.atLeast.value_or(0), currency));
    case Kind::Points:
        return tr("reaches %n point(s)", nullptr, static_cast<int>(trigger.atLeast.value_or(0)));
    case Kind::BackInStock:
        return tr("waits for an item that is there again");
    case Kind::Late:
        return tr("gets a delivery more than %n day(s) late", nullptr, trigger.days);
    }
    return {};
}

QString conditionClause(const MomentCondition &condition, const Currency &currency)
{
    const QString clause = filterClause(condition.filter, condition.happens, currency);
    switch (condition.where) {
    case MomentCondition::Where::After:
        return tr("%1 within %2", "what is done, a duration").arg(clause, durationText(condition.withinMinutes));
    case MomentCondition::Where::Before:
        return condition.withinMinutes > 0 ? tr("%1 in the %2 before", "what is done, a duration")
                                                 .arg(clause, durationText(condition.withinMinutes))
                                           : tr("%1 at any time before", "what is done").arg(clause);
    case MomentCondition::Where::SameSession:
        return tr("%1 in the same session", "what is done").arg(clause);
    }
    return clause;
}

QString ruleSentence(const MomentRule &rule, MessageChannel channel, const Currency &currency)
{
    QString when = triggerClause(rule.when, currency);
    for (const MomentCondition &condition : rule.conditions) {
        when = tr("%1 and %2", "two things a shopper does").arg(when, conditionClause(condition, currency));
    }
    switch (channel) {
    case MessageChannel::Email:
        return tr("When a shopper %1, send an email.").arg(when);
    case MessageChannel::Sms:
        return tr("When a shopper %1, send a text message.").arg(when);
    case MessageChannel::OnSite:
        return tr("When a shopper %1, show a note on the site.").arg(when);
    }
    return {};
}

QString momentSentence(const Moment &moment, const Currency &currency)
{
    QStringList sentences{ruleSentence(moment.rule, moment.channel, currency), capSentence(moment.cap)};
    if (moment.quietFrom.isValid() && moment.quietTo.isValid()) {
        sentences << quietText(moment);
    }
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString briefRule(const MomentRule &rule, const Currency &currency)
{
    QString text = briefTrigger(rule.when, currency);
    for (const MomentCondition &condition : rule.conditions) {
        const EventWords words = eventWords(condition.filter.event.section(u'|', 0, 0).trimmed());
        const QString what = condition.happens ? briefFilter(condition.filter, currency) : words.no;
        if (condition.where == MomentCondition::Where::After) {
            text = condition.happens ? tr("%1, then %2 in %3", "event, event, duration")
                                           .arg(text, what, briefDuration(condition.withinMinutes))
                                     : tr("%1, then %2 for %3", "event, what does not happen, duration")
                                           .arg(text, what, briefDuration(condition.withinMinutes));
        } else {
            text = tr("%1, %2", "event, and what else").arg(text, what);
        }
    }
    return text;
}

QString durationText(qint64 minutes)
{
    if (minutes > 0 && minutes % kDay == 0) {
        return tr("%n day(s)", nullptr, static_cast<int>(minutes / kDay));
    }
    if (minutes > 0 && minutes % kHour == 0) {
        return tr("%n hour(s)", nullptr, static_cast<int>(minutes / kHour));
    }
    return tr("%n minute(s)", nullptr, static_cast<int>(minutes));
}

QString capText(const FrequencyCap &cap)
{
    if (cap.days < 1) {
        return tr("without a limit");
    }
    return cap.count == 1 ? tr("once in %n day(s)", nullptr, cap.days)
                          : tr("%1 times in %n day(s)", nullptr, cap.days).arg(QLocale().toString(cap.count));
}

QString messageChannelName(MessageChannel channel)
{
    switch (channel) {
    case MessageChannel::Email:
        return tr("email");
    case MessageChannel::Sms:
        return tr("text message");
    case MessageChannel::OnSite:
        return tr("note on the site");
    }
    return {};
}

QString messageChannelBrief(MessageChannel channel)
{
    switch (channel) {
    case MessageChannel::Email:
        return tr("email");
    case MessageChannel::Sms:
        return tr("SMS");
    case MessageChannel::OnSite:
        return tr("note on the site");
    }
    return {};
}

QString eventName(const QString &event)
{
    return eventWords(event).does;
}

QString dateFieldName(const QString &field)
{
    if (field == QLatin1String("birthday")) {
        return tr("birthday");
    }
    if (field == QLatin1String("renewal")) {
        return tr("renewal");
    }
    if (field == QLatin1String("order-by")) {
        return tr("order-by date");
    }
    return field;
}

} // namespace dropbeat
