-- warning
-- articles that were published after tomorrow, says their source
-- Not after today: the day is UTC's, and begins earlier where the articles are written.
SELECT source, published_on
FROM articles
WHERE published_on > date(:today, '+1 day');
