-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The twelve presets' triggers and conditions as counts of what fires, by hand, for the sqlite3 shell; without caps and
-- quiet hours. Each prints its key and its count; .timer tells its time.
.mode list
.timer on
SELECT 'cart-wobble', count(*) FROM (
    SELECT shopper, at, lead(at) OVER (PARTITION BY shopper ORDER BY at) AS again
    FROM (SELECT DISTINCT shopper, at FROM event WHERE event = 'add_to_cart')) AS n
WHERE (again IS NULL OR again > at + 2700) AND NOT EXISTS (
    SELECT 1 FROM event AS o
    WHERE o.event = 'purchase' AND o.shopper = n.shopper AND o.at BETWEEN n.at AND n.at + 2700);
SELECT 'browse-drift', count(*) FROM (
    SELECT shopper, session, min(at) AS at FROM (
        SELECT shopper, session, at, min(at) OVER w AS began, sum(event = 'view_item') OVER w AS views
        FROM event WHERE shopper <> ''
        WINDOW w AS (PARTITION BY shopper, session ORDER BY at ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW))
    WHERE at - began >= 1800 OR views >= 5 GROUP BY shopper, session) AS deep
WHERE NOT EXISTS (
    SELECT 1 FROM event AS c
    WHERE c.shopper = deep.shopper AND c.session = deep.session AND c.event = 'add_to_cart' AND c.at <= deep.at);
SELECT 'back-in-stock', count(*) FROM (
    SELECT DISTINCT shopper, back FROM (
        SELECT w.shopper, w.item, w.at, min(r.at) AS back FROM event AS w
        JOIN event AS r ON r.event = 'back_in_stock' AND r.item = w.item AND r.at >= w.at
        WHERE w.event = 'notify_me' GROUP BY w.shopper, w.item, w.at) AS t
    WHERE NOT EXISTS (
        SELECT 1 FROM event AS o
        WHERE o.event = 'purchase' AND o.shopper = t.shopper AND o.item = t.item AND o.at BETWEEN t.at AND t.back));
SELECT 'vip-tier', count(DISTINCT shopper) FROM (
    SELECT shopper, row_number() OVER w AS nth, sum(value) OVER w AS spent FROM event WHERE event = 'purchase'
    WINDOW w AS (PARTITION BY shopper ORDER BY at))
WHERE nth >= 3 OR spent >= 400;
SELECT 'birthday', count(*) FROM (
    SELECT DISTINCT shopper, unixepoch('2025' || substr(birthday, 5), '-7 days') + 32400 AS fires
    FROM event WHERE birthday <> '') AS b
WHERE fires BETWEEN (SELECT min(at) FROM event) AND (SELECT max(at) FROM event)
    AND fires >= (SELECT min(at) FROM event AS e WHERE e.shopper = b.shopper);
SELECT 'service-recovery', count(*) FROM (
    SELECT DISTINCT shopper, at FROM event WHERE event = 'refund' AND reason IN ('damaged', 'wrong'));
SELECT 'apology', count(*) FROM (
    SELECT DISTINCT shopper, at FROM event
    WHERE event = 'delivered' AND at / 86400 - unixepoch(promised) / 86400 > 3);
SELECT 'referral', count(*) FROM (
    SELECT shopper, at FROM event WHERE event = 'review' AND rating = '5'
    UNION
    SELECT shopper, at FROM (
        SELECT shopper, at, row_number() OVER (PARTITION BY shopper ORDER BY at) AS nth
        FROM event WHERE event = 'delivered') WHERE nth % 2 = 0);
SELECT 'holiday-cutoff', count(*) FROM (
    SELECT shopper FROM event WHERE shopper <> '' GROUP BY shopper
    HAVING min(at) <= unixepoch('2025-10-17') + 32400);
SELECT 'renewal', count(*) FROM (
    SELECT DISTINCT shopper, unixepoch(renewal, '-10 days') + 32400 AS fires FROM event WHERE renewal <> '') AS b
WHERE fires BETWEEN (SELECT min(at) FROM event) AND (SELECT max(at) FROM event)
    AND fires >= (SELECT min(at) FROM event AS e WHERE e.shopper = b.shopper);
SELECT 'reward-unlocked', count(*) FROM (
    SELECT value, lag(value, 1, 0) OVER (PARTITION BY shopper ORDER BY at) AS stood FROM event WHERE event = 'points')
WHERE stood < 500 AND value >= 500;
SELECT 'social-proof', count(*) FROM (
    SELECT DISTINCT shopper, session, at FROM (
        SELECT shopper, session, at, row_number() OVER (PARTITION BY shopper, session, item ORDER BY at) AS nth
        FROM event WHERE event = 'view_item') WHERE nth = 3) AS p
WHERE NOT EXISTS (
    SELECT 1 FROM event AS o
    WHERE o.shopper = p.shopper AND o.session = p.session AND o.event = 'purchase' AND o.at <= p.at);
