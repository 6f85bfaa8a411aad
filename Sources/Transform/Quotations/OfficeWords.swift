import ArabicText
import Records

/// The words of an article's offices and of the names of its bodies, made ready once: each verb of
/// saying asks for them.
struct OfficeWords {
  /// Of more offices with one head the latest are looked at.
  private static let mostLookedAt = 256

  /// For each role the keys of the words of its office and of those right behind.
  private var keys: [[UInt64]] = []
  /// For each head the roles with an office that begins with it, in the text's order.
  private var byHead: [UInt64: [Int]] = [:]
  /// The entities that hold an office.
  private let holders: Set<Int>
  /// For each entity that is a body the key of the first word of its name.
  private let bodies: [Int: UInt64]
  private let roles: [Role]

  init(_ speech: Speech) {
    roles = speech.roles
    holders = Set(speech.roles.map(\.person))
    for (index, role) in speech.roles.enumerated() {
      let range = speech.prepared.sentences[role.sentence].range
      let office = speech.words(
        in: TextRange(role.range.start, min(range.end, role.range.end + 30)), of: role.sentence)
      keys.append(office.map { Self.bareKey(speech.words[$0].range, of: speech.text) })
      if let head = keys[index].first { byHead[head, default: []].append(index) }
    }
    var bodies: [Int: UInt64] = [:]
    for (index, entity) in speech.entities.enumerated() where entity.type == .organization {
      let name = CodePointText(entity.name)
      guard let first = WordScanner.words(of: name).first else { continue }
      bodies[index] = Self.bareKey(first.range, of: name)
    }
    self.bodies = bodies
  }

  /// The roles of sentences up to `sentence` whose offices begin with the word of key `head`, in the
  /// text's order, each with the keys of its words.
  func roles(_ head: UInt64, upTo sentence: Int) -> [(person: Int, keys: [UInt64])] {
    (byHead[head] ?? []).prefix { roles[$0].sentence <= sentence }.suffix(Self.mostLookedAt)
      .map { (roles[$0].person, keys[$0]) }
  }

  /// Whether some office is stated of the entity.
  func isHolder(_ entity: Int) -> Bool { holders.contains(entity) }

  /// The key of the first word of the name of the body `entity`; `nil` where it is none.
  func body(_ entity: Int) -> UInt64? { bodies[entity] }

  /// The key of the word in `range` without و and the article, that of "لل…" too.
  static func bareKey(_ range: TextRange, of text: CodePointText) -> UInt64 {
    var start = range.start
    if text[start] == "و", range.count > 4 { start += 1 }
    if range.end - start > 4, text[start] == "ا" || text[start] == "ل", text[start + 1] == "ل" {
      start += 2
    }
    return WordKey.of(text.scalars[start..<range.end])
  }
}
