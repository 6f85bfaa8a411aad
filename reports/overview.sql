-- The day's overview
-- What does the warehouse hold, and what does the latest day of publication bring?
WITH latest AS (
  SELECT max(published_on) AS day FROM articles
),
today AS MATERIALIZED (
  SELECT article_id, outlet, story_id, duplicate_of
  FROM articles JOIN latest ON published_on = day
),
everything AS (
  SELECT 0.1 AS part, 'in all: articles' AS what, NULL AS which, count(*) AS number FROM articles
  UNION ALL
  SELECT 0.2, 'in all: without a day', NULL, count(*) FROM articles WHERE published_on IS NULL
  UNION ALL
  SELECT 0.3, 'in all: repeats', NULL, count(*) FROM duplicates
  UNION ALL
  SELECT 0.4, 'in all: people, bodies, places', NULL, count(*) FROM entities
  UNION ALL
  SELECT 0.5, 'in all: quotations', NULL, count(*) FROM quotations
  UNION ALL
  SELECT 0.6, 'in all: meetings', NULL, count(*) FROM meetings
  UNION ALL
  SELECT 0.7, 'in all: rejected documents', NULL, count(*) FROM rejections
),
figures AS (
  SELECT 1 AS part, 'latest day' AS what, day AS which, NULL AS number FROM latest
  UNION ALL
  SELECT 2, 'articles', NULL, count(*) FROM today
  UNION ALL
  SELECT 3, 'of them repeats', NULL, count(duplicate_of) FROM today
  UNION ALL
  SELECT 4, 'stories', NULL, count(DISTINCT story_id) FROM today
),
outlets AS (
  SELECT 5 AS part, 'outlet' AS what, coalesce(outlet, 'not stated') AS which, count(*) AS number
  FROM today
  GROUP BY outlet
  ORDER BY number DESC, which
  LIMIT 5
),
subjects AS (
  SELECT 6, 'topic', coalesce(label_ar, label_en, topic_code) AS which, count(*) AS number
  FROM today
  CROSS JOIN article_topics USING (article_id)
  JOIN topics USING (topic_code)
  WHERE duplicate_of IS NULL
  GROUP BY topic_code
  ORDER BY number DESC, which
  LIMIT 8
),
names AS (
  SELECT 7, 'name', name || ' (' || type || ')' AS which, number
  FROM (
    SELECT entity_id, count(*) AS number, sum(mention_count) AS mentions
    FROM today
    CROSS JOIN article_entities USING (article_id)
    WHERE duplicate_of IS NULL AND mention_count > 0
    GROUP BY entity_id)
  JOIN entities USING (entity_id)
  ORDER BY number DESC, mentions DESC, which
  LIMIT 12
)
SELECT what, which, number
FROM (
  SELECT * FROM everything
  UNION ALL
  SELECT * FROM figures
  UNION ALL
  SELECT * FROM outlets
  UNION ALL
  SELECT * FROM subjects
  UNION ALL
  SELECT * FROM names
)
ORDER BY part, number DESC, which;
