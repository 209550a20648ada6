-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 1. Never edited after release: a change is a new numbered step.

CREATE TABLE plan (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    brand TEXT NOT NULL,
    currency TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    sample INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a person did, newest last. changeset is SQLite's session format.
CREATE TABLE change_log (
    seq INTEGER PRIMARY KEY,
    label TEXT NOT NULL,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    gesture TEXT,
    changeset BLOB NOT NULL
) STRICT;

-- Entries of change_log up to position are in effect; those behind it have been undone.
CREATE TABLE history (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE channel (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    colour TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE drop_ (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    story TEXT NOT NULL,
    builds_on TEXT NOT NULL,
    launch TEXT,
    status TEXT NOT NULL,
    colour TEXT NOT NULL,
    notes TEXT NOT NULL
) STRICT;

CREATE TABLE clip (
    id INTEGER PRIMARY KEY,
    drop_id INTEGER NOT NULL REFERENCES drop_ (id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    question TEXT NOT NULL,
    seconds REAL NOT NULL,
    position INTEGER NOT NULL,
    UNIQUE (drop_id, code)
) STRICT;

CREATE TABLE variant (
    id INTEGER PRIMARY KEY,
    clip_id INTEGER NOT NULL REFERENCES clip (id) ON DELETE CASCADE,
    letter TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (clip_id, letter)
) STRICT;

-- day_offset with local_time moves with the launch; pinned stands by itself; neither: unscheduled.
CREATE TABLE touchpoint (
    id INTEGER PRIMARY KEY,
    drop_id INTEGER NOT NULL REFERENCES drop_ (id) ON DELETE CASCADE,
    channel TEXT NOT NULL REFERENCES channel (id),
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    owner TEXT NOT NULL,
    state TEXT NOT NULL,
    day_offset INTEGER,
    local_time TEXT,
    pinned TEXT,
    CHECK (pinned IS NULL OR day_offset IS NULL)
) STRICT;
CREATE INDEX touchpoint_drop ON touchpoint (drop_id);

CREATE TABLE kpi (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    numerator TEXT NOT NULL,
    numerator_claimed INTEGER NOT NULL,
    denominator TEXT NOT NULL,
    denominator_claimed INTEGER NOT NULL,
    fallback_numerator TEXT,
    fallback_denominator TEXT,
    lower_is_better INTEGER NOT NULL,
    unit TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE benchmark (
    id INTEGER PRIMARY KEY,
    kpi TEXT NOT NULL REFERENCES kpi (id),
    channel TEXT,
    max_seconds REAL NOT NULL,
    low REAL,
    high REAL,
    source TEXT NOT NULL,
    as_of TEXT
) STRICT;

CREATE TABLE target (
    id INTEGER PRIMARY KEY,
    kpi TEXT NOT NULL REFERENCES kpi (id),
    drop_id INTEGER NOT NULL REFERENCES drop_ (id) ON DELETE CASCADE,
    clip_id INTEGER REFERENCES clip (id) ON DELETE CASCADE,
    value REAL NOT NULL
) STRICT;
CREATE INDEX target_drop ON target (drop_id);

-- What a platform reports on, and what it counts for (at most one of the four).
CREATE TABLE subject (
    id INTEGER PRIMARY KEY,
    platform TEXT NOT NULL,
    account TEXT NOT NULL,
    level TEXT NOT NULL,
    external_id TEXT NOT NULL,
    name TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    campaign TEXT NOT NULL,
    utm_campaign TEXT NOT NULL,
    utm_content TEXT NOT NULL,
    channel TEXT NOT NULL,
    claims INTEGER NOT NULL,
    drop_id INTEGER REFERENCES drop_ (id) ON DELETE SET NULL,
    clip_id INTEGER REFERENCES clip (id) ON DELETE SET NULL,
    variant_id INTEGER REFERENCES variant (id) ON DELETE SET NULL,
    touchpoint_id INTEGER REFERENCES touchpoint (id) ON DELETE SET NULL,
    because TEXT,
    assigned_on TEXT,
    UNIQUE (platform, account, level, external_id),
    CHECK ((drop_id IS NOT NULL) + (clip_id IS NOT NULL) + (variant_id IS NOT NULL) + (touchpoint_id IS NOT NULL) <= 1)
) STRICT;
CREATE INDEX subject_drop ON subject (drop_id);
CREATE INDEX subject_clip ON subject (clip_id);
CREATE INDEX subject_variant ON subject (variant_id);
CREATE INDEX subject_touchpoint ON subject (touchpoint_id);

-- One import; rolled back ones stay in the list.
CREATE TABLE import_batch (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    files TEXT NOT NULL,
    kind TEXT NOT NULL,
    rows_new INTEGER NOT NULL,
    rows_replaced INTEGER NOT NULL,
    rows_unchanged INTEGER NOT NULL,
    rows_rejected INTEGER NOT NULL,
    first_day INTEGER,
    last_day INTEGER,
    rolled_back INTEGER NOT NULL,
    report TEXT NOT NULL
) STRICT;

-- Days are Julian days; placement 0 is organic, 1 boosted; an absent count was not reported, which is not zero.
-- Clustered by its key, so that a chart's query is one range scan. batch is the import that wrote the row.
CREATE TABLE result_day (
    subject INTEGER NOT NULL REFERENCES subject (id),
    placement INTEGER NOT NULL,
    day INTEGER NOT NULL,
    batch INTEGER NOT NULL,
    impressions INTEGER, video_views INTEGER, views_2s INTEGER, views_6s INTEGER, views_25 INTEGER, views_50 INTEGER,
    views_75 INTEGER, views_100 INTEGER, clicks INTEGER, sessions INTEGER, add_to_carts INTEGER, orders INTEGER,
    revenue INTEGER, units INTEGER, refunds INTEGER, returned_units INTEGER, spend INTEGER, signups INTEGER,
    PRIMARY KEY (subject, placement, day)
) STRICT, WITHOUT ROWID;

-- Results of several days in one figure, from exports without days. Never spread over the days.
CREATE TABLE result_period (
    subject INTEGER NOT NULL REFERENCES subject (id),
    placement INTEGER NOT NULL,
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    batch INTEGER NOT NULL,
    impressions INTEGER, video_views INTEGER, views_2s INTEGER, views_6s INTEGER, views_25 INTEGER, views_50 INTEGER,
    views_75 INTEGER, views_100 INTEGER, clicks INTEGER, sessions INTEGER, add_to_carts INTEGER, orders INTEGER,
    revenue INTEGER, units INTEGER, refunds INTEGER, returned_units INTEGER, spend INTEGER, signups INTEGER,
    PRIMARY KEY (subject, placement, first_day, last_day)
) STRICT, WITHOUT ROWID;

-- Sums of a subject's days and periods, kept by imports, so that no chart scans days it does not draw.
CREATE TABLE subject_total (
    subject INTEGER NOT NULL REFERENCES subject (id),
    placement INTEGER NOT NULL,
    days INTEGER NOT NULL,
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    impressions INTEGER, video_views INTEGER, views_2s INTEGER, views_6s INTEGER, views_25 INTEGER, views_50 INTEGER,
    views_75 INTEGER, views_100 INTEGER, clicks INTEGER, sessions INTEGER, add_to_carts INTEGER, orders INTEGER,
    revenue INTEGER, units INTEGER, refunds INTEGER, returned_units INTEGER, spend INTEGER, signups INTEGER,
    PRIMARY KEY (subject, placement)
) STRICT, WITHOUT ROWID;

-- Rows that import replaced_by took the place of, as they were; old_batch had written them.
CREATE TABLE superseded (
    replaced_by INTEGER NOT NULL REFERENCES import_batch (id),
    subject INTEGER NOT NULL,
    placement INTEGER NOT NULL,
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    old_batch INTEGER NOT NULL,
    impressions INTEGER, video_views INTEGER, views_2s INTEGER, views_6s INTEGER, views_25 INTEGER, views_50 INTEGER,
    views_75 INTEGER, views_100 INTEGER, clicks INTEGER, sessions INTEGER, add_to_carts INTEGER, orders INTEGER,
    revenue INTEGER, units INTEGER, refunds INTEGER, returned_units INTEGER, spend INTEGER, signups INTEGER,
    PRIMARY KEY (replaced_by, subject, placement, first_day, last_day)
) STRICT, WITHOUT ROWID;

-- Mappings of columns made by hand, remembered for files with the same header.
CREATE TABLE profile (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    header_key TEXT NOT NULL UNIQUE,
    mapping TEXT NOT NULL
) STRICT;
