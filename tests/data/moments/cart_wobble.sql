-- Cart, then no order within :wait seconds, both ends counting; another cart meanwhile begins the wait anew. By hand, for
-- SQLite. event(shopper, session, at, event, item): at in seconds.
WITH cart AS (SELECT DISTINCT shopper, at FROM event WHERE event = 'add_to_cart'),
next AS (SELECT shopper, at, lead(at) OVER (PARTITION BY shopper ORDER BY at) AS again FROM cart),
settled AS (
    SELECT shopper, at, again,
        (SELECT min(o.at) FROM event AS o
         WHERE o.shopper = next.shopper AND o.event = 'purchase' AND o.at BETWEEN next.at AND next.at + :wait) AS bought
    FROM next)
SELECT
    count(*) FILTER (WHERE bought IS NULL AND (again IS NULL OR again > at + :wait)) AS fires,
    count(DISTINCT shopper) FILTER (WHERE bought IS NULL AND (again IS NULL OR again > at + :wait)) AS shoppers,
    count(*) FILTER (WHERE bought < again OR (bought IS NOT NULL AND again IS NULL)) AS returned
FROM settled;
