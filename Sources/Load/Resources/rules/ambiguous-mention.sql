-- note
-- mentions with more than one reading; see ambiguous_mentions
SELECT DISTINCT mention_id
FROM mention_candidates;
