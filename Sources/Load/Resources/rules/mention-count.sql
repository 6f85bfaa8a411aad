-- error
-- entities of an article whose number of mentions in it is not the one that the article lists
SELECT articles.source AS article, counted.entity_id
FROM (
  SELECT article_id, entity_id, mention_count AS mentions
  FROM article_entities
  UNION ALL
  SELECT sentences.article_id, mentions.entity_id, -1
  FROM mentions
  JOIN sentences USING (sentence_id)) AS counted
JOIN articles USING (article_id)
GROUP BY article_id, entity_id
HAVING sum(mentions) <> 0;
