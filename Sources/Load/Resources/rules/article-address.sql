-- warning
-- articles whose address is none of the web
SELECT source, url
FROM articles
WHERE url NOT GLOB 'http://?*' AND url NOT GLOB 'https://?*';
