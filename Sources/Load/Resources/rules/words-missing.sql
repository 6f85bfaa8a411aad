-- error
-- sentences, mentions, quotations, times or roles without a word
SELECT articles.source
FROM (
  SELECT sentence_id FROM sentences WHERE trim(text) = ''
  UNION ALL
  SELECT sentence_id FROM mentions WHERE trim(surface) = ''
  UNION ALL
  SELECT sentence_id FROM quotations WHERE trim(text) = ''
  UNION ALL
  SELECT sentence_id FROM time_expressions WHERE trim(surface) = ''
  UNION ALL
  SELECT sentence_id FROM roles WHERE trim(surface) = '' OR trim(office) = '')
JOIN sentences USING (sentence_id)
JOIN articles USING (article_id);
