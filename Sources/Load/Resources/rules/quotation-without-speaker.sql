-- note
-- quotations whose speaker is no known entity
SELECT quotation_id
FROM quotations
WHERE speaker_entity_id IS NULL;
