-- error
-- quotations that do not begin in their sentence
SELECT articles.source, quotation_id
FROM quotations
JOIN sentences USING (sentence_id)
JOIN articles USING (article_id)
WHERE quotations.start NOT BETWEEN sentences.start AND sentences.end;
