// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/event_row_reader.h"

#include "core/domain/shop_event.h"
#include "core/exchange/header_key.h"

#include <QCoreApplication>

#include <array>

namespace dropbeat {

namespace {

constexpr qsizetype kNamedUnknown = 8;

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QString textOf(std::string_view cell)
{
    return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
}

QTimeZone zoneOf(const EventTable &table, const EventFileOptions &options)
{
    // An empty name is no zone of its own, and Qt takes it for UTC.
    const QString own = table.layout.mapping.timeZone;
    return own.isEmpty() ? options.zone : QTimeZone(own.toUtf8());
}

} // namespace

QDate shopperDay(std::string_view cell, bool dayFirst)
{
    std::array<int, 3> numbers{};
    std::array<int, 3> lengths{};
    size_t count = 0;
    char separator = 0;
    for (const char c : trimmed(cell)) {
        if (c >= '0' && c <= '9') {
            if (count == 0 || (separator != 0 && lengths[count - 1] < 0)) {
                if (count == 3) {
                    break;
                }
                lengths[count] = 0;
                ++count;
            }
            numbers[count - 1] = numbers[count - 1] * 10 + (c - '0');
            ++lengths[count - 1];
            if (lengths[count - 1] > 4) {
                return {};
            }
        } else if (count > 0) {
            if (count == 3) {
                break; // a time of day behind it
            }
            if (c != '-' && c != '/' && c != '.') {
                return {};
            }
            separator = c;
            lengths[count - 1] = -lengths[count - 1];
        }
    }
    if (count == 2) {
        return QDate(2000, numbers[0], numbers[1]); // --05-06: a birthday whose year is nobody's business
    }
    if (count != 3) {
        return {};
    }
    if (std::abs(lengths[0]) == 4) {
        return QDate(numbers[0], numbers[1], numbers[2]);
    }
    const bool first = dayFirst || separator == '.' || numbers[0] > 12;
    return QDate(numbers[2], numbers[first ? 1 : 0], numbers[first ? 0 : 1]);
}

EventRowReader::EventRowReader(const EventTable &table, const EventFileOptions &options, const SessionOwners &owners,
                               EventLogBuilder &builder, ReadEvents &read)
    : m_table(table)
    , m_options(options)
    , m_owners(owners)
    , m_builder(builder)
    , m_read(read)
    , m_log(read.report)
    , m_time(zoneOf(table, options), table.layout.mapping.dayFirst.value_or(false))
    , m_properties(static_cast<size_t>(options.properties.size()))
    , m_dayFirst(table.layout.mapping.dayFirst.value_or(false))
{
    const EventMapping &mapping = table.layout.mapping;
    m_at.time = column(mapping.time);
    m_at.customer = column(mapping.customer);
    m_at.session = column(mapping.session);
    m_at.event = column(mapping.event);
    m_at.item = column(mapping.item);
    m_at.value = column(mapping.value);
    m_at.zone = column(mapping.zone);
    for (const QString &name : options.properties) {
        m_at.properties.push_back(column(mapping.properties.value(name)));
    }
    for (const QString &field : EventCatalog::standard().dateFields()) {
        m_at.dates.push_back(column(mapping.dates.value(field)));
    }
    m_promisedAt = options.properties.indexOf(QStringLiteral("promised"));
    m_points = builder.event(QLatin1String(shop_event::kPoints));
}

int EventRowReader::column(const QString &header) const
{
    return header.isEmpty() ? -1 : static_cast<int>(m_table.head.headers.indexOf(header));
}

void EventRowReader::reject(int column, const QString &message)
{
    m_log.reject(m_row.number, column < 0 ? QString() : m_table.head.headers.value(column), message);
}

std::optional<quint16> EventRowReader::eventOf(std::string_view name)
{
    const EventMapping &mapping = m_table.layout.mapping;
    if (m_at.event >= 0 && name.empty()) {
        return std::nullopt;
    }
    const quint32 number = m_names.number(name);
    if (number == m_events.size()) {
        const QString inFile = m_at.event >= 0 ? textOf(name) : mapping.everyEvent;
        const QString byHand = mapping.events.value(inFile);
        const EventCatalog &catalog = EventCatalog::standard();
        if (byHand.isEmpty() && !catalog.knowsEvent(inFile) && m_read.unknown.size() < kNamedUnknown &&
            !m_read.unknown.contains(inFile)) {
            m_read.unknown << inFile;
        }
        m_events.push_back(m_builder.event(byHand.isEmpty() ? catalog.eventName(inFile) : byHand));
    }
    return m_events[number];
}

/// Money in minor units; points as they are.
qint64 EventRowReader::valueOf(quint16 event)
{
    const std::string_view cell = m_row.trimmedCell(m_at.value);
    if (cell.empty()) {
        return EventLog::kNoValue;
    }
    const NumberStyle style = m_row.styleOf(m_at.value, m_style);
    const NumberRead read = event == m_points ? readPieces(cell, style, m_numbers)
                                              : readMoney(cell, m_options.currency.digits, style, m_numbers);
    if (read.result == NumberRead::Result::Value) {
        return read.value;
    }
    if (read.result != NumberRead::Result::None) {
        m_log.warn(m_row.number, m_table.head.headers.value(m_at.value),
                   tr("“%1” is no number; the event counts without a value.").arg(textOf(cell)));
    }
    return EventLog::kNoValue;
}

void EventRowReader::readProperties(std::string_view session)
{
    const SessionOwners::Found owner = m_owners.size() > 0 ? m_owners.of(session) : SessionOwners::Found{};
    for (size_t i = 0; i < m_properties.size(); ++i) {
        const int at = m_at.properties[i];
        m_properties[i] = at >= 0       ? m_row.trimmedCell(at)
                          : owner.known ? m_owners.property(i, owner.session)
                                        : std::string_view();
    }
    if (m_promisedAt >= 0) {
        std::string_view &promised = m_properties[static_cast<size_t>(m_promisedAt)];
        const QDate day = promised.empty() ? QDate() : shopperDay(promised, m_dayFirst);
        m_promised = day.isValid() ? day.toString(Qt::ISODate).toStdString() : std::string();
        promised = m_promised;
    }
}

/// What a row says of the shopper rather than of the event.
void EventRowReader::readShopper()
{
    for (size_t i = 0; i < m_at.dates.size(); ++i) {
        const std::string_view cell = m_row.trimmedCell(m_at.dates[i]);
        if (!cell.empty()) {
            m_builder.addDate(static_cast<int>(i), shopperDay(cell, m_dayFirst));
        }
    }
    if (const std::string_view zone = m_row.trimmedCell(m_at.zone); !zone.empty()) {
        m_builder.setZone(QTimeZone(QByteArray(zone.data(), static_cast<qsizetype>(zone.size()))));
    }
}

void EventRowReader::readRow()
{
    ++m_read.report.rowsRead;
    const std::string_view time = m_row.trimmedCell(m_at.time);
    const auto seconds = m_time.read(time);
    if (!seconds) {
        reject(m_at.time, time.empty() ? tr("It says no time.") : tr("“%1” is no time.").arg(textOf(time)));
        return;
    }
    const auto event = eventOf(m_row.trimmedCell(m_at.event));
    if (!event) {
        reject(m_at.event, tr("It does not say what happened."));
        return;
    }
    ShopEventRow row;
    row.seconds = *seconds;
    row.event = *event;
    row.session = m_row.trimmedCell(m_at.session);
    row.session = isNone(row.session) ? std::string_view() : row.session;
    row.customer = m_row.trimmedCell(m_at.customer);
    if (isNone(row.customer)) {
        row.customer =
            m_owners.size() > 0 && !row.session.empty() ? m_owners.of(row.session).customer : std::string_view();
    }
    row.item = m_row.trimmedCell(m_at.item);
    row.item = isNone(row.item) ? std::string_view() : row.item;
    row.value = valueOf(*event);
    if (!m_properties.empty()) {
        readProperties(row.session);
        row.properties = m_properties;
    }
    if (!m_builder.add(row)) {
        reject(m_at.customer >= 0 ? m_at.customer : m_at.session, tr("It names neither a customer nor a session."));
        return;
    }
    ++m_read.report.rowsImported;
    readShopper();
}

void EventRowReader::read(const RecordBatch &batch, size_t most)
{
    const qint64 lastRow = m_table.head.lastRow();
    for (size_t i = 0; i < batch.size() && most > 0; ++i) {
        m_row = Row{&batch, batch.record(i), batch.firstRow + static_cast<qint64>(i)};
        if (m_row.number <= m_table.head.headerRow() || (lastRow > 0 && m_row.number > lastRow) ||
            m_row.isBlankFrom(0)) {
            continue;
        }
        readRow();
        --most;
    }
}

} // namespace dropbeat
