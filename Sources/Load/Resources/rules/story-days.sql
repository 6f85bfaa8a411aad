-- error
-- stories whose first or last day is not that of their articles
SELECT story_id, first_on, last_on
FROM stories
JOIN articles USING (story_id)
GROUP BY story_id
HAVING first_on IS NOT min(published_on) OR last_on IS NOT max(published_on);
