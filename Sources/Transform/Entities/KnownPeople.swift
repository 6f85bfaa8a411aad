import ArabicText
import Records

/// The people of the lexicons by the sound of their names: a newspaper spells foreign names its
/// own way ("دارمنان").
struct KnownPeople: Sendable {
  private let spelling: NameSpelling
  private var people: [String: [(entry: Int, parts: [NamePart])]] = [:]

  init(_ lexicon: NameLexicon, _ spelling: NameSpelling) {
    self.spelling = spelling
    for (entry, person) in lexicon.entries.enumerated() where person.type == .person {
      let parts = spelling.parts(of: person.name)
      guard parts.count >= 2 else { continue }
      people[NameSpelling.skeleton(parts), default: []].append((entry, parts))
    }
  }

  /// The entry whose name `name` is another spelling of; `nil` where there is none, or several.
  func entry(spelled name: String) -> Int? {
    let parts = spelling.parts(of: name)
    guard parts.count >= 2, let alike = people[NameSpelling.skeleton(parts)] else { return nil }
    let same = alike.filter { NameSpelling.agree($0.parts, parts) }
    return same.count == 1 ? same[0].entry : nil
  }
}
