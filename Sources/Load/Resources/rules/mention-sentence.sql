-- error
-- mentions that reach out of their sentence
SELECT articles.source, mentions.surface
FROM mentions
JOIN sentences USING (sentence_id)
JOIN articles USING (article_id)
WHERE mentions.start < sentences.start OR mentions.end > sentences.end;
