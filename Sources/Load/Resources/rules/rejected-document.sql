-- note
-- documents that could not go on; see rejections
SELECT source, reason
FROM rejections;
