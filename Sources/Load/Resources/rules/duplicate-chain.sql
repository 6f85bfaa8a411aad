-- error
-- duplicates whose original is itself a duplicate
SELECT articles.source AS repeat, originals.source AS original
FROM articles
JOIN articles AS originals ON originals.article_id = articles.duplicate_of
WHERE originals.duplicate_of IS NOT NULL;
