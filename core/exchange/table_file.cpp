// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/table_file.h"

#include "core/base/error.h"
#include "core/exchange/header_key.h"
#include "core/exchange/recognition.h"
#include "core/exchange/sheet_records.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr qint64 kLargestInner = 200 << 20; ///< of a workbook inside an archive
constexpr size_t kMostTables = 60;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

Error noTable(const QString &path, const QString &why, const QString &whatToDo)
{
    return Error(Error::Kind::Refused, Tr::tr("“%1” can't be read as a table.").arg(QFileInfo(path).fileName()), why,
                 whatToDo);
}

QByteArray headOfFile(const QString &path, qint64 bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(bytes) : QByteArray();
}

bool endsWithAny(const QString &name, std::initializer_list<const char *> endings)
{
    return std::ranges::any_of(
        endings, [&name](const char *ending) { return name.endsWith(QLatin1String(ending), Qt::CaseInsensitive); });
}

/// How much a table looks like an export: the weight of the signs of the platform it fits best, then known names.
int scoreOf(const TableHead &head, const FormatCatalog &catalog)
{
    int best = 0;
    int known = 0;
    for (const PlatformFormat &format : catalog.formats()) {
        int score = 0;
        for (const QString &key : head.keys) {
            score += format.signs.value(key, format.signs.value(splitCurrency(key).key));
        }
        best = std::max(best, score);
    }
    for (const QString &key : head.keys) {
        known += catalog.knows(key) ? 1 : 0;
    }
    return head.hasRows() ? 1 + 100 * best + known : 0;
}

} // namespace

TableFile::TableFile(const QString &path)
    : m_path(path)
{
    const QByteArray head = QFileInfo(path).isDir() ? QByteArray() : headOfFile(path, 8);
    if (head.startsWith("\xd0\xcf\x11\xe0")) {
        refuseOldWorkbook(headOfFile(path, 32 << 20));
    }
    if (!ZipArchive::isArchive(head) && !head.startsWith("PK\x05\x06")) {
        m_tables.push_back({});
        return;
    }
    m_archive = std::make_shared<ZipArchive>(path);
    if (Workbook::isIn(*m_archive)) {
        listWorkbook(m_archive, {}, {});
    } else {
        listArchive();
    }
}

/// Both the workbooks of before 2007 and those with a password are such containers; the latter name what they hold.
void TableFile::refuseOldWorkbook(const QByteArray &head) const
{
    QByteArray marker;
    for (const char letter : QByteArray("EncryptedPackage")) {
        marker += letter;
        marker += '\0';
    }
    if (head.contains(marker)) {
        throw noTable(m_path, Tr::tr("It is an Excel workbook protected with a password."),
                      Tr::tr("Open it in a spreadsheet program, save it without a password and import that."));
    }
    throw noTable(
        m_path, Tr::tr("It is an old Excel workbook (.xls)."),
        Tr::tr("Open it in a spreadsheet program, save it as .xlsx or as CSV (UTF-8) and import that; or export it "
               "as CSV."));
}

void TableFile::listWorkbook(const std::shared_ptr<ZipArchive> &archive, const QString &prefix, const QDate &written)
{
    const auto workbook = std::make_shared<const Workbook>(archive);
    QList<Workbook::Sheet> sheets;
    for (const Workbook::Sheet &sheet : workbook->sheets()) {
        if (!sheet.hidden) {
            sheets.append(sheet);
        }
    }
    sheets = sheets.isEmpty() ? workbook->sheets() : sheets;
    for (const Workbook::Sheet &sheet : std::as_const(sheets)) {
        const bool single = sheets.size() == 1 && !prefix.isEmpty();
        const QString name = prefix.isEmpty() ? sheet.name
                             : single         ? prefix
                                              : prefix + QStringLiteral(" · ") + sheet.name;
        Table table{name, workbook, sheet, {}};
        table.entry.modified = written;
        if (m_tables.size() < kMostTables) {
            m_tables.push_back(std::move(table));
        }
    }
}

