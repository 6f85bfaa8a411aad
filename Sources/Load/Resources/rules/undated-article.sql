-- note
-- articles whose day of publication is not known
SELECT source
FROM articles
WHERE published_on IS NULL;
