// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/event_file.h"

#include "core/base/error.h"
#include "core/exchange/event_row_reader.h"
#include "core/exchange/recognition.h"
#include "core/exchange/record_pipe.h"
#include "core/exchange/table_file.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

[[noreturn]] void refuse(const QString &file, const QString &why)
{
    throw Error(
        Error::Kind::Refused, tr("“%1” holds no shop events.").arg(QFileInfo(file).fileName()), why,
        tr("Export one row for each event with who (customer or session), what and when; or say which column is "
           "which."));
}

using Sources = std::vector<std::unique_ptr<RecordSource>>;

/// Goes through a table's records; false when its encoding turned out to be another, which the source then knows.
bool readAll(const EventTable &table, RecordSource &source, const std::function<void(const RecordBatch &)> &take,
             const std::function<bool(qint64)> &goesOn)
{
    source.setDelimiter(table.head.delimiter);
    RecordPipe pipe(source);
    while (const RecordBatch *batch = pipe.next()) {
        if (!goesOn(batch->bytesDone)) {
            throw Error(Error::Kind::Cancelled, tr("The dry run was cancelled."), tr("Nothing was changed."));
        }
        take(*batch);
    }
    return !source.startsOver();
}

bool isOf(const EventTable &table, EventLayout::Kind kind)
{
    return table.layout.kind == kind;
}

/// Reading all tables, as often as it takes.
class Reading
{
public:
    Reading(const std::vector<EventTable> &tables, const EventFileOptions &options, const ParseProgress &progress)
        : m_tables(tables)
        , m_options(options)
        , m_progress(progress)
    {
        for (const EventTable &table : tables) {
            m_sources.push_back(TableFile(table.path).open(table.table));
            m_total += table.head.fileBytes;
        }
    }

    /// True when it holds; else the whole file proved another spelling or encoding, and is to be read again.
    bool once(ReadEvents &read, EventLogBuilder &builder)
    {
        m_before = 0;
        bool holds = true;
        SessionOwners owners(m_options.properties);
        for (size_t i = 0; i < m_tables.size(); ++i) {
            if (isOf(m_tables[i], EventLayout::Kind::Sessions)) {
                holds = take(i,
                             [&](const RecordBatch &batch) {
                                 owners.read(batch, m_tables[i].head, m_tables[i].layout.mapping);
                             }) &&
                        holds;
            }
        }
        for (size_t i = 0; i < m_tables.size(); ++i) {
            if (isOf(m_tables[i], EventLayout::Kind::Events)) {
                EventRowReader rows(m_tables[i], m_options, owners, builder, read);
                rows.write(m_style);
                holds = take(i, [&rows](const RecordBatch &batch) { rows.read(batch); }) && holds;
                holds = !differs(m_tables[i], rows) && holds;
            }
        }
        return holds;
    }
    const std::vector<EventTable> &tables() const { return m_tables; }

private:
    bool take(size_t table, const std::function<void(const RecordBatch &)> &with)
    {
        const bool holds = readAll(m_tables[table], *m_sources[table], with,
                                   [this](qint64 done) { return !m_progress || m_progress(m_before + done, m_total); });
        m_before += m_tables[table].head.fileBytes;
        return holds;
    }

    bool differs(EventTable &table, const EventRowReader &rows)
    {
        bool other = false;
        if (rows.numbers().proven() == NumberStyle::Comma && m_style != NumberStyle::Comma) {
            m_style = NumberStyle::Comma;
            other = true;
        }
        const auto dayFirst = rows.dates().provenDayFirst();
        if (dayFirst && *dayFirst != table.layout.mapping.dayFirst.value_or(false)) {
            table.layout.mapping.dayFirst = dayFirst;
            other = true;
        }
        return other;
    }

    std::vector<EventTable> m_tables;
    Sources m_sources;
    const EventFileOptions &m_options;
    const ParseProgress &m_progress;
    NumberStyle m_style = NumberStyle::Point;
    qint64 m_total = 0;
    qint64 m_before = 0;
};

