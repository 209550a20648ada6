// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/order_facts.h"

#include "ui/importing/fact_grid.h"
#include "ui/importing/import_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportReport)
};

QString evidenceName(EvidenceKind kind, qint64 count)
{
    const int n = static_cast<int>(count);
    switch (kind) {
    case EvidenceKind::Utm:
        return Tr::tr("%n with UTM", nullptr, n);
    case EvidenceKind::Code:
        return Tr::tr("%n discount code(s)", nullptr, n);
    case EvidenceKind::Pixel:
        return Tr::tr("%n pixel event(s)", nullptr, n);
    case EvidenceKind::ShortLink:
        return Tr::tr("%n short link(s)", nullptr, n);
    case EvidenceKind::Survey:
        return Tr::tr("%n survey answer(s)", nullptr, n);
    }
    return {};
}

QString evidenceLine(const OrderSummary &orders)
{
    QStringList parts;
    for (int kind = 0; kind < kEvidenceKindCount; ++kind) {
        if (const qint64 count = orders.evidence[static_cast<size_t>(kind)]; count > 0) {
            parts << evidenceName(static_cast<EvidenceKind>(kind), count);
        }
    }
    return parts.isEmpty() ? Tr::tr("none in this file") : parts.join(QStringLiteral(", "));
}

QString statusLine(const OrderSummary &orders)
{
    QStringList parts;
    for (auto status = orders.statuses.cbegin(); status != orders.statuses.cend(); ++status) {
        parts << Tr::tr("%1 %2", "a count and a status").arg(importwords::number(status.value()), status.key());
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

bool holdsOrders(const QList<ImportReport> &reports)
{
    return !reports.isEmpty() &&
           std::ranges::all_of(reports, [](const ImportReport &report) { return report.orders.has_value(); });
}

QString orderCount(const QList<ImportReport> &reports)
{
    qint64 orders = 0;
    qint64 others = 0;
    for (const ImportReport &report : reports) {
        (report.holds == Holds::Orders ? orders : others) += report.orders ? report.orders->orders : 0;
    }
    return orders > 0 ? Tr::tr("%n order(s)", nullptr, static_cast<int>(orders))
                      : Tr::tr("evidence for %n order(s)", nullptr, static_cast<int>(others));
}

void addOrderFacts(FactGrid &facts, const ImportReport &report, const Currency &plan, bool several)
{
    if (!report.orders) {
        return;
    }
    const OrderSummary &orders = *report.orders;
    if (several) {
        facts.add(report.file, orderCount({report}), Tone::Muted);
    }
    if (const QString statuses = statusLine(orders); !statuses.isEmpty()) {
        facts.add(Tr::tr("Statuses"), statuses);
    }
    if (orders.notCounted > 0) {
        facts.add(Tr::tr("Don't count"),
                  Tr::tr("%n order(s), cancelled or of a status that is left out", nullptr,
                         static_cast<int>(orders.notCounted)),
                  Tone::Muted);
    }
    const QString sums = importwords::countsLine(report.sums, report.currency.value_or(plan), 5);
    if (!sums.isEmpty()) {
        facts.add(Tr::tr("What counts"), sums);
    }
    facts.add(Tr::tr("Evidence"), evidenceLine(orders));
    if (orders.eventsAttached > 0) {
        facts.add(Tr::tr("Given to their orders"), importwords::number(orders.eventsAttached), Tone::Good, Mark::Check);
    }
    if (orders.eventsWaiting > 0) {
        facts.add(Tr::tr("Wait for their orders"), importwords::number(orders.eventsWaiting), Tone::Warn,
                  Mark::Triangle);
    }
    if (report.holds == Holds::Orders) {
        facts.add(Tr::tr("Customers"),
                  orders.customers > 0 ? Tr::tr("%n told apart; no e-mail address, name or phone number is kept",
                                                nullptr, static_cast<int>(orders.customers))
                                       : Tr::tr("none named; nothing that names a person is kept"),
                  Tone::Good, Mark::Check);
    }
}

} // namespace dropbeat
