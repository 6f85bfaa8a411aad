-- Named together
-- Which pairs of entities stand in the same articles most often?
SELECT name, other_name, articles
FROM co_mentions
WHERE entity_id < other_entity_id
ORDER BY articles DESC, name, other_name
LIMIT 50;