void refuseUnread(const ReadEvents &read)
{
    if (read.report.rowsImported > 0 && read.report.rowsRejected <= read.report.rowsImported) {
        return;
    }
    const RowProblem first = read.report.problems.value(0);
    refuse(read.report.file, read.report.rowsRead == 0 ? tr("Below its header there is nothing.")
                                                       : tr("%1 of its %2 rows can't be read. Row %3, %4: %5")
                                                             .arg(read.report.rowsRejected)
                                                             .arg(read.report.rowsRead)
                                                             .arg(first.row)
                                                             .arg(first.column, first.message));
}

} // namespace

QString EventTable::headerKey() const
{
    return headerFingerprint(head.headers);
}

EventLogOptions logOptions(const EventFileOptions &options)
{
    EventLogOptions log;
    log.idleMinutes = options.idleMinutes;
    log.zone = options.zone;
    log.properties = options.properties;
    log.dateFields = EventCatalog::standard().dateFields();
    return log;
}

std::vector<EventTable> lookAtTables(const QStringList &paths, const FormatCatalog &formats,
                                     const EventFileOptions &options)
{
    std::vector<EventTable> found;
    for (const QString &path : paths) {
        const TableFile file(path);
        const QStringList names = file.tables();
        for (const QString &name : names) {
            EventTable table{path, name, {}, file.head(names.size() > 1 ? name : QString(), formats)};
            const auto byHand = options.byHeader.constFind(table.headerKey());
            const std::optional<EventMapping> given =
                options.mapping || byHand == options.byHeader.constEnd() ? options.mapping : std::optional(*byHand);
            table.layout = recogniseEvents(table.head, EventCatalog::standard(), options.properties, given);
            if (options.sessionFiles.contains(path) && !table.layout.mapping.session.isEmpty() &&
                !table.layout.mapping.customer.isEmpty()) {
                table.layout.kind = EventLayout::Kind::Sessions;
            }
            found.push_back(std::move(table));
        }
    }
    return found;
}

std::vector<EventTable> eventTables(const QStringList &paths, const FormatCatalog &formats,
                                    const EventFileOptions &options)
{
    std::vector<EventTable> found = lookAtTables(paths, formats, options);
    QString whyNot;
    std::erase_if(found, [&whyNot](const EventTable &table) {
        const bool neither = isOf(table, EventLayout::Kind::Neither);
        whyNot = neither && whyNot.isEmpty() ? table.layout.whyNot : whyNot;
        return neither;
    });
    if (std::ranges::none_of(found, [](const EventTable &table) { return isOf(table, EventLayout::Kind::Events); })) {
        refuse(paths.value(0), whyNot.isEmpty() ? tr("No column says what happened.") : whyNot);
    }
    return found;
}

ReadEvents readEvents(const std::vector<EventTable> &tables, const EventFileOptions &options,
                      const ParseProgress &progress)
{
    Reading reading(tables, options, progress);
    // At most: as begun, in another encoding, and with spellings that only later rows showed.
    for (int pass = 0;; ++pass) {
        ReadEvents read;
        EventLogBuilder builder(logOptions(options));
        if (!reading.once(read, builder) && pass < 2) {
            continue;
        }
        const auto events = std::ranges::find_if(
            reading.tables(), [](const EventTable &table) { return isOf(table, EventLayout::Kind::Events); });
        read.report.file = QFileInfo(events->path).fileName();
        read.report.kind = events->layout.preset;
        read.kind = events->layout.name;
        refuseUnread(read);
        if (!read.unknown.isEmpty()) {
            read.report.notes << tr("Events under names of their own, which rules can use as they are: %1.")
                                     .arg(read.unknown.join(tr(", ")));
        }
        read.log = builder.finish();
        return read;
    }
}

} // namespace dropbeat
