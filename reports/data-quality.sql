-- Data quality
-- Which rules do rows break, and how many rows?
SELECT severity, rule, rows, meaning
FROM data_quality
WHERE rows > 0
ORDER BY severity = 'error' DESC, severity = 'warning' DESC, rows DESC, rule;
