import Digests

/// Row ids are born from content: the same corpus has the same ids, on every machine, whatever the
/// order and the number of nights in which it came. All are positive and below 2^53, so pandas,
/// JavaScript and spreadsheets keep them exactly.
///
/// A natural key has a home: the first bits of its SHA-256. In the order of their digests each key
/// takes its home, or the id next to the one before it where that is greater. Two keys with one home
/// so stand side by side; who comes first depends on the keys alone.
struct RowID: Sendable {
  /// The tables whose ids are born from a natural key.
  enum Table: String, CaseIterable {
    case articles, entities, outlets

    /// The column of the id.
    var id: String {
      switch self {
      case .articles: "article_id"
      case .entities: "entity_id"
      case .outlets: "outlet_id"
      }
    }
    /// The column of the natural key.
    var key: String {
      switch self {
      case .articles: "source"
      case .entities: "natural_key"
      case .outlets: "name"
      }
    }
    /// SQLite stores an integer below 2^47 in 6 bytes, a greater one in 8. An article's id times the
    /// places of its rows stays below that, with as much room again for displaced ids.
    var bits: Int { self == .articles ? 33 : 46 }
  }

  /// So many rows of one kind an article may have.
  static let places = 1 << 13

  /// At most so many bits of a digest make a home. Fewer than a table's own bring keys together, which
  /// tests need.
  let mostBits: Int

  init(mostBits: Int = .max) {
    self.mostBits = mostBits
  }

  /// The id of a row of the article with `id`: its rows stand together.
  ///
  /// - Parameter place: the row's place among those of its kind, below `places`.
  static func row(_ place: Int, of id: Int64) -> Int64 { id << 13 | Int64(place) }

  /// The home of `key`.
  func home(of key: String, in table: Table) -> Int64 {
    home(Self.digest(of: key, in: table).head(), table)
  }

  /// The id of each of `keys` where they are all that the table holds between two free ids.
  func settled(_ keys: [String], in table: Table) -> [(key: String, id: Int64)] {
    var last: Int64 = 0
    return keys.map { (key: $0, digest: Self.digest(of: $0, in: table)) }
      .sorted { $0.digest.hexadecimal() < $1.digest.hexadecimal() }
      .map { key, digest in
        last = max(home(digest.head(), table), last + 1)
        return (key, last)
      }
  }

  private func home(_ head: UInt64, _ table: Table) -> Int64 {
    Int64(head >> (64 - min(table.bits, mostBits))) + 1
  }

  private static func digest(of key: String, in table: Table) -> ContentDigest {
    var digest = ContentDigest()
    digest.update(table.rawValue + "\u{1F}" + key)
    return digest
  }
}
