-- error
-- quotations whose offsets do not cut their text out of the article
SELECT articles.source, quotations.text
FROM quotations
JOIN sentences USING (sentence_id)
JOIN articles USING (article_id)
WHERE
  substr(articles.text, quotations.start + 1, quotations.end - quotations.start) <> quotations.text;
