-- Quotations by speaker
-- Who said what, where and when, in the latest 500 articles?
WITH latest AS MATERIALIZED (
  SELECT article_id FROM articles ORDER BY published_on DESC, article_id LIMIT 500
)
SELECT
  coalesce(entities.name, quotations.speaker, '?') AS speaker,
  quotations.kind,
  cue,
  substr(articles.text, quotations.start + 1, quotations.end - quotations.start) AS text,
  coalesce(published_on, 'undated') AS published_on,
  source
FROM latest
CROSS JOIN articles USING (article_id)
CROSS JOIN sentences USING (article_id)
CROSS JOIN quotations USING (sentence_id)
LEFT JOIN quotation_speakers USING (quotation_id)
LEFT JOIN entities ON entities.entity_id = quotation_speakers.entity_id
ORDER BY
  coalesce(entities.name, quotations.speaker) IS NULL, speaker, articles.published_on, source,
  quotation_id;
