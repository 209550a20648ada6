-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 6: lifecycle moments, what is sent, what must be set up for it, and what came of it.

-- Presets stay in the program; a row is one's own, or a preset as switched on or changed. key: of the preset, or one's
-- own, unique. rule: JSON. kpi: id of a preset KPI of moments, or the own name of one. target: a fraction, minor units or
-- a count. At most cap_count messages of it in cap_days days to one shopper.
CREATE TABLE moment (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    is_on INTEGER NOT NULL,
    rule TEXT NOT NULL,
    channel TEXT NOT NULL,
    perk TEXT NOT NULL,
    kpi TEXT NOT NULL,
    target REAL,
    cap_count INTEGER NOT NULL,
    cap_days INTEGER NOT NULL,
    quiet_from TEXT,
    quiet_to TEXT,
    owner TEXT NOT NULL,
    drop_id INTEGER REFERENCES drop_ (id) ON DELETE SET NULL,
    link_id INTEGER REFERENCES link (id) ON DELETE SET NULL,
    code_id INTEGER REFERENCES promo_code (id) ON DELETE SET NULL,
    notes TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX moment_drop ON moment (drop_id);
CREATE INDEX moment_link ON moment (link_id);
CREATE INDEX moment_code ON moment (code_id);

CREATE TABLE moment_message (
    id INTEGER PRIMARY KEY,
    moment_id INTEGER NOT NULL REFERENCES moment (id) ON DELETE CASCADE,
    letter TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX moment_message_moment ON moment_message (moment_id);

CREATE TABLE moment_check (
    id INTEGER PRIMARY KEY,
    moment_id INTEGER NOT NULL REFERENCES moment (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    done INTEGER NOT NULL,
    who TEXT NOT NULL,
    at TEXT,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX moment_check_moment ON moment_check (moment_id);

-- What a live moment did in some days, both inclusive. acted: what its KPI counts. Null was not reported. source: the file
-- it came from; '' when entered by hand.
CREATE TABLE moment_result (
    id INTEGER PRIMARY KEY,
    moment_id INTEGER NOT NULL REFERENCES moment (id) ON DELETE CASCADE,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    sent INTEGER,
    clicks INTEGER,
    acted INTEGER,
    revenue INTEGER,
    source TEXT NOT NULL
) STRICT;
CREATE INDEX moment_result_moment ON moment_result (moment_id, first_day);

-- The last dry run of a moment: on which events, with which rule, and what came out (JSON).
CREATE TABLE dry_run (
    moment_id INTEGER PRIMARY KEY REFERENCES moment (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    file TEXT NOT NULL,
    rule TEXT NOT NULL,
    outcome TEXT NOT NULL
) STRICT;
