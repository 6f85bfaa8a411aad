-- error
-- entities of an article whose number of mentions in it is wrong
SELECT articles.source AS article, local_key, mention_count
FROM article_entities
JOIN articles USING (article_id)
LEFT JOIN (
  SELECT article_id, entity_id, count(*) AS mentions
  FROM mentions
  JOIN sentences USING (sentence_id)
  GROUP BY article_id, entity_id) AS counted USING (article_id, entity_id)
WHERE mention_count <> coalesce(counted.mentions, 0);
