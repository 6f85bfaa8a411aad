-- error
-- articles whose day of publication is none of the calendar
SELECT source, published_on
FROM articles
WHERE date(published_on, '+0 days') IS NOT published_on;
