-- error
-- topic evidence whose offsets do not cut its surface out of the article
SELECT articles.source, topic_evidence.surface
FROM topic_evidence
JOIN articles USING (article_id)
WHERE
  substr(articles.text, topic_evidence.start + 1, topic_evidence.end - topic_evidence.start)
    <> topic_evidence.surface;
