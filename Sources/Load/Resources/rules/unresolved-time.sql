-- note
-- time expressions whose value is open for want of a day of publication
SELECT surface
FROM time_expressions
WHERE basis = 'unresolved';
