-- note
-- time expressions whose value is open for want of a day of publication
SELECT time_expression_id
FROM time_expressions
WHERE basis = 'unresolved';
