-- error
-- topics from which no way leads up to a topic at the top
WITH RECURSIVE reached (topic_code) AS (
  SELECT topic_code FROM topics WHERE broader_code IS NULL
  UNION
  SELECT topics.topic_code
  FROM reached
  JOIN topics ON topics.broader_code = reached.topic_code)
SELECT topic_code
FROM topics
WHERE topic_code NOT IN (SELECT topic_code FROM reached);
