-- warning
-- articles that were published before 1990, says their source
SELECT source, published_on
FROM articles
WHERE published_on < '1990-01-01';
