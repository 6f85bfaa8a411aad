-- error
-- articles or sentences that the search tables lack, or hold too many of
SELECT 'article', article_id FROM articles WHERE article_id NOT IN (
  SELECT id FROM article_search_docsize)
UNION ALL
SELECT 'article', id FROM article_search_docsize WHERE id NOT IN (SELECT article_id FROM articles)
UNION ALL
SELECT 'sentence', sentence_id FROM sentences WHERE sentence_id NOT IN (
  SELECT id FROM sentence_search_docsize)
UNION ALL
SELECT 'sentence', id FROM sentence_search_docsize WHERE id NOT IN (
  SELECT sentence_id FROM sentences);
