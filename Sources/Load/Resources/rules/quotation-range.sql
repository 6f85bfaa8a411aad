-- error
-- quotations that reach out of their article or hold no word
SELECT articles.source, quotation_id
FROM quotations
JOIN sentences USING (sentence_id)
JOIN articles USING (article_id)
WHERE
  quotations.end > length(articles.text)
  OR trim(substr(articles.text, quotations.start + 1, quotations.end - quotations.start)) = '';
