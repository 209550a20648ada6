// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workbook_maker.h"

#include <zip.h>

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace dropbeat {

namespace {

const QByteArray kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const QByteArray kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

} // namespace

WorkbookMaker WorkbookMaker::workbook(const std::vector<std::pair<QString, QByteArray>> &sheets, bool from1904)
{
    WorkbookMaker maker;
    QByteArray list;
    QByteArray relations;
    int number = 0;
    for (const auto &[name, rows] : sheets) {
        const QByteArray id = QByteArray::number(++number);
        list += "<sheet name=\"" + name.toHtmlEscaped().toUtf8() + "\" sheetId=\"" + id + "\" r:id=\"rId" + id + "\"/>";
        relations += "<Relationship Id=\"rId" + id + "\" Type=\"" + kRelations +
                     "/worksheet\" Target=\"worksheets/sheet" + id + ".xml\"/>";
        maker.part(QStringLiteral("xl/worksheets/sheet%1.xml").arg(number),
                   "<?xml version=\"1.0\"?><worksheet xmlns=\"" + kMain + "\"><dimension ref=\"A1\"/><sheetData>" +
                       rows + "</sheetData></worksheet>");
    }
    maker.part(QStringLiteral("xl/workbook.xml"), "<workbook xmlns=\"" + kMain + "\" xmlns:r=\"" + kRelations +
                                                      "\"><workbookPr date1904=\"" + (from1904 ? "1" : "0") +
                                                      "\"/><sheets>" + list + "</sheets></workbook>");
    maker.part(QStringLiteral("xl/_rels/workbook.xml.rels"), "<Relationships>" + relations + "</Relationships>");
    return maker;
}

WorkbookMaker &WorkbookMaker::part(const QString &name, const QByteArray &bytes)
{
    const auto found = std::ranges::find(m_parts, name, &std::pair<QString, QByteArray>::first);
    if (found != m_parts.end()) {
        found->second = bytes;
    } else {
        m_parts.emplace_back(name, bytes);
    }
    return *this;
}

WorkbookMaker &WorkbookMaker::texts(const std::vector<QByteArray> &texts)
{
    QByteArray xml = "<sst xmlns=\"" + kMain + "\">";
    for (const QByteArray &text : texts) {
        xml += text.startsWith('<') ? "<si>" + text + "</si>" : "<si><t>" + text + "</t></si>";
    }
    return part(QStringLiteral("xl/sharedStrings.xml"), xml + "</sst>");
}

WorkbookMaker &WorkbookMaker::styles(const std::vector<QByteArray> &formats)
{
    QByteArray own;
    QByteArray cells;
    int next = 164;
    for (const QByteArray &format : formats) {
        bool builtIn = false;
        const int known = format.toInt(&builtIn);
        const QByteArray id = QByteArray::number(builtIn ? known : next++);
        own += builtIn ? QByteArray()
                       : "<numFmt numFmtId=\"" + id + "\" formatCode=\"" +
                             QString::fromUtf8(format).toHtmlEscaped().toUtf8() + "\"/>";
        cells += "<xf numFmtId=\"" + id + "\"/>";
    }
    return part(QStringLiteral("xl/styles.xml"),
                "<styleSheet xmlns=\"" + kMain + "\"><numFmts>" + own +
                    "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + cells +
                    "</cellXfs></styleSheet>");
}

WorkbookMaker &WorkbookMaker::behindRows(const QByteArray &xml)
{
    const QString first = QStringLiteral("xl/worksheets/sheet1.xml");
    const auto found = std::ranges::find(m_parts, first, &std::pair<QString, QByteArray>::first);
    return part(first, QByteArray(found->second).replace("</sheetData>", "</sheetData>" + xml));
}

QByteArray WorkbookMaker::partOf(const QString &name) const
{
    const auto found = std::ranges::find(m_parts, name, &std::pair<QString, QByteArray>::first);
    return found == m_parts.end() ? QByteArray() : found->second;
}

bool WorkbookMaker::write(const QString &path) const
{
    QFile::remove(path);
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    bool sound = archive != nullptr;
    for (const auto &[name, bytes] : m_parts) {
        zip_source_t *source =
            sound ? zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0) : nullptr;
        sound = source != nullptr && zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) >= 0;
    }
    return sound && zip_close(archive) == 0;
}

QByteArray WorkbookMaker::bytes() const
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("made.zip")));
    return write(file.fileName()) && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace dropbeat
