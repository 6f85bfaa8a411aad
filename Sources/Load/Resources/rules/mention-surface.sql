-- error
-- mentions whose offsets do not cut their surface out of the article
-- Cut from the sentence, which is short: mention-sentence and sentence-surface prove the rest.
SELECT articles.source, mentions.surface
FROM mentions
JOIN sentences USING (sentence_id)
JOIN articles USING (article_id)
WHERE
  substr(
    sentences.text, mentions.start - sentences.start + 1, mentions.end - mentions.start)
    <> mentions.surface;
