-- Who met whom
-- Which meetings are reported, when and where, and in which sentence?
SELECT
  coalesce(held_on, '?') AS held_on,
  coalesce(place, '?') AS place,
  name,
  other_name AS with_whom,
  source,
  sentence
FROM who_met_whom
ORDER BY held_on DESC, source, meeting_id, name, other_name;
