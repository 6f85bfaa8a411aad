-- warning
-- articles that were published after today, says their source
SELECT source, published_on
FROM articles
WHERE published_on > :today;
