-- Data quality
-- Which rules do rows break, and how many rows?
SELECT severity, rule, rows, meaning
FROM data_quality
ORDER BY severity = 'error' DESC, severity = 'warning' DESC, rows DESC, rule;
