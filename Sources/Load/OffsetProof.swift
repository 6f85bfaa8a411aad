/// Proves the rules that hold offsets against an article's text, in one pass over each text.
///
/// The rules' own queries ask the same with `substr`, which walks from the start of the text for every
/// row: in a long text that takes the square of its length.
struct OffsetProof {
  /// A row with its place in its article's text.
  private struct Place {
    let start: Int
    let end: Int
    /// What must stand there; `nil` where any word may.
    let surface: [UInt8]?
  }

  /// Where the rows of a rule are, an article's together: article, start, end, and the surface.
  private static let rows = [
    "sentence-surface":
      "SELECT article_id, start, end, text FROM sentences ORDER BY sentence_id",
    "quotation-range":
      "SELECT quotation_id >> 13, start, end, NULL FROM quotations ORDER BY quotation_id",
    "evidence-range":
      "SELECT article_id, start, end, NULL FROM topic_evidence ORDER BY article_id",
  ]

  private let connection: Connection
  private let query: String

  /// - Returns: `nil` where the rule is none of these.
  init?(_ rule: QualityRule, on connection: Connection) {
    guard let query = Self.rows[rule.name] else { return nil }
    self.query = query
    self.connection = connection
  }

  /// How many rows break the rule.
  func count() throws -> Int {
    var (broken, article): (Int, Int64?) = (0, nil)
    var places: [Place] = []
    try connection.statement(query).forEach { row in
      if article != row.integer(0) {
        broken += try count(places, of: article)
        (article, places) = (row.integer(0), [])
      }
      places.append(
        Place(
          start: row.count(1), end: row.count(2),
          surface: row.optionalText(3).map { Array($0.utf8) }))
    }
    return broken + (try count(places, of: article))
  }

  private func count(_ places: [Place], of article: Int64?) throws -> Int {
    guard let article else { return 0 }
    let texts = try connection.rows(
      "SELECT text FROM main.articles WHERE article_id = ?", [.integer(article)]
    ) { $0.text(0) }
    return Self.count(places, in: Array((texts.first ?? "").utf8))
  }

  /// How many of `places` are wrong; offsets count code points.
  private static func count(_ places: [Place], in text: [UInt8]) -> Int {
    var walk = TextWalk(text)
    return places.sorted { $0.start < $1.start }.count { place in
      guard let surface = place.surface else {
        return !walk.holdsWord(from: place.start, to: place.end)
      }
      return !walk.stands(surface, from: place.start, to: place.end)
    }
  }
}

/// A walk through the bytes of a text that only goes forward, counting code points.
private struct TextWalk {
  private let text: [UInt8]
  private let count: Int
  private var (byte, position) = (0, 0)
  /// The first code point at or behind `position` that is no blank.
  private var (inkByte, ink) = (0, 0)

  init(_ text: [UInt8]) {
    self.text = text
    count = text.count { $0 & 0xC0 != 0x80 }
  }

  /// Whether `surface` stands from `start` to `end`, and is as long. Starts must not fall.
  mutating func stands(_ surface: [UInt8], from start: Int, to end: Int) -> Bool {
    while position < start, byte < text.count { (byte, position) = (next(byte), position + 1) }
    guard position == start, byte + surface.count <= text.count else { return false }
    return surface.count { $0 & 0xC0 != 0x80 } == end - start
      && text[byte..<byte + surface.count].elementsEqual(surface)
  }

  /// Whether something but blanks stands from `start` to `end`. Starts must not fall.
  mutating func holdsWord(from start: Int, to end: Int) -> Bool {
    while inkByte < text.count, ink < start || text[inkByte] == 0x20 {
      (inkByte, ink) = (next(inkByte), ink + 1)
    }
    return end <= count && ink < end && inkByte < text.count
  }

  /// The first byte of the code point behind the one at `byte`.
  private func next(_ byte: Int) -> Int {
    var next = byte + 1
    while next < text.count, text[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}
