-- error
-- entities that no article knows
SELECT natural_key
FROM entities
WHERE entity_id NOT IN (SELECT entity_id FROM article_entities);
