-- error
-- topic evidence that reaches out of its article or holds no word
SELECT articles.source, rank
FROM topic_evidence
JOIN articles USING (article_id)
WHERE
  topic_evidence.end > length(articles.text)
  OR trim(substr(articles.text, topic_evidence.start + 1, topic_evidence.end - topic_evidence.start))
    = '';
