-- warning
-- topics of articles that have no Arabic and no English label
SELECT topic_code
FROM topics
WHERE
  label_ar IS NULL
  AND label_en IS NULL
  AND topic_code IN (SELECT topic_code FROM article_topics);
