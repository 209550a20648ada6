// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/order_facts.h"

#include <array>

namespace dropbeat {

OrderFactsReader::OrderFactsReader(const OrderPlan &plan)
    : m_plan(plan)
    , m_customers(plan.plan.customerSalt)
    , m_origin(plan.catalog->orderNotes())
{}

std::vector<OrderRowFacts> OrderFactsReader::read(const RecordBatch &batch)
{
    std::vector<OrderRowFacts> facts;
    facts.reserve(batch.size());
    for (size_t i = 0; i < batch.size(); ++i) {
        facts.push_back(readRow({&batch, batch.record(i), batch.firstRow + static_cast<qint64>(i)}));
    }
    return facts;
}

OrderRowFacts OrderFactsReader::readRow(const Row &row)
{
    OrderRowFacts facts;
    readCustomer(row, facts);
    readOrigin(row);
    facts.evidence = m_origin.take();
    return facts;
}

void OrderFactsReader::readCustomer(const Row &row, OrderRowFacts &facts)
{
    constexpr std::array<std::pair<ColumnRole, CustomerMark>, 3> marks{{{ColumnRole::Email, CustomerMark::Email},
                                                                        {ColumnRole::Phone, CustomerMark::Phone},
                                                                        {ColumnRole::CustomerId, CustomerMark::Id}}};
    for (const auto &[role, mark] : marks) {
        if (m_plan.at(role) >= 0) {
            facts.customer = m_customers.key(mark, row.text(m_plan.at(role)), m_plan.format->orders.shop);
        }
        if (facts.customer) {
            facts.mark = mark;
            return;
        }
    }
}

void OrderFactsReader::readOrigin(const Row &row)
{
    const auto text = [this, &row](ColumnRole role) { return row.text(m_plan.at(role)); };
    m_origin.addCodes(text(ColumnRole::Code));
    for (const int column : m_plan.notes) {
        if (const QString notes = row.text(column); !notes.isEmpty()) {
            m_origin.addNotes(notes);
        }
    }
    m_origin.addLanding(text(ColumnRole::Url));
    m_origin.addReferrer(text(ColumnRole::Referrer));
    m_origin.addAnswer(text(ColumnRole::Answer));
    m_origin.addAttribution(text(ColumnRole::Attribution));
    const QString source = text(ColumnRole::UtmSource);
    const QString campaign = text(ColumnRole::UtmCampaign);
    m_origin.addUtm(
        {{saidText(source.isEmpty() ? text(ColumnRole::Channel) : source), saidText(text(ColumnRole::UtmMedium)),
          saidText(campaign.isEmpty() ? text(ColumnRole::Campaign) : campaign), saidText(text(ColumnRole::UtmContent)),
          saidText(text(ColumnRole::UtmTerm))}});
}

} // namespace dropbeat
