-- error
-- entities that have no row in entity_names, or an empty name
SELECT natural_key
FROM entities
WHERE trim(name) = '' OR entity_id NOT IN (SELECT entity_id FROM entity_names);
