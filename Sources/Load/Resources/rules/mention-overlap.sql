-- error
-- sentences in which a mention begins inside another
SELECT articles.source, sentences.text
FROM sentences
JOIN articles USING (article_id)
WHERE sentence_id IN (
  SELECT longer.sentence_id
  FROM mentions AS longer
  JOIN mentions AS inner_one
    ON inner_one.sentence_id = longer.sentence_id
    AND inner_one.start > longer.start
    AND inner_one.start < longer.end);
