-- error
-- articles whose sentences are not numbered from 0 without a gap
SELECT articles.source
FROM articles
JOIN sentences USING (article_id)
GROUP BY articles.article_id
HAVING min(ordinal) <> 0 OR max(ordinal) <> count(*) - 1;
