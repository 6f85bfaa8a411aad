/// What a night touches, noted in temporary tables while it happens: what is computed again at its end
/// is computed for these alone.
struct NightNotes {
  private let connection: Connection

  init(_ connection: Connection) throws {
    self.connection = connection
    try connection.execute(
      """
      CREATE TEMP TABLE night_articles (article_id INTEGER PRIMARY KEY);
      CREATE TEMP TABLE night_removals (article_id INTEGER PRIMARY KEY);
      CREATE TEMP TABLE night_entities (entity_id INTEGER PRIMARY KEY);
      CREATE TEMP TABLE night_cells (
        published_on TEXT, outlet TEXT, PRIMARY KEY (published_on, outlet)) WITHOUT ROWID;
      """)
  }

  /// Notes that the article with `id` is there now.
  func noteArrival(of id: Int64) throws {
    try connection.run(
      "INSERT INTO night_articles VALUES (?) ON CONFLICT DO NOTHING", [.integer(id)])
    try noteCounted(id)
  }

  /// Notes that the article with `id`, where there is one, is about to go.
  func noteRemoval(of id: Int64) throws {
    try connection.run("DELETE FROM night_articles WHERE article_id = ?", [.integer(id)])
    try connection.run(
      "INSERT INTO night_removals VALUES (?) ON CONFLICT DO NOTHING", [.integer(id)])
    try noteCounted(id)
    // Its repeats are originals without it.
    let repeats = try connection.rows(
      "SELECT article_id FROM articles WHERE duplicate_of = ?", [.integer(id)]
    ) { $0.integer(0) }
    for copy in repeats { try noteCounted(copy) }
  }

  /// Notes every entity.
  func noteAllEntities() throws {
    try connection.execute(
      """
      INSERT INTO night_entities SELECT entity_id FROM main.entities WHERE true
      ON CONFLICT DO NOTHING
      """)
  }

  /// Notes the rows of `temp.wanted_entities`, which are about to point to other entities.
  func noteMoves() throws {
    try connection.execute(
      """
      INSERT INTO night_articles SELECT article_id FROM wanted_entities WHERE true
      ON CONFLICT DO NOTHING;
      INSERT INTO night_entities
      SELECT entity_id FROM wanted_entities
      UNION SELECT local_id FROM wanted_entities
      UNION SELECT wanted_id FROM wanted_entities
      UNION SELECT article_entities.entity_id
      FROM wanted_entities CROSS JOIN article_entities USING (article_id) WHERE true
      ON CONFLICT DO NOTHING;
      """)
  }

  /// Notes what the article with `id` is counted under: its entities, its day and outlet.
  func noteCounted(_ id: Int64) throws {
    try connection.run(
      """
      INSERT INTO night_cells
      SELECT coalesce(published_on, ''), coalesce(outlet, '') FROM articles WHERE article_id = ?
      ON CONFLICT DO NOTHING
      """, [.integer(id)])
    try connection.run(
      """
      INSERT INTO night_entities
      SELECT entity_id FROM article_entities WHERE article_id = ?
      ON CONFLICT DO NOTHING
      """, [.integer(id)])
  }
}
