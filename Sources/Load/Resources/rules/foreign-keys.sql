-- error
-- rows that point to nothing in another table
SELECT "table" || ' ' || coalesce(rowid, '') || ' → ' || parent
FROM pragma_foreign_key_check;
