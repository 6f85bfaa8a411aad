-- Most named entities
-- Which people, organisations and places are named in the most articles?
SELECT
  entities.type,
  entities.name,
  entities.kind,
  count(*) AS articles,
  sum(mention_count) AS mentions,
  min(published_on) AS first_on,
  max(published_on) AS last_on
FROM article_entities
JOIN entities USING (entity_id)
JOIN articles USING (article_id)
WHERE mention_count > 0
GROUP BY entity_id
ORDER BY articles DESC, mentions DESC, natural_key
LIMIT 50;
