-- warning
-- Arabic articles in which no name was recognised
SELECT source
FROM articles
WHERE
  language = 'ar'
  AND article_id NOT IN (SELECT article_id FROM article_entities WHERE mention_count > 0);
