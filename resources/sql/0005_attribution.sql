-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 5: links and codes, orders and the evidence behind each of them.

-- value: percent in hundredths (1000 is 10 %), amount in minor units, null for free shipping. starts and ends are days,
-- both inclusive. channel: whose code it is ('' for no single one); creator: a person's or partner's name for it.
CREATE TABLE promo_code (
    id INTEGER PRIMARY KEY,
    drop_id INTEGER NOT NULL REFERENCES drop_ (id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    kind TEXT NOT NULL,
    value INTEGER,
    starts TEXT,
    ends TEXT,
    channel TEXT NOT NULL,
    creator TEXT NOT NULL,
    referral INTEGER NOT NULL,
    planned INTEGER,
    note TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX promo_code_drop ON promo_code (drop_id);

-- landing is the page without UTM parameters; applies says how the link applies its code: '', shopify, woocommerce.
CREATE TABLE link (
    id INTEGER PRIMARY KEY,
    drop_id INTEGER NOT NULL REFERENCES drop_ (id) ON DELETE CASCADE,
    touchpoint_id INTEGER REFERENCES touchpoint (id) ON DELETE SET NULL,
    variant_id INTEGER REFERENCES variant (id) ON DELETE SET NULL,
    name TEXT NOT NULL,
    landing TEXT NOT NULL,
    source TEXT NOT NULL,
    medium TEXT NOT NULL,
    campaign TEXT NOT NULL,
    content TEXT NOT NULL,
    term TEXT NOT NULL,
    code_id INTEGER REFERENCES promo_code (id) ON DELETE SET NULL,
    applies TEXT NOT NULL,
    short_url TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX link_drop ON link (drop_id);
CREATE INDEX link_touchpoint ON link (touchpoint_id);
CREATE INDEX link_variant ON link (variant_id);
CREATE INDEX link_code ON link (code_id);

-- What must be right on the landing page and in the shop before a launch. key: of a preset item, '' for an own one, whose
-- words are in title.
CREATE TABLE landing_check (
    id INTEGER PRIMARY KEY,
    drop_id INTEGER NOT NULL REFERENCES drop_ (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    done INTEGER NOT NULL,
    who TEXT NOT NULL,
    at TEXT,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX landing_check_drop ON landing_check (drop_id);

-- What customers write for a channel when asked where they heard of the brand; one's own, beside the presets.
CREATE TABLE synonym (
    id INTEGER PRIMARY KEY,
    words TEXT NOT NULL,
    channel TEXT NOT NULL
) STRICT;

-- What customers made of a drop, counted by hand or imported: posts, duets, stitches under a hashtag on a day.
CREATE TABLE ugc_count (
    id INTEGER PRIMARY KEY,
    drop_id INTEGER NOT NULL REFERENCES drop_ (id) ON DELETE CASCADE,
    channel TEXT NOT NULL,
    hashtag TEXT NOT NULL,
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    posts INTEGER NOT NULL
) STRICT;
CREATE INDEX ugc_count_drop ON ugc_count (drop_id, day);

-- Orders come with imports, like results, and know nothing of the planning tables: which drop, link or code one belongs to
-- is found when asked, so that a link made later still counts. at: seconds of the shop's wall clock since 1970-01-01T00:00;
-- day: Julian day of it. customer: a salted hash, never an address; null when not known. Money in minor units; null was not
-- reported. visit: the shop's key of the visit that ended in the order, '' mostly. sku: of the line that brought most; '' when the file has no lines. batch: the import that wrote the row.
CREATE TABLE order_ (
    id INTEGER PRIMARY KEY,
    shop TEXT NOT NULL,
    external_id TEXT NOT NULL,
    name TEXT NOT NULL,
    visit TEXT NOT NULL,
    at INTEGER NOT NULL,
    day INTEGER NOT NULL,
    customer INTEGER,
    status TEXT NOT NULL,
    cancelled INTEGER NOT NULL,
    subtotal INTEGER,
    shipping INTEGER,
    taxes INTEGER,
    total INTEGER,
    discounts INTEGER,
    refunded INTEGER,
    gift_cards INTEGER,
    units INTEGER,
    returned_units INTEGER,
    sku TEXT NOT NULL,
    batch INTEGER NOT NULL,
    UNIQUE (shop, external_id)
) STRICT;
CREATE INDEX order_at ON order_ (day);
CREATE INDEX order_customer ON order_ (customer);
CREATE INDEX order_name ON order_ (name);

-- gift_card: not merchandise. amount: of the line, after its discount.
CREATE TABLE order_line (
    order_id INTEGER NOT NULL,
    line INTEGER NOT NULL,
    sku TEXT NOT NULL,
    name TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    amount INTEGER,
    gift_card INTEGER NOT NULL,
    PRIMARY KEY (order_id, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX order_line_sku ON order_line (sku);

-- What evidence said, each wording once. kind: utm (source, medium, campaign, content, term, one a line), code (as typed,
-- upper case), pixel (channel, then the platform's campaign and ad, one a line), short_link (address without scheme),
-- survey (the answer, folded).
CREATE TABLE evidence_said (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    said TEXT NOT NULL,
    UNIQUE (kind, said)
) STRICT;

-- Which evidence stands behind which order. at: as in order_, when the evidence has a time of its own, else null.
CREATE TABLE evidence (
    order_id INTEGER NOT NULL,
    said_id INTEGER NOT NULL,
    at INTEGER,
    batch INTEGER NOT NULL,
    PRIMARY KEY (order_id, said_id)
) STRICT, WITHOUT ROWID;

-- Orders by day as a sum, kept by imports, so that no page adds up orders: the drop is found through
-- the sku. gift_cards: the part of the subtotals that is gift cards.
CREATE TABLE order_sum (
    day INTEGER NOT NULL,
    shop TEXT NOT NULL,
    status TEXT NOT NULL,
    cancelled INTEGER NOT NULL,
    sku TEXT NOT NULL,
    orders INTEGER NOT NULL,
    subtotal INTEGER,
    total INTEGER,
    discounts INTEGER,
    refunded INTEGER,
    units INTEGER,
    returned_units INTEGER,
    gift_cards INTEGER,
    PRIMARY KEY (day, shop, status, cancelled, sku)
) STRICT, WITHOUT ROWID;

-- How codes are used, kept by imports: by day, and with which other evidence beside them, the strongest of each order.
-- first_time: orders of customers who had not bought before.
CREATE TABLE code_day (
    said_id INTEGER NOT NULL,
    day INTEGER NOT NULL,
    orders INTEGER NOT NULL,
    first_time INTEGER NOT NULL,
    PRIMARY KEY (said_id, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE code_beside (
    said_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    orders INTEGER NOT NULL,
    first_time INTEGER NOT NULL,
    PRIMARY KEY (said_id, other_id)
) STRICT, WITHOUT ROWID;

-- What files of events and survey answers told of orders, whether the order is known yet (order_id) or still to come (null).
-- order_ref: the order's own key or name, folded. event: the platform's key of the event, '' without one; pixel and server
-- tell the same one. An order's evidence from here is in evidence, too, under the batch that told it.
CREATE TABLE order_event (
    id INTEGER PRIMARY KEY,
    order_ref TEXT NOT NULL,
    event TEXT NOT NULL,
    said_id INTEGER NOT NULL,
    at INTEGER,
    order_id INTEGER,
    batch INTEGER NOT NULL
) STRICT;
CREATE INDEX order_event_order ON order_event (order_id);

-- Orders that import replaced_by told anew after old_batch: was, the order as it stood before, and told, what the import
-- told of it (JSON with the lines), so that an import below another can be taken back: what is above it is told again. An
-- order that is its batch's own has no row here.
CREATE TABLE superseded_order (
    replaced_by INTEGER NOT NULL,
    order_id INTEGER NOT NULL,
    old_batch INTEGER NOT NULL,
    was TEXT NOT NULL,
    told TEXT NOT NULL,
    PRIMARY KEY (replaced_by, order_id)
) STRICT, WITHOUT ROWID;

-- Of a closed drop: what had come back until that day, so that refunds which a later export tells of earlier orders are
-- seen to restate it. null: not known.
ALTER TABLE drop_account ADD COLUMN closed_returned_units INTEGER;
