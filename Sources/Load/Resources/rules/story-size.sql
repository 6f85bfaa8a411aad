-- error
-- stories whose number of articles is wrong
SELECT story_id, article_count
FROM stories
WHERE article_count <> (SELECT count(*) FROM articles WHERE story_id = stories.story_id);
