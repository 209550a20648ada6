// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/rule_check.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace dropbeat {

namespace {

using Kind = RuleProblem::Kind;
using Where = MomentCondition::Where;

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QSet<QString> partsOf(const QString &list)
{
    QSet<QString> parts;
    for (const QString &each : list.split(u'|', Qt::SkipEmptyParts)) {
        parts.insert(each.trimmed().toLower());
    }
    return parts;
}

/// An empty list stands for everything.
bool listCovers(const QString &wide, const QString &narrow)
{
    const QSet<QString> wider = partsOf(wide);
    const QSet<QString> narrower = partsOf(narrow);
    return wider.isEmpty() || (!narrower.isEmpty() && wider.contains(narrower));
}

bool isOrder(const EventFilter &filter)
{
    return filter.event == QLatin1String("order");
}

/// Narrowed to nothing but the event itself.
bool isPlain(const EventFilter &filter)
{
    EventFilter plain;
    plain.event = filter.event;
    plain.per = filter.per;
    return filter == plain;
}

/// The same events in the same span, so that one must happen and the other must not.
bool contradict(const MomentCondition &must, const MomentCondition &mustNot)
{
    if (!must.happens || mustNot.happens || must.where != mustNot.where || !covers(mustNot.filter, must.filter)) {
        return false;
    }
    switch (must.where) {
    case Where::SameSession:
        return true;
    case Where::After:
        return mustNot.withinMinutes >= must.withinMinutes;
    case Where::Before:
        return mustNot.withinMinutes == 0 || (must.withinMinutes > 0 && mustNot.withinMinutes >= must.withinMinutes);
    }
    return false;
}

class Check
{
public:
    explicit Check(const MomentRule &rule)
        : m_rule(rule)
    {
        trigger();
        for (size_t i = 0; i < rule.conditions.size(); ++i) {
            condition(rule.conditions[i]);
            pairs(i);
        }
        std::ranges::stable_sort(problems, {}, &RuleProblem::kind);
    }

    std::vector<RuleProblem> problems;

private:
    void say(const char *id, Kind kind, const QString &message, const QString &reason)
    {
        problems.push_back({QLatin1String(id), kind, message, reason});
    }

    void trigger()
    {
        const Trigger &when = m_rule.when;
        switch (when.kind) {
        case Trigger::Kind::Event:
            if (when.filter.event.isEmpty() && isPlain(when.filter)) {
                say("no-event", Kind::Unfinished, tr("No event sets this moment going."),
                    tr("Without one, everything a shopper does would."));
            }
            break;
        case Trigger::Kind::SessionDepth:
            if (when.minutes <= 0 && when.views <= 0) {
                say("no-depth", Kind::Unfinished, tr("The session has neither a length nor a number of views."),
                    tr("Every visit would set it going."));
            }
            break;
        case Trigger::Kind::DateField:
            if (when.field.trimmed().isEmpty()) {
                say("no-date", Kind::Unfinished, tr("No date is chosen to count from."),
                    tr("Days before or after what?"));
            }
            break;
        case Trigger::Kind::NthOrder:
            if (when.nth < 1 && when.atLeast.value_or(0) <= 0) {
                say("no-nth", Kind::Unfinished, tr("Neither an order's number nor an amount is given."),
                    tr("Orders are counted from 1."));
            }
            break;
        case Trigger::Kind::Spend:
        case Trigger::Kind::Points:
            if (when.atLeast.value_or(0) <= 0) {
                say("no-threshold", Kind::Unfinished, tr("There is no amount to pass."),
                    tr("From nothing, every shopper has passed it already."));
            }
            break;
        case Trigger::Kind::Late:
            if (when.days < 0) {
                say("late-negative", Kind::Never, tr("A delivery can't be late by fewer than no days."),
                    tr("Late is counted from the promised day."));
            }
            break;
        case Trigger::Kind::BackInStock:
            break;
        }
        if (when.kind == Trigger::Kind::Event) {
            count(when.filter);
            count(when.orElse);
            if (!when.orElse.event.isEmpty() && covers(when.filter, when.orElse)) {
                say("or-same", Kind::Pointless, tr("The second event is part of the first."),
                    tr("Whatever meets it has set the moment going already."));
            }
        }
    }

    void count(const EventFilter &filter)
    {
        if (filter.count < 1) {
            say("count-zero", Kind::Never, tr("An event is asked for less than once."), tr("Counts begin at 1."));
        }
        if (filter.property.isEmpty() && !filter.propertyIs.isEmpty()) {
            say("no-column", Kind::Unfinished, tr("A value is asked for, but not of which column."),
                tr("Name the column it stands in: reason, rating."));
        }
        if (filter.valueAtLeast && *filter.valueAtLeast < 0) {
            say("value-negative", Kind::Pointless, tr("The least value is below zero."),
                tr("Every event is worth at least nothing."));
        }
    }

