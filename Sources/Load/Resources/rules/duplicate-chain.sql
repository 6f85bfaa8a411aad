-- error
-- duplicates whose original is itself a duplicate, revisions of a copy aside
SELECT articles.source AS repeat, originals.source AS original
FROM articles
JOIN articles AS originals ON originals.article_id = articles.duplicate_of
LEFT JOIN duplicates ON duplicates.article_id = articles.article_id
WHERE originals.duplicate_of IS NOT NULL AND duplicates.kind IS NOT 'revision';
