-- error
-- quotations whose speaker is not the first in quotation_speakers
SELECT quotations.quotation_id
FROM quotations
LEFT JOIN quotation_speakers AS speakers
  ON speakers.quotation_id = quotations.quotation_id AND speakers.ordinal = 1
WHERE quotations.speaker_entity_id IS NOT speakers.entity_id;
