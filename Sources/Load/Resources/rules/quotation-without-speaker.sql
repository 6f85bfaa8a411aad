-- note
-- quotations whose speaker is no known entity
SELECT text
FROM quotations
WHERE speaker_entity_id IS NULL;
