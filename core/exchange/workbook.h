// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/serial_day.h"
#include "core/exchange/zip_archive.h"

#include <memory>
#include <string_view>
#include <vector>

namespace dropbeat {

/// An Excel workbook (.xlsx) but for the rows of its sheets: which sheets it has, its texts, and which of its number
/// formats are days. What the workbook says about its own size is not believed: TikTok's says one cell.
class Workbook
{
public:
    struct Sheet
    {
        QString name;
        bool hidden = false;
        ZipArchive::Entry part;
    };

    /// Throws Error (Refused): damaged, protected, a binary workbook (.xlsb), too large.
    explicit Workbook(std::shared_ptr<ZipArchive> archive);

    static bool isIn(const ZipArchive &archive);

    const QList<Sheet> &sheets() const { return m_sheets; }
    const QString &name() const { return m_archive->name(); }
    std::unique_ptr<QIODevice> open(const Sheet &sheet) const { return m_archive->open(sheet.part); }
    QByteArray readAll(const Sheet &sheet) const { return m_archive->readAll(sheet.part, sheet.part.size); }

    /// A text by its number; empty when there is none such.
    std::string_view text(size_t number) const;
    NumberFormat formatOf(size_t style) const
    {
        return style < m_styles.size() ? m_styles[style] : NumberFormat::Plain;
    }
    bool countsFrom1904() const { return m_from1904; }

private:
    const ZipArchive::Entry *part(const QString &target, const QString &folder) const;
    void readSheets(const ZipArchive::Entry &workbook, const ZipArchive::Entry *relations, const QString &folder);
    void readStyles(const ZipArchive::Entry &styles);
    void readTexts(const ZipArchive::Entry &texts);

    std::shared_ptr<ZipArchive> m_archive;
    QList<Sheet> m_sheets;
    bool m_from1904 = false;
    std::vector<NumberFormat> m_styles;
    QByteArray m_texts;            ///< all texts, one after the other
    std::vector<qsizetype> m_ends; ///< where each ends
};

} // namespace dropbeat
