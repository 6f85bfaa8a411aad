-- warning
-- entities whose Wikidata item is not written as one
SELECT natural_key, wikidata_id
FROM entities
WHERE wikidata_id NOT GLOB 'Q[1-9]*' OR substr(wikidata_id, 2) GLOB '*[^0-9]*';
