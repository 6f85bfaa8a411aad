-- note
-- articles whose evidence of the day of publication differs by more than a day
SELECT source, published_on, disputed_on
FROM articles
WHERE disputed_on IS NOT NULL;
