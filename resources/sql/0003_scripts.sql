-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 3: scripts of clips in beats, what their variants change, and where they are posted.

-- format and outlet are keys of Dropbeat's own presets or of one's own rows. bpm 0: no music. seconds is the sum of the
-- beats where there are any. video is a path; what it held when attached is its SHA-256.
ALTER TABLE clip ADD COLUMN format TEXT NOT NULL DEFAULT '';
ALTER TABLE clip ADD COLUMN outlet TEXT NOT NULL DEFAULT '';
ALTER TABLE clip ADD COLUMN caption TEXT NOT NULL DEFAULT '';
ALTER TABLE clip ADD COLUMN hashtags TEXT NOT NULL DEFAULT '';
ALTER TABLE clip ADD COLUMN first_comment TEXT NOT NULL DEFAULT '';
ALTER TABLE clip ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE clip ADD COLUMN bpm REAL NOT NULL DEFAULT 0;
ALTER TABLE clip ADD COLUMN music_start INTEGER NOT NULL DEFAULT 0;
ALTER TABLE clip ADD COLUMN video TEXT NOT NULL DEFAULT '';
ALTER TABLE clip ADD COLUMN video_hash TEXT NOT NULL DEFAULT '';
ALTER TABLE clip ADD COLUMN notes TEXT NOT NULL DEFAULT '';

-- A stretch of a clip; tenths of a second. text_x and text_y: middle of the on-screen text as a share of the frame.
CREATE TABLE beat (
    id INTEGER PRIMARY KEY,
    clip_id INTEGER NOT NULL REFERENCES clip (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    stage TEXT NOT NULL,
    tenths INTEGER NOT NULL,
    seen TEXT NOT NULL,
    on_screen TEXT NOT NULL,
    heard TEXT NOT NULL,
    cta TEXT NOT NULL,
    product TEXT NOT NULL,
    look TEXT NOT NULL,
    location TEXT NOT NULL,
    props TEXT NOT NULL,
    worn_by TEXT NOT NULL,
    grab TEXT NOT NULL,
    shows TEXT NOT NULL,
    shot INTEGER NOT NULL,
    text_x REAL NOT NULL,
    text_y REAL NOT NULL
) STRICT;
CREATE INDEX beat_clip ON beat (clip_id, position);

-- Null: as the clip has it. What was posted is kept whole (frozen, JSON) with its SHA-256, so that a boost is provably
-- of the same creative.
ALTER TABLE variant ADD COLUMN hook TEXT;
ALTER TABLE variant ADD COLUMN cta TEXT;
ALTER TABLE variant ADD COLUMN caption TEXT;
ALTER TABLE variant ADD COLUMN touchpoint_id INTEGER REFERENCES touchpoint (id) ON DELETE SET NULL;
ALTER TABLE variant ADD COLUMN frozen TEXT NOT NULL DEFAULT '';
ALTER TABLE variant ADD COLUMN frozen_hash TEXT NOT NULL DEFAULT '';
ALTER TABLE variant ADD COLUMN frozen_on TEXT;
CREATE INDEX variant_touchpoint ON variant (touchpoint_id);

-- Formats of the person's own; those that Dropbeat comes with are not in here.
CREATE TABLE clip_format (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    purpose TEXT NOT NULL,
    min_tenths INTEGER NOT NULL,
    max_tenths INTEGER NOT NULL,
    feel_per_look INTEGER NOT NULL,
    kpi TEXT NOT NULL,
    demands TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE format_beat (
    id INTEGER PRIMARY KEY,
    format_id INTEGER NOT NULL REFERENCES clip_format (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    stage TEXT NOT NULL,
    tenths INTEGER NOT NULL,
    seen TEXT NOT NULL,
    on_screen TEXT NOT NULL,
    heard TEXT NOT NULL,
    cta TEXT NOT NULL,
    look TEXT NOT NULL,
    shows TEXT NOT NULL
) STRICT;
CREATE INDEX format_beat_format ON format_beat (format_id, position);

-- Outlets of the person's own, and those of Dropbeat's that were changed (same key). Null: no limit known.
CREATE TABLE outlet (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    channel TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    safe_top INTEGER NOT NULL,
    safe_right INTEGER NOT NULL,
    safe_bottom INTEGER NOT NULL,
    safe_left INTEGER NOT NULL,
    caption_limit INTEGER,
    hashtag_limit INTEGER,
    comment_limit INTEGER,
    wide_counts_double INTEGER NOT NULL,
    min_tenths INTEGER,
    max_tenths INTEGER,
    advised_min_tenths INTEGER,
    advised_max_tenths INTEGER,
    source TEXT NOT NULL,
    as_of TEXT
) STRICT;

-- Hooks and calls to action kept for later.
CREATE TABLE saved_line (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    note TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
