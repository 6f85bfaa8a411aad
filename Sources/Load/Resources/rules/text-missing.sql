-- error
-- articles without a text, a source or the digest of their document
SELECT source
FROM articles
WHERE trim(text) = '' OR source = '' OR source_digest = '';
