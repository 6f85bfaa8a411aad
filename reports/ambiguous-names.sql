-- Ambiguous names
-- Which names could most often not be decided, between whom, and why?
SELECT open.surface, taken, other, reason, open.mentions, source AS example
FROM (
  SELECT
    surface,
    entities.name AS taken,
    coalesce(others.name, mention_candidates.name) AS other,
    reason,
    count(*) AS mentions,
    min(mention_id) AS first
  FROM mention_candidates
  JOIN mentions USING (mention_id)
  JOIN entities ON entities.entity_id = mentions.entity_id
  LEFT JOIN entities AS others ON others.entity_id = mention_candidates.entity_id
  GROUP BY 1, 2, 3, 4
  ORDER BY mentions DESC, 1, 2, 3, 4
  LIMIT 50) AS open
JOIN mentions ON mentions.mention_id = first
JOIN sentences USING (sentence_id)
JOIN articles USING (article_id)
ORDER BY open.mentions DESC, 1, 2, 3, 4;