    void condition(const MomentCondition &each)
    {
        count(each.filter);
        if (each.where == Where::After && each.withinMinutes <= 0) {
            say("no-wait", each.happens ? Kind::Never : Kind::Unfinished,
                tr("There is no time between the event and the message."),
                each.happens ? tr("Nothing can happen within no time.")
                             : tr("Without a wait, nobody had the chance to do it on their own."));
        }
        firstOrder(each);
        depth(each);
        ownCount(each);
        dates(each);
    }

    /// What was before a shopper's first order, or wasn't before a later one.
    void firstOrder(const MomentCondition &each)
    {
        const Trigger &when = m_rule.when;
        if (when.kind != Trigger::Kind::NthOrder || when.atLeast || each.where != Where::Before ||
            !isOrder(each.filter)) {
            return;
        }
        if (each.happens && when.nth > 0 && each.filter.count >= when.nth) {
            say("order-before-first", Kind::Never, tr("There are not so many orders before this one."),
                tr("Before the nth order stand n − 1 others."));
        }
        if (!each.happens && when.nth > 1 && each.withinMinutes == 0 && isPlain(each.filter)) {
            say("no-order-before-nth", Kind::Never, tr("A later order always has one before it."),
                tr("“Does not order before” leaves only first orders."));
        }
    }

    /// A session of so many views has views in it.
    void depth(const MomentCondition &each)
    {
        const Trigger &when = m_rule.when;
        const bool views = when.kind == Trigger::Kind::SessionDepth && when.views > 0 && when.minutes <= 0;
        if (views && !each.happens && each.where == Where::SameSession && each.filter.event == QLatin1String("view") &&
            isPlain(each.filter) && when.views > 1) {
            say("depth-without-views", Kind::Never, tr("A session of so many views can't be without a view."),
                tr("The trigger asks for what the condition forbids."));
        }
    }

    /// A count above one needs earlier events of its own kind.
    void ownCount(const MomentCondition &each)
    {
        const Trigger &when = m_rule.when;
        if (when.kind != Trigger::Kind::Event || when.filter.count < 2 || each.happens || each.filter.count > 1 ||
            !covers(each.filter, when.filter) || !when.orElse.event.isEmpty()) {
            return;
        }
        const bool inSession = when.filter.per != EventFilter::Per::Shopper;
        if ((each.where == Where::SameSession && inSession) ||
            (each.where == Where::Before && each.withinMinutes == 0)) {
            say("count-without-earlier", Kind::Never, tr("It counts to more than one, and forbids what it counts."),
                tr("The earlier ones of the count are what the condition must not find."));
        }
    }

    /// A date is of no session.
    void dates(const MomentCondition &each)
    {
        using T = Trigger::Kind;
        const T kind = m_rule.when.kind;
        const bool quiet = kind == T::DateField || kind == T::Late || kind == T::BackInStock || kind == T::Points;
        if (quiet && each.where == Where::SameSession) {
            say("date-in-session", each.happens ? Kind::Never : Kind::Pointless,
                tr("What sets it going is not part of a session."),
                each.happens ? tr("So nothing can happen in the same one.")
                             : tr("So nothing can be in the same one, and the condition always holds."));
        }
    }

    void pairs(size_t last)
    {
        const MomentCondition &b = m_rule.conditions[last];
        for (size_t i = 0; i < last; ++i) {
            const MomentCondition &a = m_rule.conditions[i];
            if (a == b) {
                say("twice", Kind::Pointless, tr("The same condition stands there twice."), tr("Once says it all."));
            } else if (contradict(a, b) || contradict(b, a)) {
                say("both", Kind::Never, tr("The same thing must happen and must not."),
                    tr("Two conditions contradict each other, so it never fires."));
            }
        }
    }

    const MomentRule &m_rule;
};

} // namespace

bool covers(const EventFilter &wide, const EventFilter &narrow)
{
    if (!listCovers(wide.event, narrow.event) || !listCovers(wide.item, narrow.item)) {
        return false;
    }
    if (wide.valueAtLeast && narrow.valueAtLeast.value_or(0) < *wide.valueAtLeast) {
        return false;
    }
    if (!wide.property.isEmpty() && (wide.property.compare(narrow.property, Qt::CaseInsensitive) != 0 ||
                                     !listCovers(wide.propertyIs, narrow.propertyIs))) {
        return false;
    }
    return wide.count <= narrow.count && (wide.count <= 1 || wide.per == narrow.per);
}

std::vector<RuleProblem> ruleProblems(const MomentRule &rule)
{
    return Check(rule).problems;
}

} // namespace dropbeat
