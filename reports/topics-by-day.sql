-- Topics by day
-- What was written about, day by day, the most frequent first?
SELECT
  coalesce(published_on, 'undated') AS day,
  topic_code,
  coalesce(label_ar, label_en) AS topic,
  articles,
  exact_articles,
  repeats
FROM topics_by_day
ORDER BY published_on DESC, articles DESC, topic_code;
