-- Named together
-- Which pairs of entities stand in the same articles most often, a repeat not counted?
WITH frequent AS (
  SELECT *
  FROM entity_pairs
  WHERE article_count >= coalesce(
    (SELECT article_count FROM entity_pairs ORDER BY article_count DESC LIMIT 1 OFFSET 49), 0)
)
SELECT one.name, two.name AS other_name, frequent.article_count AS articles
FROM frequent
JOIN entities AS one ON one.entity_id = frequent.entity_id
JOIN entities AS two ON two.entity_id = frequent.other_entity_id
ORDER BY frequent.article_count DESC, one.name, two.name
LIMIT 50;
