-- Quotations by speaker
-- Who said what, where and when?
SELECT
  coalesce(speaker, '?') AS speaker,
  kind,
  cue,
  text,
  coalesce(published_on, 'undated') AS published_on,
  source
FROM quotations_by_speaker
ORDER BY speaker IS NULL, speaker, published_on, source, quotation_id;
