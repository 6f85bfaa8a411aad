/// What a search asks beyond its words, as conditions of a statement over `articles` and the search
/// table of the request.
struct SearchFilter {
  /// The conditions, each after AND; "" for none.
  private(set) var sql = ""
  private(set) var values: [Cell] = []

  init(_ request: SearchRequest, _ query: SearchQuery, on connection: Connection) throws {
    if let outlet = request.outlet { add("articles.outlet = ?", [.text(outlet)]) }
    if let since = request.since { add("published_on >= ?", [.text(since)]) }
    if let until = request.until { add("published_on <= ?", [.text(until)]) }
    if let topic = request.topic { try addTopic(topic, connection) }
    if let entity = request.entity { try addEntity(entity, connection) }
    for part in query.parts where !part.entities.isEmpty { addNames(part, request.scope) }
  }

  private mutating func add(_ condition: String, _ values: [Cell]) {
    sql += "\n  AND \(condition)"
    self.values += values
  }

  private mutating func addTopic(_ name: String, _ connection: Connection) throws {
    let codes = try connection.rows(
      """
      SELECT topic_code FROM topics
      WHERE topic_code = ?1 OR label_ar = ?1 OR lower(label_en) = lower(?1)
        OR lower(label_fr) = lower(?1)
      ORDER BY topic_code
      """, [.text(name)]
    ) { $0.cell(0) }
    guard !codes.isEmpty else { throw SearchError.unknownTopic(name) }
    add(
      """
      articles.article_id IN (
          SELECT article_id FROM article_topics JOIN topic_tree USING (topic_code)
          WHERE ancestor_code IN (\(Self.places(codes.count))))
      """, codes)
  }

  private mutating func addEntity(_ name: String, _ connection: Connection) throws {
    let entities = try SearchQuery.entities(named: name, on: connection).map(Cell.integer)
    guard !entities.isEmpty else { throw SearchError.unknownEntity(name) }
    add(
      """
      articles.article_id IN (
          SELECT article_id FROM article_entities
          WHERE entity_id IN (\(Self.places(entities.count))))
      """, entities)
  }

  /// Other names find only what mentions one of the entities: another person may have that name.
  private mutating func addNames(_ part: SearchQuery.Part, _ scope: SearchRequest.Scope) {
    let (table, mentions) =
      switch scope {
      case .articles: ("article_search", "SELECT article_id FROM article_entities")
      case .sentences: ("sentence_search", "SELECT sentence_id FROM mentions")
      }
    add(
      """
      (\(table).rowid IN (SELECT rowid FROM \(table) WHERE \(table) MATCH ?)
          OR \(table).rowid IN (\(mentions) WHERE entity_id IN (\(Self.places(part.entities.count)))))
      """, [.text(part.typed)] + part.entities.map(Cell.integer))
  }

  private static func places(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
  }
}
