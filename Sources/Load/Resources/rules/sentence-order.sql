-- error
-- sentences that begin before the one before them ends
SELECT articles.source, later.text
FROM sentences AS later
JOIN sentences AS earlier
  ON earlier.article_id = later.article_id AND earlier.ordinal = later.ordinal - 1
JOIN articles ON articles.article_id = later.article_id
WHERE later.start < earlier.end;
