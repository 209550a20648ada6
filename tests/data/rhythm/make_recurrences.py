#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes recurrences.json beside itself: days of rules of RFC 5545 as python-dateutil (2.9.0) finds them, with the first
time put in front where a rule does not name it (RFC 5545, 3.8.5.3; dateutil leaves it out) and counted by a COUNT."""
import datetime
import json
import pathlib
import random

from dateutil.rrule import rrulestr

RULES = """FREQ=DAILY
FREQ=DAILY;INTERVAL=3
FREQ=DAILY;COUNT=5
FREQ=DAILY;UNTIL=20261124
FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR
FREQ=WEEKLY
FREQ=WEEKLY;INTERVAL=2
FREQ=WEEKLY;BYDAY=TH
FREQ=WEEKLY;BYDAY=TU,TH
FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH
FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO
FREQ=WEEKLY;INTERVAL=3;BYDAY=MO;COUNT=7
FREQ=WEEKLY;BYDAY=SU;UNTIL=20270301
FREQ=MONTHLY
FREQ=MONTHLY;INTERVAL=2
FREQ=MONTHLY;BYDAY=1TH
FREQ=MONTHLY;BYDAY=-1FR
FREQ=MONTHLY;BYDAY=2TU,4TU
FREQ=MONTHLY;INTERVAL=2;BYDAY=1TH;COUNT=6
FREQ=MONTHLY;BYMONTHDAY=15
FREQ=MONTHLY;BYMONTHDAY=-1
FREQ=MONTHLY;BYMONTHDAY=31
FREQ=MONTHLY;BYMONTHDAY=1,15;UNTIL=20270615
FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1
FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13
FREQ=YEARLY
FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
FREQ=YEARLY;BYMONTH=11;BYDAY=4TH
FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29
FREQ=YEARLY;COUNT=4
FREQ=YEARLY;BYYEARDAY=100
FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO""".splitlines()

STARTS = ["2026-11-20", "2026-01-31", "2024-02-29", "2025-12-29"]


def days(rule, start, first, last):
    begin = datetime.datetime.combine(start, datetime.time())
    named = []
    for when in rrulestr(rule, dtstart=begin):
        if when.date() > last:
            break
        named.append(when.date())
    if not named or named[0] != start:
        named.insert(0, start)
        if "COUNT=" in rule:
            named = named[: int(rule.split("COUNT=")[1].split(";")[0])]
    return [day.isoformat() for day in named if first <= day <= last]


def main():
    chance = random.Random(3)
    cases = []
    for rule in RULES:
        for text in STARTS:
            start = datetime.date.fromisoformat(text)
            first = start + datetime.timedelta(days=chance.choice([-30, 0, 1, 17, 200]))
            last = first + datetime.timedelta(days=120 if "DAILY" in rule else 1500)
            found = days(rule, start, first, last)[:40]
            if len(found) == 40:
                last = datetime.date.fromisoformat(found[-1])
            cases.append({"rule": rule, "start": text, "from": first.isoformat(), "to": last.isoformat(), "days": found})
    text = ",\n".join(json.dumps(case) for case in cases)
    pathlib.Path(__file__).with_name("recurrences.json").write_text('{"cases": [\n' + text + "\n]}\n")


main()
