-- SPDX-License-Identifier: GPL-3.0-or-later
-- What bench_ledger counts, by SQL alone: orders that each kind of evidence saw alone, with one other and with more, and
-- their revenue. In the plan it makes every wording is known and no order is left out. The kinds without orders count, too.
WITH kinds(kind) AS (VALUES ('code'), ('pixel'), ('short_link'), ('survey'), ('utm')),
     seen AS (SELECT DISTINCT e.order_id, s.kind FROM evidence e JOIN evidence_said s ON s.id = e.said_id),
     counted AS (SELECT order_id, count(*) AS kinds FROM seen GROUP BY order_id)
SELECT k.kind, coalesce(sum(c.kinds = 1), 0), coalesce(sum(c.kinds = 2), 0), coalesce(sum(c.kinds > 2), 0),
       coalesce(sum(o.subtotal), 0)
FROM kinds k
    LEFT JOIN seen s ON s.kind = k.kind
    LEFT JOIN counted c ON c.order_id = s.order_id
    LEFT JOIN order_ o ON o.id = s.order_id AND o.cancelled = 0
GROUP BY k.kind ORDER BY k.kind;
