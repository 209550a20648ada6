-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 2: arcs, products, money and rhythm of drops; touchpoints that repeat or belong to no drop.

-- A story that a run of drops tells, and the rhythm of their launches (kind: nth-weekday, day-of-month, weeks).
CREATE TABLE arc (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    premise TEXT NOT NULL,
    kind TEXT NOT NULL,
    every INTEGER NOT NULL,
    nth INTEGER NOT NULL,
    weekday INTEGER NOT NULL,
    month_day INTEGER NOT NULL,
    anchor TEXT,
    launch_time TEXT NOT NULL,
    tolerance_days INTEGER NOT NULL,
    position INTEGER NOT NULL
) STRICT;

ALTER TABLE drop_ ADD COLUMN arc_id INTEGER REFERENCES arc (id) ON DELETE SET NULL;
ALTER TABLE drop_ ADD COLUMN chapter INTEGER NOT NULL DEFAULT 0;
ALTER TABLE drop_ ADD COLUMN owner TEXT NOT NULL DEFAULT '';
ALTER TABLE drop_ ADD COLUMN budget INTEGER;
ALTER TABLE drop_ ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;
CREATE INDEX drop_arc ON drop_ (arc_id);

-- The picture on the card, small enough to travel in the plan (JPEG or PNG).
CREATE TABLE drop_cover (
    drop_id INTEGER PRIMARY KEY REFERENCES drop_ (id) ON DELETE CASCADE,
    image BLOB NOT NULL
) STRICT;

-- Money in minor units of the plan's currency; what is not known is null.
CREATE TABLE product (
    id INTEGER PRIMARY KEY,
    drop_id INTEGER NOT NULL REFERENCES drop_ (id) ON DELETE CASCADE,
    sku TEXT NOT NULL,
    name TEXT NOT NULL,
    price INTEGER,
    unit_cost INTEGER,
    stock INTEGER,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX product_drop ON product (drop_id);

CREATE TABLE expense (
    id INTEGER PRIMARY KEY,
    drop_id INTEGER NOT NULL REFERENCES drop_ (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    planned INTEGER,
    spent INTEGER,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX expense_drop ON expense (drop_id);

-- A touchpoint may belong to no drop, may repeat (an RRULE of RFC 5545), and may stand instead of one day of a series.
-- Foreign keys are off while a plan is migrated, so nothing cascades from the old table.
CREATE TABLE touchpoint_2 (
    id INTEGER PRIMARY KEY,
    drop_id INTEGER REFERENCES drop_ (id) ON DELETE CASCADE,
    channel TEXT NOT NULL REFERENCES channel (id),
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    owner TEXT NOT NULL,
    state TEXT NOT NULL,
    day_offset INTEGER,
    local_time TEXT,
    pinned TEXT,
    repeats TEXT NOT NULL DEFAULT '',
    series_id INTEGER REFERENCES touchpoint (id) ON DELETE CASCADE,
    series_day TEXT,
    uid TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    CHECK (pinned IS NULL OR day_offset IS NULL),
    CHECK (drop_id IS NOT NULL OR day_offset IS NULL)
) STRICT;
INSERT INTO touchpoint_2 (id, drop_id, channel, code, title, purpose, owner, state, day_offset, local_time, pinned)
    SELECT id, drop_id, channel, code, title, purpose, owner, state, day_offset, local_time, pinned FROM touchpoint;
DROP TABLE touchpoint;
ALTER TABLE touchpoint_2 RENAME TO touchpoint;
CREATE INDEX touchpoint_drop ON touchpoint (drop_id);
CREATE INDEX touchpoint_series ON touchpoint (series_id);

-- Days on which a repeating touchpoint does not take place.
CREATE TABLE skipped_day (
    touchpoint_id INTEGER NOT NULL REFERENCES touchpoint (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    PRIMARY KEY (touchpoint_id, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_item (
    id INTEGER PRIMARY KEY,
    touchpoint_id INTEGER NOT NULL REFERENCES touchpoint (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    done INTEGER NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX check_item_touchpoint ON check_item (touchpoint_id);

-- A file that a touchpoint needs: where it lies, and what it held when it was added (SHA-256).
CREATE TABLE asset (
    id INTEGER PRIMARY KEY,
    touchpoint_id INTEGER NOT NULL REFERENCES touchpoint (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    hash TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX asset_touchpoint ON asset (touchpoint_id);

-- Roll-outs of the person's own; those that Dropbeat comes with are not in here.
CREATE TABLE rollout (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE rollout_step (
    id INTEGER PRIMARY KEY,
    rollout_id INTEGER NOT NULL REFERENCES rollout (id) ON DELETE CASCADE,
    day_offset INTEGER NOT NULL,
    local_time TEXT NOT NULL,
    channel TEXT NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX rollout_step_rollout ON rollout_step (rollout_id);

-- Occasions of the person's own, and those of Dropbeat's that were changed (same key). Countries: "US UK"; none: all.
CREATE TABLE occasion (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    countries TEXT NOT NULL,
    rule TEXT NOT NULL,
    quiet INTEGER NOT NULL,
    shown INTEGER NOT NULL
) STRICT;

-- A carrier's last day for arriving before an occasion, and how long the shop needs to hand a parcel over.
CREATE TABLE cutoff (
    id INTEGER PRIMARY KEY,
    country TEXT NOT NULL,
    carrier TEXT NOT NULL,
    service TEXT NOT NULL,
    occasion TEXT NOT NULL,
    last_day TEXT NOT NULL,
    handling_days INTEGER NOT NULL,
    source TEXT NOT NULL
) STRICT;

-- Findings that were set aside; one comes back when its facts have changed.
CREATE TABLE set_aside (
    id INTEGER PRIMARY KEY,
    rule TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    facts TEXT NOT NULL,
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (rule, subject_kind, subject_id)
) STRICT;
