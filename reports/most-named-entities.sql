-- Most named entities
-- Which people, organisations and places are named in the most articles, a repeat not counted?
SELECT
  type,
  name,
  kind,
  article_count AS articles,
  mention_count AS mentions,
  first_on,
  last_on
FROM entities
WHERE article_count > 0
ORDER BY article_count DESC, mention_count DESC, natural_key
LIMIT 50;
