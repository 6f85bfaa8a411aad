-- error
-- sentences whose offsets do not cut their text out of the article
SELECT articles.source, sentences.text
FROM sentences
JOIN articles USING (article_id)
WHERE substr(articles.text, start + 1, end - start) <> sentences.text;
