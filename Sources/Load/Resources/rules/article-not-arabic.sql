-- note
-- articles in other languages: kept, not annotated
SELECT source
FROM articles
WHERE language <> 'ar';
