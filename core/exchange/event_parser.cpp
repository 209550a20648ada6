// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/event_parser.h"

#include "core/exchange/header_key.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cstdlib>

namespace dropbeat {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

/// How much the wording of an event says: a server often knows the purchase, not the ad.
qsizetype weightOf(const QString &said)
{
    const QStringList lines = said.split(u'\n');
    return std::ranges::count_if(lines, [](const QString &line) { return !line.isEmpty(); });
}

} // namespace

EventParser::EventParser(const OrderPlan &plan, ImportReport &report)
    : OrderRowsReader(plan, report)
    , m_origin(plan.catalog->orderNotes())
{
    m_rows.sameEventWithin = plan.plan.sameEventWithin;
    m_rows.eventsWait = plan.format->holds != Holds::Visits;
}

bool EventParser::isPurchase() const
{
    const QString name = text(ColumnRole::Event);
    return name.isEmpty() || plan().format->orders.purchases.contains(headerKey(name));
}

QString EventParser::saidByPixel() const
{
    const auto named = [this](ColumnRole name, ColumnRole id) {
        const QString found = saidText(text(name));
        return found.isEmpty() ? saidText(key(plan().at(id))) : found;
    };
    const QString channel = saidText(text(ColumnRole::Channel)).toLower();
    return QStringList{channel.isEmpty() ? plan().format->orders.channel : channel,
                       named(ColumnRole::Campaign, ColumnRole::CampaignId), named(ColumnRole::Ad, ColumnRole::AdId)}
        .join(u'\n');
}

std::vector<Evidence> EventParser::evidenceOfRow()
{
    switch (plan().format->holds) {
    case Holds::Answers:
        m_origin.addAnswer(text(ColumnRole::Answer));
        break;
    case Holds::Visits: {
        const QString campaign = text(ColumnRole::Campaign);
        m_origin.addUtm({{saidText(text(ColumnRole::Channel)).toLower(), saidText(text(ColumnRole::UtmMedium)),
                          saidText(campaign.isEmpty() ? text(ColumnRole::CampaignId) : campaign),
                          saidText(text(ColumnRole::UtmContent)), QString()}});
        m_origin.addLanding(text(ColumnRole::Url));
        break;
    }
    default:
        if (const QString said = saidByPixel(); weightOf(said) > 0) {
            return {{EvidenceKind::Pixel, said, {}}};
        }
        break;
    }
    return m_origin.take();
}

void EventParser::readRow()
{
    const bool visits = plan().format->holds == Holds::Visits;
    const int named = visits                                ? plan().at(ColumnRole::Visit)
                      : plan().at(ColumnRole::OrderId) >= 0 ? plan().at(ColumnRole::OrderId)
                                                            : plan().at(ColumnRole::OrderName);
    if (!isPurchase()) {
        --report().rowsRead; // a page view is no evidence for an order
        ++m_otherEvents;
        return;
    }
    const QString ref = visits ? foldedVisitRef(key(named)) : foldedOrderRef(key(named));
    if (ref.isEmpty()) {
        ++m_withoutOrder;
        ++report().rowsRejected;
        return;
    }
    When when;
    if (!readWhen(when, true)) {
        return;
    }
    seen(when.day);
    ++report().rowsImported;
    std::vector<Evidence> found = evidenceOfRow();
    m_silent += found.empty() ? 1 : 0;
    const QString event = visits ? QString() : key(plan().at(ColumnRole::EventKey));
    for (Evidence &evidence : found) {
        if (when.day != 0 && plan().format->holds != Holds::Answers) {
            evidence.at = when.at;
        }
        add({ref, event, std::move(evidence)});
    }
}

void EventParser::add(OrderEvent event)
{
    std::vector<size_t> none;
    std::vector<size_t> &known = event.event.isEmpty() ? none : m_byKey[event.event];
    for (const size_t place : known) {
        OrderEvent &other = m_rows.events[place];
        const auto &a = other.evidence.at;
        const auto &b = event.evidence.at;
        if (!a || !b || std::abs(*a - *b) <= m_rows.sameEventWithin) {
            ++report().rowsCombined;
            if (weightOf(event.evidence.said) > weightOf(other.evidence.said)) {
                event.evidence.at = a && b ? std::min(a, b) : (a ? a : b);
                other = std::move(event);
            }
            return;
        }
    }
    known.push_back(m_rows.events.size());
    m_rows.events.push_back(std::move(event));
}

OrderRows EventParser::finish()
{
    OrderSummary summary;
    QSet<QString> orders;
    for (const OrderEvent &event : m_rows.events) {
        orders.insert(event.orderRef);
        ++summary.evidence[static_cast<size_t>(event.evidence.kind)];
    }
    summary.orders = orders.size();
    report().orders = summary;
    if (m_otherEvents > 0) {
        report().notes.append(Tr::tr("%n row(s) of other events than purchases are passed over.", nullptr,
                                     static_cast<int>(m_otherEvents)));
    }
    if (m_withoutOrder > 0) {
        log().warn(0, QString(),
                   Tr::tr("%n row(s) name no order and are left out.", nullptr, static_cast<int>(m_withoutOrder)));
    }
    if (m_silent > 0) {
        report().notes.append(
            Tr::tr("%n row(s) don't say where the order comes from.", nullptr, static_cast<int>(m_silent)));
    }
    return std::move(m_rows);
}

} // namespace dropbeat
