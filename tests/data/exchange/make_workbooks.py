#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the workbooks and archives of tests/data/exchange/golden, whose bytes can't be read in a diff.

    make_workbooks.py FOLDER

They are made as the platforms make them: TikTok Ads with shared strings for texts and bare numbers for figures, TikTok
Studio without shared strings and with every number as text, both with a dimension that is not the sheet's, others as a
spreadsheet program saves them. The figures are invented.
"""
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def letters(place):
    text = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        text = chr(65 + rest) + text
    return text


class Book:
    def __init__(self, shared=True, from1904=False):
        self.shared = [] if shared else None
        self.sheets = []
        self.from1904 = from1904

    def cell(self, row, place, value):
        name = f'{letters(place)}{row}'
        if value is None:
            return ""
        if isinstance(value, tuple):  # (style, number)
            return f'<c r="{name}" s="{value[0]}"><v>{value[1]}</v></c>'
        if isinstance(value, bool):
            return f'<c r="{name}" t="b"><v>{int(value)}</v></c>'
        if isinstance(value, (int, float)):
            return f'<c r="{name}"><v>{value}</v></c>'
        if self.shared is None:
            return f'<c r="{name}" t="str"><v>{escape(value)}</v></c>'
        if value not in self.shared:
            self.shared.append(value)
        return f'<c r="{name}" t="s"><v>{self.shared.index(value)}</v></c>'

    def sheet(self, name, rows, merged=(), first=1):
        body = "".join(
            f'<row r="{number}">' + "".join(self.cell(number, i, value) for i, value in enumerate(row)) + "</row>"
            for number, row in enumerate(rows, first) if row)
        cells = "".join(f'<mergeCell ref="{ref}"/>' for ref in merged)
        behind = f'<mergeCells count="{len(merged)}">{cells}</mergeCells>' if merged else ""
        self.sheets.append((name, HEAD + f'<worksheet xmlns="{MAIN}"><dimension ref="A1"/><sheetData>{body}</sheetData>'
                            f'{behind}</worksheet>'))
        return self

    def write(self, path):
        parts = {"xl/workbook.xml": HEAD + f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><workbookPr'
                 + (' date1904="1"' if self.from1904 else "") + "/><sheets>"
                 + "".join(f'<sheet name="{escape(name)}" sheetId="{i}" r:id="rId{i}"/>'
                           for i, (name, _) in enumerate(self.sheets, 1)) + "</sheets></workbook>",
                 "xl/_rels/workbook.xml.rels": HEAD
                 + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                 + "".join(f'<Relationship Id="rId{i}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{i}.xml"/>'
                           for i in range(1, len(self.sheets) + 1)) + "</Relationships>",
                 "xl/styles.xml": HEAD + f'<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" '
                 'formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/>'
                 '<xf numFmtId="4"/></cellXfs></styleSheet>'}
        for i, (_, sheet) in enumerate(self.sheets, 1):
            parts[f"xl/worksheets/sheet{i}.xml"] = sheet
        if self.shared is not None:
            parts["xl/sharedStrings.xml"] = (HEAD + f'<sst xmlns="{MAIN}">' + "".join(
                f"<si><t>{escape(text)}</t></si>" for text in self.shared) + "</sst>")
        archive(path, {"[Content_Types].xml": HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
                       'content-types"/>', **parts})


def archive(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, (2026, 4, 24, 9, 30, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(entry, text)


def main():
    folder = Path(sys.argv[1])
    ads = ["광고 이름", "기본 상태", "광고 ID", "비용", "노출수", "클릭수(목적지)", "CTR(목적지)", "전환수", "Conversions [SAN]", "통화"]
    Book().sheet("Sheet1", [
        ads,
        ["linen-start try-on A", "활성", "1860000000000001", 120500, 41000, 820, 0.02, 7, 7, "KRW"],
        ["linen-start try-on B", "--", "1860000000000002", 80000, 25000, 375, 0.015, "-", "-", "KRW"],
        ["총 2개 결과", "-", "-", 200500, 66000, 1195, 0.0181, 7, "-", "KRW"],
    ]).write(folder / "tiktok-ads-ko.xlsx")

    Book(shared=False).sheet("Overview", [
        ["Date", "Video Views", "Profile Views", "Likes", "Comments", "Shares"],
        ["December 31", "1591", "7", "10", "1", "0"],
        ["January 1", "1154", "1", "-1", "0", "0"],
        ["January 2", "1737", "6", "4", "0", "3"],
    ]).write(folder / "studio-overview.xlsx")

    overview = ('\ufeff"Date","Video Views","Profile Views","Likes","Comments","Shares"\n'
                '"April 21","12","1","0","0","0"\n"April 22","30","2","1","0","0"')
    viewers = ('\ufeff"Date","Total Viewers","New Viewers","Returning Viewers"\n'
               '"April 21","undefined","undefined","undefined"\n"April 22","9","5","4"')
    archive(folder / "studio-download.zip", {"Viewers.csv": viewers, "Overview.csv": overview})

    shop = ["Order ID", "Order Status", "Cancelation/Return Type", "SKU ID", "Seller SKU", "Quantity",
            "Sku Quantity of return", "SKU Subtotal After Discount", "Order Amount", "Order Refund Amount",
            "Created Time"]
    about = ["Platform unique order ID.", "Status of the order.", "", "Platform unique SKU ID.", "", "", "", "", "", "", ""]
    Book(shared=False).sheet("OrderSKUList", [
        shop, about,
        ["576500000000000001", "Completed", "", "17290000000000001", "LIN-S", "1", "0", "39.90", "79.80", "0", "25/06/2026 13:03:57"],
        ["576500000000000001", "Completed", "", "17290000000000002", "LIN-M", "1", "0", "39.90", "79.80", "0", "25/06/2026 13:03:57"],
        ["576500000000000002", "Canceled", "Cancel", "17290000000000001", "LIN-S", "2", "0", "79.80", "79.80", "79.80", "25/06/2026 15:20:00"],
        ["576500000000000003", "Completed", "Return/Refund", "17290000000000001", "LIN-S", "1", "1", "39.90", "39.90", "39.90", "26/06/2026 08:00:01"],
    ]).write(folder / "tiktok-shop.xlsx")

    # Creatives of a GMV Max campaign; a product's own picture has no video.
    Book().sheet("Sheet1", [
        ["Campaign name", "Campaign ID", "Product ID", "Creative type", "Video title", "Video ID", "TikTok account",
         "Time posted", "Status", "Cost", "SKU orders", "Cost per order", "Gross revenue", "ROI",
         "Product ad impressions", "Product ad clicks", "Currency"],
        ["linen max", "1790000000000009", "1729000000001", "Video", "Linen, three ways", "7527600000000000001", "linde",
         "2026-03-01 10:00:00", "Delivering", 42.5, 3, 14.17, 119.7, 2.82, 5100, 96, "EUR"],
        ["linen max", "1790000000000009", "1729000000001", "Product card", "-", "N/A", "-", "-", "Delivering", 4, 0, 0, 0, 0,
         900, 8, "EUR"],
    ]).write(folder / "tiktok-gmv-max.xlsx")

    # What a spreadsheet program saves: days as numbers with a format, an empty row, a title, merged days.
    Book().sheet("Read me", [["Our numbers, kept by Ana"]]).sheet("June", [
        ["Daily numbers"],
        None,
        ["Date", "Campaign", "Impressions", "Clicks", "Spend", "Note"],
        [(1, 46174), "linen-start", 12000, 240, (2, 35.5), "launch"],
        [None, "knit-capsule", 8000, 96, (2, 12.345)],
        None,
        [(1, 46175), "linen-start", 9000, 1234, (2, 20), None, "beside the table"],
        ["Total", None, 29000, 1570, (2, 67.845)],
    ], merged=["A1:F1", "A4:A5"]).write(folder / "generic-sheet.xlsx")

    Book(from1904=True).sheet("Sheet1", [
        ["Date", "Campaign", "Clicks"],
        [(1, 44712), "linen-start", 5],
        [(1, 44713.75), "linen-start", 6],
    ]).write(folder / "generic-1904.xlsx")

    table = [["Date", "Campaign", "Clicks"], [(1, 46174), "linen-start", 5]]
    july = [["Date", "Campaign", "Clicks"], [(1, 46204), "linen-start", 7], [(1, 46205), "linen-start", 8]]
    Book().sheet("June", table).sheet("July", july).write(folder / "generic-two-sheets.xlsx")

    # A tracker kept by hand: week headings across the table, days as bare numbers, amounts as text.
    Book().sheet("Tracker", [
        ["WEEK 1", None, None],
        ["Date", "Creative", "Spend"],
        [46113, "try-on", "Rp495,955"],
        [46114, "try-on", "Rp280,000"],
    ], merged=["A1:C1"]).write(folder / "tracker-serials.xlsx")
    Book().sheet("Tracker", [
        ["Date", "Creative", "Spend"],
        ["06/06/26 - 13/06/26", "try-on", "Rp495,955"],
        ["14/06/26 - 20/06/26", "try-on", "Rp280,000"],
    ]).write(folder / "tracker-ranges.xlsx")


if __name__ == "__main__":
    main()
