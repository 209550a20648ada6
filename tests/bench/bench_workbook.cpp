// SPDX-License-Identifier: GPL-3.0-or-later
// bench_workbook CSV XLSX: the rows of a plain CSV (no quotes in it) as a workbook, the way TikTok Ads Manager writes
// one: texts shared, figures as bare numbers, ids as text.

#include <zip.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace {

std::string escaped(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else
            result += c;
    }
    return result;
}

/// Up to 12 digits, with decimals or without: what is longer is an id.
bool isFigure(std::string_view text)
{
    return !text.empty() && text.size() <= 12 &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

class Texts
{
public:
    size_t numberOf(const std::string &text)
    {
        const auto [entry, added] = m_numbers.try_emplace(text, m_texts.size());
        if (added)
            m_texts.push_back(text);
        return entry->second;
    }
    std::string xml() const
    {
        std::string xml = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
        for (const std::string &text : m_texts)
            xml += "<si><t>" + escaped(text) + "</t></si>";
        return xml + "</sst>";
    }

private:
    std::unordered_map<std::string, size_t> m_numbers;
    std::vector<std::string> m_texts;
};

void appendRow(std::string &sheet, std::string_view line, size_t number, Texts &texts)
{
    const std::string row = std::to_string(number);
    sheet += "<row r=\"" + row + "\">";
    for (char column = 'A'; column <= 'Z'; ++column) {
        const size_t comma = line.find(',');
        const std::string_view cell = line.substr(0, comma);
        sheet += "<c r=\"";
        sheet += column;
        sheet += row;
        if (isFigure(cell))
            sheet += "\"><v>" + std::string(cell) + "</v></c>";
        else
            sheet += "\" t=\"s\"><v>" + std::to_string(texts.numberOf(std::string(cell))) + "</v></c>";
        if (comma == std::string_view::npos)
            break;
        line.remove_prefix(comma + 1);
    }
    sheet += "</row>";
}

} // namespace

int main(int argc, char **argv)
{
    std::ifstream csv(argc == 3 ? argv[1] : "");
    if (!csv) {
        std::fprintf(stderr, "usage: bench_workbook CSV XLSX\n");
        return 2;
    }
    Texts texts;
    std::string sheet = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet "
                        "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><dimension "
                        "ref=\"A1\"/><sheetData>";
    std::string line;
    for (size_t row = 1; std::getline(csv, line); ++row)
        appendRow(sheet, line, row, texts);
    sheet += "</sheetData></worksheet>";
    const std::string shared = texts.xml();
    const std::string book = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                             "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                             "relationships\"><sheets><sheet name=\"Sheet1\" "
                             "sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    const std::string relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
        "Id=\"rId1\" "
        "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" "
        "Target=\"worksheets/sheet1.xml\"/></Relationships>";
    std::remove(argv[2]);
    zip_t *archive = zip_open(argv[2], ZIP_CREATE, nullptr);
    bool sound = archive != nullptr;
    const auto add = [&](const char *name, const std::string &text) {
        zip_source_t *source = sound ? zip_source_buffer(archive, text.data(), text.size(), 0) : nullptr;
        sound = source != nullptr && zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8) >= 0;
    };
    add("xl/workbook.xml", book);
    add("xl/_rels/workbook.xml.rels", relations);
    add("xl/sharedStrings.xml", shared);
    add("xl/worksheets/sheet1.xml", sheet);
    if (!sound || zip_close(archive) != 0) {
        std::fprintf(stderr, "bench_workbook: %s can't be written\n", argv[2]);
        return 1;
    }
}
