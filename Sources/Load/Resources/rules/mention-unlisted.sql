-- error
-- mentions of an entity that the article does not list
SELECT articles.source AS article, mentions.surface
FROM mentions
JOIN sentences USING (sentence_id)
JOIN articles USING (article_id)
WHERE NOT EXISTS (
  SELECT 1
  FROM article_entities AS listed
  WHERE listed.article_id = sentences.article_id AND listed.entity_id = mentions.entity_id);
