-- note
-- entities that no article mentions: other readings, implied bodies
SELECT natural_key
FROM entities
WHERE entity_id NOT IN (SELECT entity_id FROM article_entities WHERE mention_count > 0);