void TableFile::listArchive()
{
    if (const ZipArchive::Entry *type = m_archive->find(QStringLiteral("mimetype"))) {
        if (type->size < 200 && m_archive->readAll(*type, 200).contains("opendocument")) {
            throw noTable(m_path, Tr::tr("It is an OpenDocument file (.ods)."),
                          Tr::tr("Save it as .xlsx or as CSV (UTF-8) and import that."));
        }
    }
    if (m_archive->find(QStringLiteral("Index/Document.iwa")) != nullptr) {
        throw noTable(m_path, Tr::tr("It is an Apple Numbers document."),
                      Tr::tr("Export it as Excel (.xlsx) or CSV and import that."));
    }
    for (const ZipArchive::Entry &entry : m_archive->entries()) {
        const QString file = entry.name.section(u'/', -1);
        if (file.isEmpty() || file.startsWith(u'.') || entry.name.startsWith(QStringLiteral("__MACOSX/")) ||
            m_tables.size() >= kMostTables) {
            continue;
        }
        if (endsWithAny(file, {".csv", ".tsv", ".txt"})) {
            m_tables.push_back({entry.name, nullptr, {}, entry});
        } else if (endsWithAny(file, {".xlsx", ".xlsm"})) {
            listWorkbook(std::make_shared<ZipArchive>(m_archive->readAll(entry, kLargestInner), file), entry.name,
                         entry.modified);
        }
    }
    if (m_tables.empty()) {
        throw noTable(m_path, Tr::tr("It is a zip archive without a CSV file or an Excel workbook inside."),
                      Tr::tr("Export the report as CSV or XLSX."));
    }
}

QStringList TableFile::tables() const
{
    QStringList names;
    for (const Table &table : m_tables) {
        names.append(table.name);
    }
    return names;
}

const TableFile::Table &TableFile::find(const QString &table) const
{
    const auto found = std::ranges::find(m_tables, table, &Table::name);
    if (found == m_tables.end()) {
        throw Error(Error::Kind::Refused, Tr::tr("“%1” has no table “%2”.").arg(QFileInfo(m_path).fileName(), table),
                    m_archive ? Tr::tr("It has: %1.").arg(tables().join(QStringLiteral(", ")))
                              : Tr::tr("It is one table without a name."),
                    Tr::tr("Choose one of its own tables."));
    }
    return *found;
}

std::unique_ptr<RecordSource> TableFile::open(const QString &table) const
{
    const Table &found = find(table);
    if (found.workbook) {
        return std::make_unique<SheetRecords>(found.workbook, found.sheet);
    }
    if (!m_archive) {
        return std::make_unique<DelimitedRecords>(std::make_unique<TextSource>(m_path));
    }
    return std::make_unique<DelimitedRecords>(
        std::make_unique<TextSource>(m_archive->open(found.entry), found.entry.name), m_archive);
}

QDate TableFile::writtenOn(const QString &table) const
{
    const QDate inside = find(table).entry.modified;
    return inside.isValid() ? inside : QFileInfo(m_path).lastModified().date();
}

TableHead TableFile::headOf(const Table &table, const FormatCatalog &catalog) const
{
    const auto source = open(table.name);
    TableHead head = TableHead::read(*source, catalog);
    head.table = table.name;
    head.writtenOn = writtenOn(table.name);
    return head;
}

TableHead TableFile::head(const QString &wanted, const FormatCatalog &catalog) const
{
    if (m_tables.size() == 1 && wanted.isEmpty()) {
        return headOf(m_tables.front(), catalog);
    }
    TableHead best;
    QList<FileTable> filled;
    int most = -1;
    if (!wanted.isEmpty()) {
        best = headOf(find(wanted), catalog);
        most = std::numeric_limits<int>::max();
    }
    for (const Table &table : m_tables) {
        TableHead head = headOf(table, catalog);
        if (head.hasRows()) {
            filled.append({table.name, headerFingerprint(head.headers)});
        }
        const int score = scoreOf(head, catalog);
        if (score > most) {
            most = score;
            best = std::move(head);
        }
    }
    best.tables = filled;
    return best;
}

} // namespace dropbeat
