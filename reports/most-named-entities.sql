-- Most named entities
-- Which people, organisations and places are named in the most articles, a repeat not counted?
SELECT
  type,
  name,
  kind,
  article_total AS articles,
  mention_total AS mentions,
  first_named_on AS first_on,
  last_named_on AS last_on
FROM entities
WHERE article_total > 0
ORDER BY article_total DESC, mention_total DESC, natural_key
LIMIT 50;
