-- error
-- articles on whose original articles and duplicates disagree
SELECT articles.source AS repeat
FROM articles
LEFT JOIN duplicates USING (article_id)
WHERE articles.duplicate_of IS NOT duplicates.original_id;
