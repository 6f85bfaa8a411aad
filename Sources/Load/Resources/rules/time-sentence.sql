-- error
-- time expressions that reach out of their sentence
SELECT articles.source, time_expressions.value
FROM time_expressions
JOIN sentences USING (sentence_id)
JOIN articles USING (article_id)
WHERE time_expressions.start < sentences.start OR time_expressions.end > sentences.end;
