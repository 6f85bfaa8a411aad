-- warning
-- Arabic articles without a sentence
SELECT source
FROM articles
WHERE language = 'ar' AND article_id NOT IN (SELECT article_id FROM sentences);
