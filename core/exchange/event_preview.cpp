// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/event_preview.h"

#include "core/exchange/event_row_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace dropbeat {

namespace {

constexpr size_t kRowsRead = 200;
constexpr size_t kRowsShown = 8;
constexpr size_t kNames = 24;
constexpr qsizetype kProblems = 3;

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

std::vector<EventPreview::Name> namesOf(const TableHead &head, const EventMapping &mapping)
{
    const int column = mapping.event.isEmpty() ? -1 : static_cast<int>(head.headers.indexOf(mapping.event));
    QHash<QString, qint64> times;
    for (size_t row = 0; column >= 0 && row < head.dataRecords(); ++row) {
        const std::string_view cell = trimmed(head.cell(row, column));
        if (!cell.empty()) {
            ++times[QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()))];
        }
    }
    const EventCatalog &catalog = EventCatalog::standard();
    std::vector<EventPreview::Name> names;
    for (auto it = times.begin(); it != times.end(); ++it) {
        const QString byHand = mapping.events.value(it.key());
        names.push_back({it.key(), byHand.isEmpty() ? catalog.eventName(it.key()) : byHand,
                         !byHand.isEmpty() || catalog.knowsEvent(it.key()), it.value()});
    }
    std::ranges::sort(names, [](const EventPreview::Name &a, const EventPreview::Name &b) {
        return a.times != b.times ? a.times > b.times : a.inFile < b.inFile;
    });
    names.resize(std::min(names.size(), kNames));
    return names;
}

/// As readEvents() does: again while the rows prove another spelling, first of days, then of numbers.
ReadEvents readBeginning(EventTable table, const EventFileOptions &options)
{
    const SessionOwners owners(options.properties);
    NumberStyle style = NumberStyle::Point;
    for (int pass = 0;; ++pass) {
        ReadEvents read;
        EventLogBuilder builder(logOptions(options));
        EventRowReader rows(table, options, owners, builder, read);
        rows.write(style);
        rows.read(table.head.batch, kRowsRead);
        const auto dayFirst = rows.dates().provenDayFirst();
        const bool otherDays = dayFirst && *dayFirst != table.layout.mapping.dayFirst.value_or(false);
        const bool otherNumbers = rows.numbers().proven() == NumberStyle::Comma && style != NumberStyle::Comma;
        if (pass > 1 || (!otherDays && !otherNumbers)) {
            read.log = builder.finish();
            return read;
        }
        table.layout.mapping.dayFirst = otherDays ? dayFirst : table.layout.mapping.dayFirst;
        style = otherNumbers ? NumberStyle::Comma : style;
    }
}

std::vector<EventPreview::Row> rowsOf(const EventLog &log)
{
    std::vector<EventPreview::Row> rows;
    for (size_t shopper = 0; shopper < log.shopperCount(); ++shopper) {
        for (size_t row = log.begin[shopper]; row < log.begin[shopper + 1]; ++row) {
            const std::string_view item = log.texts.text(log.item[row]);
            const qint64 value = log.valueAt(row);
            rows.push_back({log.secondsAt(row), log.shopperName(shopper), log.eventName(row),
                            QString::fromUtf8(item.data(), static_cast<qsizetype>(item.size())),
                            value == EventLog::kNoValue ? std::nullopt : std::optional(value)});
        }
    }
    std::ranges::stable_sort(rows, {}, &EventPreview::Row::seconds);
    rows.resize(std::min(rows.size(), kRowsShown));
    return rows;
}

} // namespace

EventPreview previewEvents(const EventTable &table, const EventMapping &mapping, const EventFileOptions &options)
{
    EventTable shown = table;
    shown.layout = recogniseEvents(table.head, EventCatalog::standard(), options.properties, mapping);
    EventPreview preview;
    preview.layout = shown.layout;
    preview.names = namesOf(table.head, mapping);
    if (shown.layout.kind != EventLayout::Kind::Events) {
        return preview;
    }
    const ReadEvents read = readBeginning(std::move(shown), options);
    preview.rows = rowsOf(read.log);
    preview.read = read.report.rowsRead;
    preview.rejected = read.report.rowsRejected;
    for (const RowProblem &problem : read.report.problems.mid(0, kProblems)) {
        preview.problems << tr("Row %1, %2: %3").arg(problem.row).arg(problem.column, problem.message);
    }
    return preview;
}

} // namespace dropbeat
