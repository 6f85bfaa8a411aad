-- note
-- Arabic articles to which no topic was given
SELECT source
FROM articles
WHERE language = 'ar' AND article_id NOT IN (SELECT article_id FROM article_topics);
