// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/compiled_filter.h"

namespace dropbeat {

QStringList alternatives(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u'|', Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty()) {
            parts << part.trimmed();
        }
    }
    return parts;
}

CompiledFilter::CompiledFilter(const EventFilter &filter, const EventLog &log)
    : m_log(&log)
    , m_events(static_cast<size_t>(std::max<qsizetype>(log.eventNames.size(), 1)), 0)
    , m_count(std::max(filter.count, 1))
    , m_per(filter.per)
{
    const QStringList events = alternatives(filter.event);
    for (qsizetype i = 0; i < log.eventNames.size(); ++i) {
        if (events.isEmpty() || events.contains(log.eventNames[i], Qt::CaseInsensitive)) {
            m_events[static_cast<size_t>(i)] = 1;
            m_bits |= EventLog::bitOf(static_cast<quint16>(i));
        }
    }
    const QStringList items = alternatives(filter.item);
    for (const QString &item : items) {
        const QByteArray text = item.toUtf8();
        if (const auto found = log.texts.find({text.constData(), static_cast<size_t>(text.size())})) {
            m_items.push_back(*found);
        }
    }
    std::ranges::sort(m_items);
    m_hasLeast = filter.valueAtLeast.has_value();
    m_least = filter.valueAtLeast.value_or(0);
    m_canMatch = m_bits != 0 && (items.isEmpty() || !m_items.empty());
    if (!filter.property.trimmed().isEmpty()) {
        m_column = log.propertyColumn(filter.property.trimmed());
        const QStringList wanted = alternatives(filter.propertyIs);
        for (quint32 i = 0; m_column >= 0 && i < log.texts.size(); ++i) {
            const std::string_view text = log.texts.text(i);
            const QString value = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
            if (wanted.isEmpty() ? i != EventLog::kNone : wanted.contains(value, Qt::CaseInsensitive)) {
                m_values.push_back(i);
            }
        }
        m_canMatch = m_canMatch && m_column >= 0 && !m_values.empty();
    }
}

} // namespace dropbeat
