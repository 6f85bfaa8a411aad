-- warning
-- articles that reached a limit of annotation; see article_limits
SELECT source, kind
FROM article_limits
JOIN articles USING (article_id);
