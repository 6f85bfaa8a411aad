-- note
-- articles that repeat another; see duplicates
SELECT source
FROM articles
WHERE duplicate_of IS NOT NULL;
