-- A session of :wait seconds or :count views, whichever is first, with nothing in the cart by then.
WITH seen AS (
    SELECT shopper, session, at,
        min(at) OVER (PARTITION BY shopper, session) AS began,
        sum(event = 'product_view') OVER (
            PARTITION BY shopper, session ORDER BY at ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS views
    FROM event),
deep AS (
    SELECT shopper, session, min(at) AS at FROM seen
    WHERE at - began >= :wait OR views >= :count GROUP BY shopper, session)
SELECT count(*) AS fires, count(DISTINCT shopper) AS shoppers, 0 AS returned
FROM deep
WHERE NOT EXISTS (
    SELECT 1 FROM event AS c
    WHERE c.shopper = deep.shopper AND c.session = deep.session AND c.event = 'add_to_cart' AND c.at <= deep.at);
