-- error
-- time expressions whose offsets do not cut their surface out of the article
-- Cut from the sentence, which is short: time-sentence and sentence-surface prove the rest.
SELECT articles.source, time_expressions.surface
FROM time_expressions
JOIN sentences USING (sentence_id)
JOIN articles USING (article_id)
WHERE
  substr(
    sentences.text, time_expressions.start - sentences.start + 1, time_expressions.end - time_expressions.start)
    <> time_expressions.surface;
