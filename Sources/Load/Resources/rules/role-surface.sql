-- error
-- roles whose offsets do not cut their surface out of the article
-- Cut from the sentence, which is short: role-sentence and sentence-surface prove the rest.
SELECT articles.source, roles.surface
FROM roles
JOIN sentences USING (sentence_id)
JOIN articles USING (article_id)
WHERE
  substr(
    sentences.text, roles.start - sentences.start + 1, roles.end - roles.start)
    <> roles.surface;
