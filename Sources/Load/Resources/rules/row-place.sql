-- error
-- sentences and mentions whose ids do not begin with their article's
SELECT source
FROM articles
JOIN sentences USING (article_id)
LEFT JOIN mentions USING (sentence_id)
WHERE sentence_id <> article_id * 8192 + ordinal OR mention_id >> 13 <> article_id;
