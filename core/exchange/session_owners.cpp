// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/session_owners.h"

#include "core/exchange/row.h"

namespace dropbeat {

void SessionOwners::read(const RecordBatch &batch, const TableHead &head, const EventMapping &mapping)
{
    const auto column = [&head](const QString &header) {
        return header.isEmpty() ? -1 : static_cast<int>(head.headers.indexOf(header));
    };
    const int session = column(mapping.session);
    const int customer = column(mapping.customer);
    m_texts.number({});
    for (size_t i = 0; i < batch.size(); ++i) {
        const Row row{&batch, batch.record(i), batch.firstRow + static_cast<qint64>(i)};
        const std::string_view name = row.trimmedCell(session);
        if (row.number <= head.headerRow() || name.empty()) {
            continue;
        }
        const quint32 number = m_sessions.number(name);
        if (number < m_customer.size()) {
            continue; // the first row of a session counts
        }
        const std::string_view owner = row.trimmedCell(customer);
        m_customer.push_back(m_texts.number(isNone(owner) ? std::string_view() : owner));
        for (size_t k = 0; k < m_properties.size(); ++k) {
            const int at = column(mapping.properties.value(m_names[static_cast<qsizetype>(k)]));
            m_properties[k].push_back(m_texts.number(row.trimmedCell(at)));
        }
    }
}

SessionOwners::Found SessionOwners::of(std::string_view session) const
{
    const auto number = m_sessions.find(session);
    return number ? Found{m_texts.text(m_customer[*number]), *number, true} : Found{};
}

} // namespace dropbeat
