// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/sheet_table.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>
#include <xlsxwriter.h>

namespace dropbeat {

namespace {

constexpr qsizetype kMostCharacters = 32'767; // as spreadsheets count
constexpr uint32_t kHeadFill = 0xF4F0EA;

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

Error notMade(const QString &why)
{
    return Error(Error::Kind::Failed, tr("The workbook could not be made."), why);
}

struct CloseWorkbook
{
    void operator()(lxw_workbook *book) const { workbook_close(book); }
};
using Book = std::unique_ptr<lxw_workbook, CloseWorkbook>;

struct Formats
{
    lxw_format *head;
    lxw_format *text;
    lxw_format *number;
};

Formats formatsOf(lxw_workbook *book)
{
    Formats formats{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book)};
    format_set_bold(formats.head);
    format_set_bg_color(formats.head, kHeadFill);
    format_set_bottom(formats.head, LXW_BORDER_THIN);
    for (lxw_format *format : {formats.head, formats.text, formats.number}) {
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_text_wrap(format);
    }
    return formats;
}

void writeText(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QString &text, lxw_format *format)
{
    if (text.size() > kMostCharacters) {
        throw Error(Error::Kind::Refused, tr("A text is too long for a cell of a workbook."),
                    tr("It begins with “%1” and has more than 32,767 characters.").arg(text.left(40)),
                    tr("Shorten it, or export a .csv file."));
    }
    worksheet_write_string(sheet, row, column, text.toUtf8().constData(), format);
}

void writeSheet(lxw_workbook *book, const SheetTable &table, const Formats &formats)
{
    lxw_worksheet *sheet = workbook_add_worksheet(book, table.name.toUtf8().constData());
    if (!sheet) {
        throw notMade(tr("“%1” can't be the name of a sheet.").arg(table.name));
    }
    lxw_col_t at = 0;
    for (const SheetTable::Column &column : table.columns) {
        worksheet_set_column(sheet, at, at, column.width, nullptr);
        writeText(sheet, 0, at++, column.name, formats.head);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    lxw_row_t line = 1;
    for (const std::vector<SheetCell> &row : table.rows) {
        at = 0;
        for (const SheetCell &cell : row) {
            if (cell.number) {
                worksheet_write_number(sheet, line, at, *cell.number, formats.number);
            } else if (!cell.text.isEmpty()) {
                writeText(sheet, line, at, cell.text, formats.text);
            }
            ++at;
        }
        ++line;
    }
}

} // namespace

QByteArray writeWorkbook(const std::vector<SheetTable> &tables, const QString &title, const QDateTime &made)
{
    // The library writes into files only.
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("workbook.xlsx"));
    QByteArray scratch = QFile::encodeName(folder.path());
    lxw_workbook_options options{LXW_FALSE, scratch.data(), LXW_FALSE};
    Book book(workbook_new_opt(QFile::encodeName(path).constData(), &options));
    if (!book) {
        throw notMade(tr("There is no room for it in %1.").arg(folder.path()));
    }
    QByteArray name = title.toUtf8();
    QByteArray program = QByteArrayLiteral("Dropbeat");
    lxw_doc_properties properties{};
    properties.title = name.data();
    properties.author = program.data();
    properties.created = made.toSecsSinceEpoch();
    workbook_set_properties(book.get(), &properties);
    const Formats formats = formatsOf(book.get());
    for (const SheetTable &table : tables) {
        writeSheet(book.get(), table, formats);
    }
    if (const lxw_error error = workbook_close(book.release()); error != LXW_NO_ERROR) {
        throw notMade(QString::fromUtf8(lxw_strerror(error)));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw notMade(file.errorString());
    }
    return file.readAll();
}

} // namespace dropbeat
