-- error
-- roles that reach out of their sentence
SELECT articles.source, roles.office
FROM roles
JOIN sentences USING (sentence_id)
JOIN articles USING (article_id)
WHERE roles.start < sentences.start OR roles.end > sentences.end;
