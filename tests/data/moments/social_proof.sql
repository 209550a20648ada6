-- The :count th view of one item in a session, while nothing has been bought in it. (:wait is not used.)
WITH viewed AS (
    SELECT shopper, session, at, row_number() OVER (PARTITION BY shopper, session, item ORDER BY at) AS nth
    FROM event WHERE event = 'product_view' AND item <> ''),
proof AS (SELECT shopper, at, min(session) AS session FROM viewed WHERE nth = :count AND :wait >= 0 GROUP BY shopper, at)
SELECT count(*) AS fires, count(DISTINCT shopper) AS shoppers, 0 AS returned
FROM proof
WHERE NOT EXISTS (
    SELECT 1 FROM event AS o
    WHERE o.shopper = proof.shopper AND o.session = proof.session AND o.event = 'purchase' AND o.at <= proof.at);
