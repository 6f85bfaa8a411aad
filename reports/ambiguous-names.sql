-- Ambiguous names
-- Which names could not be decided, between whom, and why?
SELECT surface, name AS taken, score, other_name AS other, other_score, reason, source
FROM ambiguous_mentions
ORDER BY source, mention_id, other_score DESC, other_entity_id;
