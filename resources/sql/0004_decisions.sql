-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 4: tests of variants, what was decided on them, boosts, and the money of a drop that nothing else tells.

-- smallest: the smallest difference worth having, in the KPI's unit; planned: the KPI's denominator for each variant.
CREATE TABLE test (
    id INTEGER PRIMARY KEY,
    clip_id INTEGER NOT NULL REFERENCES clip (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    kpi TEXT NOT NULL REFERENCES kpi (id),
    smallest REAL,
    planned INTEGER,
    starts TEXT,
    ends TEXT,
    randomised INTEGER NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX test_clip ON test (clip_id);

-- The variants held against each other, and their part of the planned split.
CREATE TABLE test_arm (
    id INTEGER PRIMARY KEY,
    test_id INTEGER NOT NULL REFERENCES test (id) ON DELETE CASCADE,
    variant_id INTEGER NOT NULL REFERENCES variant (id) ON DELETE CASCADE,
    weight INTEGER NOT NULL,
    position INTEGER NOT NULL,
    UNIQUE (test_id, variant_id)
) STRICT;
CREATE INDEX test_arm_variant ON test_arm (variant_id);

-- The log: what was known (JSON: arms with counts, interval, day), when, who decided. Rows are never changed but for
-- outcome, which a person may write afterwards. low and high: what the decision expects of its variant's KPI.
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    clip_id INTEGER NOT NULL REFERENCES clip (id) ON DELETE CASCADE,
    test_id INTEGER REFERENCES test (id) ON DELETE SET NULL,
    variant_id INTEGER REFERENCES variant (id) ON DELETE SET NULL,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    call TEXT NOT NULL,
    kpi TEXT NOT NULL,
    low REAL,
    high REAL,
    reason TEXT NOT NULL,
    known TEXT NOT NULL,
    outcome TEXT NOT NULL
) STRICT;
CREATE INDEX decision_clip ON decision (clip_id);

-- Money behind a variant, creative unchanged. hash: the variant's content when the boost was recorded. The code is the
-- creator's Spark authorisation, valid code_days from code_from.
CREATE TABLE boost (
    id INTEGER PRIMARY KEY,
    variant_id INTEGER NOT NULL REFERENCES variant (id) ON DELETE CASCADE,
    starts TEXT NOT NULL,
    ends TEXT,
    budget INTEGER,
    public_post INTEGER NOT NULL,
    code TEXT NOT NULL,
    code_from TEXT,
    code_days INTEGER NOT NULL,
    learning_days INTEGER NOT NULL,
    hash TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX boost_variant ON boost (variant_id);

-- What was changed on a running boost: what is budget (from then on), creative, caption, audience or other.
CREATE TABLE boost_change (
    id INTEGER PRIMARY KEY,
    boost_id INTEGER NOT NULL REFERENCES boost (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    what TEXT NOT NULL,
    budget INTEGER,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX boost_change_boost ON boost_change (boost_id, day);

-- What a drop's profit needs besides products, expenses and results; minor units. closed_*: as told when it was closed,
-- so that later returns can be seen to restate it.
CREATE TABLE drop_account (
    drop_id INTEGER PRIMARY KEY REFERENCES drop_ (id) ON DELETE CASCADE,
    discounts INTEGER,
    fulfilment_per_order INTEGER,
    cost_per_return INTEGER,
    revenue_is_net INTEGER NOT NULL,
    closed_on TEXT,
    closed_profit INTEGER,
    closed_returns INTEGER
) STRICT;
