-- warning
-- entities with the Wikidata item of another
SELECT natural_key, wikidata_id
FROM entities
WHERE wikidata_id IN (
  SELECT wikidata_id FROM entities GROUP BY wikidata_id HAVING count(*) > 1);
