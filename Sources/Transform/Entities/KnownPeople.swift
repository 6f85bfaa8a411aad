import ArabicText
import Records

/// The people of the lexicons by the sound of their names: a newspaper spells foreign names its
/// own way ("دارمنان").
struct KnownPeople: Sendable {
  private let lexicon: NameLexicon
  private let spelling: NameSpelling
  /// Entries by the first sounds of their names: few share them, and comparing few costs less than
  /// taking all names apart at start.
  private var people: [UInt64: [Int]] = [:]

  init(_ lexicon: NameLexicon, _ spelling: NameSpelling) {
    (self.lexicon, self.spelling) = (lexicon, spelling)
    for (entry, person) in lexicon.entries.enumerated() where person.type == .person {
      people[NameSpelling.opening(of: person.name), default: []].append(entry)
    }
  }

  /// The entry whose name `name` is another spelling of; `nil` where there is none, or several.
  func entry(spelled name: String) -> Int? {
    let parts = spelling.parts(of: name)
    guard parts.count >= 2, let alike = people[NameSpelling.opening(of: name)] else { return nil }
    let same = alike.filter {
      NameSpelling.agree(spelling.parts(of: lexicon.entries[$0].name), parts)
    }
    return same.count == 1 ? same[0] : nil
  }
}
