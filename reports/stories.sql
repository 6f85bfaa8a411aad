-- Stories
-- What happened, and how many outlets told it?
SELECT
  stories.first_on,
  stories.last_on,
  stories.label,
  article_count AS articles,
  count(DISTINCT outlet) AS outlets
FROM stories
JOIN articles USING (story_id)
GROUP BY story_id
ORDER BY article_count DESC, last_on DESC, story_id
LIMIT 50;
