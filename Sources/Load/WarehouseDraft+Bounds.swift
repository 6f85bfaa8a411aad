extension WarehouseDraft {
  /// Bounds the day of publication of articles that nothing of their own dates by the days that other
  /// versions of them state. What was so bounded before and no longer is loses its bounds, so that no
  /// order of nights shows.
  func settleBounds() throws {
    try connection.execute(
      """
      CREATE TEMP TABLE version_bounds AS
      WITH members AS (
        SELECT original_id AS article, article_id FROM duplicates WHERE kind = 'revision'
        UNION
        SELECT original_id, original_id FROM duplicates WHERE kind = 'revision'),
      stated AS (
        SELECT article, min(published_on) AS first_on, max(published_on) AS last_on
        FROM members JOIN articles USING (article_id)
        WHERE published_on IS NOT NULL
        GROUP BY article)
      SELECT article_id, first_on, last_on
      FROM members JOIN stated USING (article) JOIN articles USING (article_id)
      WHERE published_on IS NULL AND bounds_basis IS NOT 'source'
      """)
    try connection.run(
      """
      UPDATE articles SET published_from = NULL, published_to = NULL, bounds_basis = NULL
      WHERE bounds_basis = 'versions'
        AND article_id NOT IN (SELECT article_id FROM version_bounds)
      """)
    try connection.run(
      """
      UPDATE articles
      SET published_from = first_on, published_to = last_on, bounds_basis = 'versions'
      FROM version_bounds
      WHERE version_bounds.article_id = articles.article_id
        AND (published_from IS NOT first_on OR published_to IS NOT last_on)
      """)
    try connection.execute("DROP TABLE temp.version_bounds")
  }
}
