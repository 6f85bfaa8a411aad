-- error
-- sentences, mentions, times or roles without a word
SELECT articles.source
FROM (
  SELECT sentence_id FROM sentences WHERE trim(text) = ''
  UNION ALL
  SELECT sentence_id FROM mentions WHERE trim(surface) = ''
  UNION ALL
  SELECT sentence_id
  FROM time_expressions JOIN sentences USING (sentence_id)
  WHERE trim(
    substr(
      text, time_expressions.start - sentences.start + 1,
      time_expressions.end - time_expressions.start)) = ''
  UNION ALL
  SELECT sentence_id
  FROM roles JOIN sentences USING (sentence_id)
  WHERE
    trim(office) = ''
    OR trim(substr(text, roles.start - sentences.start + 1, roles.end - roles.start)) = '')
JOIN sentences USING (sentence_id)
JOIN articles USING (article_id);
