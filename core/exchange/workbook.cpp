// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/workbook.h"

#include "core/base/error.h"
#include "core/exchange/rich_text.h"
#include "core/exchange/xml_scanner.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr qint64 kLargestIndex = 16 << 20; ///< of the parts that only list things
constexpr qint64 kMostText = 256 << 20;
constexpr size_t kMostStyles = 70'000;

using Token = XmlScanner::Token;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

QString toText(std::string_view raw)
{
    return QString::fromStdString(XmlScanner::decoded(raw));
}

Error unreadable(const QString &name, const QString &why, const QString &whatToDo)
{
    return Error(Error::Kind::Refused, Tr::tr("“%1” can't be read.").arg(name), why, whatToDo);
}

/// "xl/" for "xl/workbook.xml".
QString folderOf(const QString &name)
{
    return name.left(name.lastIndexOf(u'/') + 1);
}

int numberOf(std::string_view text)
{
    return QByteArrayView(text.data(), static_cast<qsizetype>(text.size())).toByteArray().toInt();
}

} // namespace

bool Workbook::isIn(const ZipArchive &archive)
{
    return archive.find(QStringLiteral("xl/workbook.xml")) != nullptr ||
           archive.find(QStringLiteral("xl/workbook.bin")) != nullptr;
}

Workbook::Workbook(std::shared_ptr<ZipArchive> archive)
    : m_archive(std::move(archive))
{
    const ZipArchive::Entry *workbook = m_archive->find(QStringLiteral("xl/workbook.xml"));
    if (workbook == nullptr) {
        throw unreadable(name(), Tr::tr("It is a binary Excel workbook (.xlsb)."),
                         Tr::tr("Open it in a spreadsheet program, save it as .xlsx or CSV (UTF-8) and import that."));
    }
    const QString folder = folderOf(workbook->name);
    readSheets(*workbook, m_archive->find(folder + QStringLiteral("_rels/workbook.xml.rels")), folder);
    if (m_sheets.isEmpty()) {
        throw unreadable(name(), Tr::tr("No sheet with a table is in it."), Tr::tr("Export the report again."));
    }
    if (const ZipArchive::Entry *styles = m_archive->find(folder + QStringLiteral("styles.xml"))) {
        readStyles(*styles);
    }
    if (const ZipArchive::Entry *texts = m_archive->find(folder + QStringLiteral("sharedStrings.xml"))) {
        readTexts(*texts);
    }
}

const ZipArchive::Entry *Workbook::part(const QString &target, const QString &folder) const
{
    return m_archive->find(target.startsWith(u'/') ? target.mid(1) : folder + target);
}

void Workbook::readSheets(const ZipArchive::Entry &workbook, const ZipArchive::Entry *relations, const QString &folder)
{
    QHash<QString, QString> targets; // of worksheets by the id of their relation
    if (relations != nullptr) {
        const auto device = m_archive->open(*relations);
        XmlScanner xml(*device, name());
        for (Token token = xml.next(); token != Token::Finished; token = xml.next()) {
            if (token == Token::Start && xml.name() == "Relationship" &&
                xml.attribute("Type").ends_with("/worksheet")) {
                targets.insert(toText(xml.attribute("Id")), toText(xml.attribute("Target")));
            }
        }
    }
    const auto device = m_archive->open(workbook);
    XmlScanner xml(*device, name());
    for (Token token = xml.next(); token != Token::Finished; token = xml.next()) {
        if (token != Token::Start) {
            continue;
        }
        if (xml.name() == "workbookPr") {
            m_from1904 = xml.attribute("date1904") == "1" || xml.attribute("date1904") == "true";
        } else if (xml.name() == "sheet") {
            const ZipArchive::Entry *found = part(targets.value(toText(xml.attribute("id"))), folder);
            const std::string_view state = xml.attribute("state");
            if (found != nullptr) {
                m_sheets.append({toText(xml.attribute("name")), !state.empty() && state != "visible", *found});
            }
        }
    }
}

void Workbook::readStyles(const ZipArchive::Entry &styles)
{
    if (styles.size > kLargestIndex) {
        throw unreadable(name(), Tr::tr("It has an unreasonable number of cell styles."), Tr::tr("Export it as CSV."));
    }
    const auto device = m_archive->open(styles);
    XmlScanner xml(*device, name());
    QHash<int, NumberFormat> own;
    bool inCells = false;
    for (Token token = xml.next(); token != Token::Finished; token = xml.next()) {
        if (xml.name() == "cellXfs" && token != Token::Text) {
            inCells = token == Token::Start;
        } else if (token != Token::Start) {
            continue;
        } else if (xml.name() == "numFmt") {
            own.insert(numberOf(xml.attribute("numFmtId")),
                       formatOfCode(XmlScanner::decoded(xml.attribute("formatCode"))));
        } else if (inCells && xml.name() == "xf" && m_styles.size() < kMostStyles) {
            const int id = numberOf(xml.attribute("numFmtId"));
            m_styles.push_back(own.value(id, builtInFormat(id)));
        }
    }
}

void Workbook::readTexts(const ZipArchive::Entry &texts)
{
    const auto device = m_archive->open(texts);
    XmlScanner xml(*device, name());
    for (Token token = xml.next(); token != Token::Finished; token = xml.next()) {
        if (token != Token::Start || xml.name() != "si") {
            continue;
        }
        appendRichText(xml, m_texts);
        if (m_texts.size() > kMostText) {
            throw unreadable(name(), Tr::tr("It holds more than 256 MB of text."), Tr::tr("Export it as CSV."));
        }
        m_ends.push_back(m_texts.size());
    }
}

std::string_view Workbook::text(size_t number) const
{
    if (number >= m_ends.size()) {
        return {};
    }
    const qsizetype from = number == 0 ? 0 : m_ends[number - 1];
    return {m_texts.constData() + from, static_cast<size_t>(m_ends[number] - from)};
}

} // namespace dropbeat
