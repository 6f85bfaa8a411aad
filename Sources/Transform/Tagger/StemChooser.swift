import ArabicText

/// Tells a word's proclitics from its own first letters, by how often raw text has it with and
/// without them.
struct StemChooser {
  private let text: NameText
  private let table: WordTable

  init(_ text: NameText, _ table: WordTable) {
    self.text = text
    self.table = table
  }

  /// The reading of `word` without what is surely a proclitic: "والرباط" is cut, "وزارة" is not.
  func stem(of word: Int) -> NameText.Reading {
    let readings = text.readings(of: word)
    let whole = readings[readings.startIndex]
    guard readings.count > 1 else { return whole }
    var best = whole
    // Half as frequent as the whole word at least; eight times more where the whole is a name.
    let lead = Self.isName(whole.traits) ? 24 : -8
    var bar = max(Int(table.facts(of: whole.key).frequency) + lead, 1)
    for reading in readings.dropFirst() {
      let frequency = Int(table.facts(of: reading.key).frequency)
      guard frequency >= bar else { continue }
      best = reading
      bar = frequency + 1
    }
    return best
  }

  private static func isName(_ traits: WordTraits) -> Bool {
    !traits.isDisjoint(with: [.beginsName, .givenName, .familyName])
  }
}
