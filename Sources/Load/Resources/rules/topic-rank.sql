-- error
-- articles whose topics are not ranked from 1 without a gap
SELECT articles.source
FROM articles
JOIN article_topics USING (article_id)
GROUP BY articles.article_id
HAVING min(rank) <> 1 OR max(rank) <> count(*) OR count(DISTINCT rank) <> count(*);
