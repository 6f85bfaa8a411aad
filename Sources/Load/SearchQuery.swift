internal import ArabicText

/// What is put to the search tables for what somebody typed.
///
/// Where a word, a phrase or the whole is a name of an entity, its other names are sought, too: they
/// find the articles that mention it under another name (ترامب, ترمب).
struct SearchQuery {
  /// A word or phrase, or all of them where they are one name together.
  struct Part {
    /// For MATCH: as typed.
    let typed: String
    /// For MATCH: the other names of the entities that it names.
    let names: [String]
    /// The entities that it names.
    let entities: [Int64]
  }

  let parts: [Part]

  /// Every part as typed or by another name.
  var expression: String {
    parts.map { "(" + ([$0.typed] + $0.names).joined(separator: " OR ") + ")" }
      .joined(separator: " AND ")
  }

  /// Any part: what the best sentence of an article is found by.
  var anyExpression: String {
    parts.flatMap { [$0.typed] + $0.names }.map { "(\($0))" }.joined(separator: " OR ")
  }

  /// - Throws: `SearchError` where there is no word in `typed`.
  init(_ typed: String, on connection: Connection) throws {
    let terms = TypedWords(typed).terms
    guard !terms.isEmpty else { throw SearchError.nothingSought(typed) }
    let whole = try Self.entities(named: terms.joined(separator: " "), on: connection)
    if terms.count > 1, !whole.isEmpty {
      let all = terms.map(Self.phrases).joined(separator: " AND ")
      parts = [try Self.part("(\(all))", whole, on: connection)]
    } else {
      parts = try terms.map { term in
        let entities = try Self.entities(named: term, on: connection)
        return try Self.part(Self.phrases(term), entities, on: connection)
      }
    }
  }

  private static func part(
    _ typed: String, _ entities: [Int64], on connection: Connection
  ) throws -> Part {
    let names = try entities.flatMap { entity in
      try connection.rows(
        "SELECT name FROM entity_names WHERE entity_id = ? ORDER BY name", [.integer(entity)]
      ) { TypedWords($0.text(0)).terms.joined(separator: " ") }
    }
    let others = Set(names.filter { !$0.isEmpty }).sorted().map(phrases)
    return Part(typed: typed, names: others, entities: entities)
  }

  /// The entities that go by `name`, however it is spelled.
  static func entities(named name: String, on connection: Connection) throws -> [Int64] {
    let key = TypedWords.nameKey(name)
    let length = key.unicodeScalars.count
    // A name is longer than its key by spaces, marks and the like: few names need be folded.
    let names = try connection.rows(
      """
      SELECT entity_id, name
      FROM entity_names
      WHERE length(name) BETWEEN ? AND ?
      ORDER BY entity_id, name
      """, [.count(length), .count(length * 2 + 4)]
    ) { (id: $0.integer(0), name: $0.text(1)) }
    var found: [Int64] = []
    for (id, name) in names where id != found.last && TypedWords.nameKey(name) == key {
      found.append(id)
    }
    return found
  }

  /// A term in quotation marks; a name with عبد is sought written on to the next word and apart.
  private static func phrases(_ term: String) -> String {
    let spellings = SearchForms.servantSpellings(of: term)
    let quoted = spellings.map { "\"\($0)\"" }
    return quoted.count == 1 ? quoted[0] : "(" + quoted.joined(separator: " OR ") + ")"
  }
}
