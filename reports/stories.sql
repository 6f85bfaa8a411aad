-- Stories
-- What happened, and how many outlets told it?
SELECT
  first_on,
  last_on,
  label,
  article_count AS articles,
  (
    SELECT count(DISTINCT outlet) FROM articles WHERE articles.story_id = stories.story_id
  ) AS outlets
FROM stories
ORDER BY article_count DESC, last_on DESC, story_id
LIMIT 50;
