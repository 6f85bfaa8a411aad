/// Whether the words before a word announce a person's name: "وزير النقل الماليزي", "السيد", "المدعو".
struct NameExpectation {
  enum Strength: Comparable {
    case none
    /// A title or office stands before, but its complement may go on.
    case possible
    /// A courtesy or an office with its nationality stands right before.
    case certain
  }

  private(set) var strength = Strength.none
  /// Words since the office began; `nil` outside an office.
  private var officeLength: Int?
  private var inOffice: Bool { officeLength != nil }

  /// Whether the organisation or place of an office has just gone by.
  private var ownerPassed = false

  /// Notes a name that is passed over: "رئيس [مجلس النواب] الحبيب المالكي".
  mutating func pass(_ name: NameCandidate) {
    ownerPassed = inOffice && (name.type == .organization || name.type == .location)
  }

  /// Moves to `word`; words are visited in order, those inside names left out.
  mutating func reach(_ word: Int, in text: NameText) {
    let previous = word - 1
    guard previous >= 0, text.sentenceOf[previous] == text.sentenceOf[word] else {
      strength = .none
      officeLength = nil
      return
    }
    update(behind: previous, in: text)
  }

  private mutating func update(behind word: Int, in text: NameText) {
    let gap = text.gaps[word]
    officeLength = officeLength.flatMap { $0 < 6 ? $0 + 1 : nil }
    if ownerPassed {
      ownerPassed = false
      officeLength = nil
      strength = gap == .blank || gap == .quote || gap == .comma ? .possible : .none
      return
    }
    if let reading = text.reading(of: word, with: [.honorific, .kin]) {
      strength =
        gap == .blank || gap == .quote || gap == .stop
        ? (reading.traits.contains(.honorific) ? .certain : .possible) : .none
      officeLength = nil
    } else if text.reading(of: word, with: [.title, .office, .officeTitle]) != nil {
      let isTitle = text.reading(of: word, with: .title) != nil
      officeLength = 0
      strength = isTitle && gap != .other && gap != .comma ? .possible : .none
    } else if inOffice,
      text.traits[word].contains(.nationality) && text.hasArticle(word)
        || text.traits[word].contains(.former)
    {
      strength = gap == .blank || gap == .quote ? .certain : gap == .comma ? .possible : .none
    } else if inOffice, gap == .comma {
      strength = .possible
      officeLength = nil
    } else if inOffice, gap == .other || gap == .stop {
      strength = .none
      officeLength = nil
    } else {
      strength = .none
    }
  }
}
