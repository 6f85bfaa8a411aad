-- warning
-- articles with a day of publication and no basis, or a basis and no day
SELECT source
FROM articles
WHERE (published_on IS NULL) <> (published_basis IS NULL);
