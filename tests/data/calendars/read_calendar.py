# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads an iCalendar file with python3-icalendar and dateutil and prints what it holds as JSON.

With --zone NAME: compares the file's VTIMEZONE, as dateutil reads it, with the zone data of that name, for noon and
midnight of every day from 2020 to 2039 and every hour of the days around each change.
"""
import datetime as dt
import io
import json
import sys
import zoneinfo

import icalendar
from dateutil import rrule, tz


def zone_check(text, name):
    described = tz.tzical(io.StringIO(text)).get()
    truth = zoneinfo.ZoneInfo(name)
    wrong, compared = [], 0
    day = dt.datetime(2020, 1, 1)
    while day.year < 2040:
        changes = truth.utcoffset(day) != truth.utcoffset(day + dt.timedelta(days=1))
        for hour in range(0, 24) if changes else (0, 12):
            local = day + dt.timedelta(hours=hour)
            there = local.replace(tzinfo=truth)
            utc = there.astimezone(dt.timezone.utc)
            back = utc.astimezone(truth)
            ambiguous = there.utcoffset() != there.replace(fold=1).utcoffset()
            if back.replace(tzinfo=None) != local or ambiguous:
                continue  # an hour that there is not, or twice
            compared += 1
            if described.utcoffset(local) != there.utcoffset():
                wrong.append([local.isoformat(), str(described.utcoffset(local)), str(there.utcoffset())])
        day += dt.timedelta(days=1)
    return {"compared": compared, "wrong": wrong[:10]}


def naive(value):
    if not isinstance(value, dt.datetime):
        return dt.datetime(value.year, value.month, value.day)
    return value.replace(tzinfo=None)


def zone_of(component, name):
    prop = component[name]
    return prop.params.get("TZID", "UTC" if getattr(prop.dt, "tzinfo", None) else "")


def dates(component, name):
    found = component.get(name, [])
    found = found if isinstance(found, list) else [found]
    return {naive(each.dt) for one in found for each in one.dts}


def events(calendar):
    masters, days = [], {}
    for event in calendar.walk("VEVENT"):
        if "RECURRENCE-ID" in event:
            days.setdefault(str(event["UID"]), set()).add(naive(event["RECURRENCE-ID"].dt))
        masters.append(event)
    for event in masters:
        start = naive(event["DTSTART"].dt)
        starts = [start]
        if "RRULE" in event:
            rule = event["RRULE"].to_ical().decode()
            until = event["RRULE"].get("UNTIL")
            if until:
                # The end is an instant; the rule is counted by the wall clock of its zone.
                zone = zoneinfo.ZoneInfo(zone_of(event, "DTSTART"))
                local = until[0].astimezone(zone).replace(tzinfo=None)
                rule = ";".join(part for part in rule.split(";") if not part.startswith("UNTIL"))
                rule += local.strftime(";UNTIL=%Y%m%dT%H%M%S")
            gone = dates(event, "EXDATE") | days.get(str(event["UID"]), set())
            starts = [each for each in rrule.rrulestr(rule, dtstart=start) if each not in gone]
        for each in starts:
            yield {"uid": str(event["UID"]), "summary": str(event["SUMMARY"]), "zone": zone_of(event, "DTSTART"),
                   "local": each.strftime("%Y-%m-%dT%H:%M")}


def main():
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        text = file.read()
    if len(sys.argv) > 3 and sys.argv[2] == "--zone":
        print(json.dumps(zone_check(text, sys.argv[3])))
        return
    calendar = icalendar.Calendar.from_ical(text)
    print(json.dumps({"events": list(events(calendar))}))


main()
