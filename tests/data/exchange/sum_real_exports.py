#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up the columns of the real exports in a way of its own, for tests/data/exchange/real_exports.json.

    sum_real_exports.py SAMPLES                       prints the sums
    sum_real_exports.py SAMPLES real_exports.json     says where the JSON differs, exit status 1 when it does

Nothing of Dropbeat is used: the csv, zipfile, xml and decimal modules read the file; which column is which measure
stands in COLUMNS below, by the header as a person reads it, with its turn where a header occurs twice. Empty cells,
"-" and "--" count nothing. A flow's deliveries are its recipients less its bounces: in every row of the file that is
what its click rate is of. Each amount is rounded half up to the minor unit of its currency before it is added, as
each row of an import is.
"""
import csv
import io
import json
import sys
import xml.etree.ElementTree as xml
import zipfile
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

MONEY = {"spend", "revenue", "refunds"}
NO_MINOR = {"KRW"}

# file: (currency, lines above the header, first cell that ends the rows, {measure: header or place from 0})
COLUMNS = {
    "tiktok_ads/daily_ad_report_ko.csv": ("KRW", 0, "총 285개 결과", {
        "spend": "비용", "impressions": "노출수", "clicks": "클릭수(목적지)", "orders": "총 구매 수(모든 채널)",
        "revenue": ("총 구매 수(모든 채널)", 1), "signups": "등록(웹사이트)",
        "add_to_carts": "총 장바구니에 담기 수(모든 채널)"}),
    "meta_ads/ad_impression_device_en_2017.csv": ("USD", 0, None, {
        "spend": "Amount Spent (USD)", "clicks": "Link Clicks", "video_views": "3-Second Video Views",
        "views_50": "Video Watches at 50%", "views_75": "Video Watches at 75%", "orders": "Website Purchases",
        "signups": "Website Registrations Completed"}),
    "meta_ads/adset_age_gender_en_2017.csv": ("USD", 0, None, {
        "spend": "Amount Spent (USD)", "impressions": "Impressions", "clicks": "Link Clicks"}),
    "meta_ads/ad_level_ko_2026.csv": ("KRW", 0, None, {
        "spend": "지출 금액 (KRW)", "impressions": "노출", "clicks": "링크 클릭"}),
    "meta_ads/daily_en_2022.csv": ("USD", 0, None, {
        "spend": "Amount Spent", "impressions": "Impressions", "clicks": "Link Clicks"}),
    "public_sets/multichannel_daily/TikTok.csv": ("USD", 0, None, {
        "spend": "spend", "impressions": "impressions", "clicks": "clicks", "revenue": "attributed_revenue"}),
    "public_sets/multichannel_daily/Facebook.csv": ("USD", 0, None, {
        "spend": "spend", "impressions": "impressions", "clicks": "clicks", "revenue": "attributed_revenue"}),
    "public_sets/multichannel_daily/Google.csv": ("USD", 0, None, {
        "spend": "spend", "impressions": "impressions", "clicks": "clicks", "revenue": "attributed_revenue"}),
    "public_sets/multichannel_daily/Business.csv": ("USD", 0, None, {"orders": "orders", "revenue": "total_revenue"}),
    "public_sets/KAG_conversion_data.csv": ("USD", 0, None, {
        "spend": "Spent", "impressions": "Impressions", "clicks": "Clicks", "orders": "Approved_Conversion"}),
    "ga4/traffic_channel_by_hour_resaved.csv": ("USD", 1, None, {"sessions": "Sessions"}),
    "klaviyo/campaigns_classic_export.csv": ("USD", 0, None, {
        "impressions": "Successful Deliveries", "clicks": "Unique Clicks", "orders": "Unique Placed Order",
        "revenue": "Revenue"}),
    "klaviyo/flows_report.csv": ("USD", 0, None, {
        "clicks": "Unique Clicks", "impressions": ("Total Recipients", "less", "Bounces")}),
    "klaviyo/forms_report.csv": ("USD", 0, None, {"signups": "submits"}),
    "tiktok_studio/Overview_en.csv": ("USD", 0, None, {"video_views": "Video Views"}),
    "tiktok_studio/Overview_en.xlsx": ("USD", 0, None, {"video_views": "Video Views"}),
    "tiktok_studio/Overview_en_download.zip": ("USD", 0, None, {"video_views": "Video Views"}),
    "tiktok_ads/ad_report_ko.xlsx": ("KRW", 0, "총", {
        "spend": "비용", "impressions": "노출수", "clicks": "클릭수(목적지)", "orders": "총 구매 수(모든 채널)",
        "revenue": ("총 구매 수(모든 채널)", 1), "signups": "등록(웹사이트)", "add_to_carts": "장바구니에 추가(웹사이트)"}),
}


def rows_of_text(text):
    return list(csv.reader(io.StringIO(text.lstrip("\ufeff"))))


def rows_of_workbook(book):
    name = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    shared = []
    if "xl/sharedStrings.xml" in book.namelist():
        for item in xml.fromstring(book.read("xl/sharedStrings.xml")):
            shared.append("".join(part.text or "" for part in item.iter(name + "t")))
    rows = []
    for row in xml.fromstring(book.read("xl/worksheets/sheet1.xml")).iter(name + "row"):
        cells = {}
        for at, cell in enumerate(row):
            place = at
            letters = "".join(c for c in cell.get("r", "") if c.isalpha())
            if letters:
                place = 0
                for letter in letters:
                    place = place * 26 + ord(letter) - 64
                place -= 1
            value = cell.find(name + "v")
            text = "" if value is None else value.text or ""
            if cell.get("t") == "s":
                text = shared[int(text)]
            elif cell.get("t") == "inlineStr":
                text = "".join(part.text or "" for part in cell.iter(name + "t"))
            cells[place] = text
        rows.append([cells.get(i, "") for i in range(max(cells, default=-1) + 1)])
    return rows


def rows_of(path):
    if path.suffix == ".xlsx":
        return rows_of_workbook(zipfile.ZipFile(path))
    if path.suffix == ".zip":
        archive = zipfile.ZipFile(path)
        (only,) = [name for name in archive.namelist() if not name.endswith("/")]
        return rows_of_text(archive.read(only).decode("utf-8-sig"))
    return rows_of_text(path.read_text(encoding="utf-8-sig"))


def sums_of(path, currency, above, end, columns):
    rows = rows_of(path)[above:]
    headers, rows = rows[0], [row for row in rows[1:] if any(cell.strip() for cell in row)]
    if end is not None:
        rows = [row for row in rows if not row[0].startswith(end)]
    step = Decimal(1) if currency in NO_MINOR else Decimal("0.01")
    sums = {}
    for measure, column in columns.items():
        if isinstance(column, tuple) and column[1] == "less":
            first, other = headers.index(column[0]), headers.index(column[2])
            sums[measure] = sum(int(row[first]) - int(row[other]) for row in rows)
            continue
        header, nth = column if isinstance(column, tuple) else (column, 0)
        place = [i for i, found in enumerate(headers) if found == header][nth]
        for row in rows:
            text = row[place].strip().replace(",", "") if place < len(row) else ""
            if text in ("", "-", "--"):
                continue
            value = Decimal(text)
            if measure in MONEY:
                value = value.quantize(step, ROUND_HALF_UP) / step
            sums[measure] = sums.get(measure, 0) + int(value)
            assert value == int(value), (path, measure, text)
    return len(rows), sums


def main():
    samples = Path(sys.argv[1])
    expected = {}
    if len(sys.argv) > 2:
        listed = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))["files"]
        expected = {entry["file"]: entry for entry in listed if "sums" in entry}
    wrong = 0
    for name, (currency, above, end, columns) in COLUMNS.items():
        rows, sums = sums_of(samples / name, currency, above, end, columns)
        print(name, currency, "rows", rows, json.dumps(sums))
        if name in expected and (expected[name]["rows"], expected[name]["sums"]) != (rows, sums):
            print("  differs:", expected[name]["rows"], expected[name]["sums"])
            wrong = 1
    missing = set(expected) - set(COLUMNS)
    if missing:
        print("not added up here:", sorted(missing))
        wrong = 1
    return wrong


if __name__ == "__main__":
    sys.exit(main())
