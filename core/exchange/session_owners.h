// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/event_mapping.h"
#include "core/exchange/record_reader.h"
#include "core/moments/text_pool.h"

#include <vector>

namespace dropbeat {

/// Whose a session is, and what else a table of sessions says of it: channel, device.
class SessionOwners
{
public:
    explicit SessionOwners(QStringList properties)
        : m_names(std::move(properties))
        , m_properties(static_cast<size_t>(m_names.size()))
    {}

    /// Takes in the rows of such a table, from a data row on.
    void read(const RecordBatch &batch, const TableHead &head, const EventMapping &mapping);
    size_t size() const { return m_customer.size(); }

    struct Found
    {
        std::string_view customer;
        quint32 session = 0;
        bool known = false;
    };
    Found of(std::string_view session) const;
    std::string_view property(size_t column, quint32 session) const
    {
        return m_texts.text(m_properties[column][session]);
    }

private:
    QStringList m_names;
    TextPool m_sessions;
    TextPool m_texts;
    std::vector<quint32> m_customer; ///< by session
    std::vector<std::vector<quint32>> m_properties;
};

} // namespace dropbeat
