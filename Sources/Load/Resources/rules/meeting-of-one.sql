-- warning
-- meetings with fewer than two participants
SELECT articles.source
FROM meetings
JOIN sentences USING (sentence_id)
JOIN articles USING (article_id)
WHERE (
  SELECT count(*)
  FROM meeting_participants
  WHERE meeting_participants.meeting_id = meetings.meeting_id) < 2;
