import Records

/// Tells which offices stand beside a person's name, on either side.
struct OfficeApposition {
  private let text: NameText
  /// In the text's order; one whose complement runs on to a name is longer than it was.
  private(set) var offices: [Office]
  /// For each word the office that ends before it, and the one that begins with it.
  private var endingAt: [Int: Int] = [:]
  private var startingAt: [Int: Int] = [:]
  /// The words that names of people touch.
  private var people: Set<Int> = []
  /// Those that any name touches.
  private var named: Set<Int> = []

  init(_ text: NameText, _ offices: [Office], spans: [NameSpan]) {
    self.text = text
    self.offices = offices
    for (index, office) in offices.enumerated() {
      endingAt[office.words.upperBound] = index
      startingAt[office.words.lowerBound] = index
    }
    for span in spans {
      named.formUnion(span.words)
      if span.type == .person { people.formUnion(span.words) }
    }
  }

  /// "وزير الدولة، وزير الداخلية، السيد X": the offices that end before the name.
  mutating func before(_ span: NameSpan) -> [Int] {
    var chain: [Int] = []
    var word = span.words.lowerBound
    guard span.range.start == text.words[word].range.start else { return [] }
    while word > 0, text.traits[word - 1].contains(.honorific), endingAt[word] == nil,
      joins(text.gaps[word - 1])
    {
      word -= 1
    }
    if endingAt[word] == nil { runOn(to: word) }
    while let index = endingAt[word], joins(text.gaps[word - 1]) {
      if chain.isEmpty, offices[index].isBare, !isColon(before: word) { break }
      if chain.isEmpty, isAide(offices[index]), text.gaps[word - 1] == .blank { break }
      if !chain.isEmpty, !isLinked(offices[index], to: word) { break }
      chain.insert(index, at: 0)
      word = offices[index].words.lowerBound
      if endingAt[word] == nil, text.traits[word].contains(.rank) { runOn(to: word) }
    }
    return chain
  }

  /// "X، وزير الدولة ووزير الداخلية": the offices that follow the name; without a comma only a full
  /// name, for behind a family name another person may follow ("التقى ماكرون رئيس الوزراء").
  func behind(_ span: NameSpan) -> [Int] {
    var chain: [Int] = []
    var word = span.words.upperBound
    let isDescribed =
      word < text.words.count && text.traits[word].contains(.copula)
      && text.sentenceOf[word] == text.sentenceOf[span.words.lowerBound]
    if isDescribed { word += 1 }
    while word < text.words.count, let index = startingAt[word] {
      let written = offices[index].range.start == text.words[word].range.start
      let gap = text.gaps[word - 1]
      let opens = isDescribed || gap == .comma || gap == .blank && span.words.count > 1
      guard chain.isEmpty ? opens && written : joins(gap) else { break }
      if !chain.isEmpty, people.contains(offices[index].words.upperBound), gap != .blank { break }
      chain.append(index)
      word = offices[index].words.upperBound
    }
    return chain
  }

  private func joins(_ gap: NameText.Gap) -> Bool {
    gap == .blank || gap == .comma || gap == .quote || gap == .stop
  }

  /// "مستشار الرئيس": a name right behind is that of the one who is advised.
  private func isAide(_ office: Office) -> Bool {
    office.words.count == 2 && text.traits[office.words.lowerBound].contains(.aide)
      && text.hasArticle(office.words.upperBound - 1)
      && !text.traits[office.words.upperBound - 1].isDisjoint(with: .officeTitles)
  }

  private func isColon(before word: Int) -> Bool {
    (text.words[word - 1].range.end..<text.words[word].range.start).contains {
      text.text[$0] == ":"
    }
  }

  /// Between two offices of one person stands a comma or و, or a rank follows.
  private func isLinked(_ office: Office, to word: Int) -> Bool {
    let gap = text.gaps[word - 1]
    if gap == .blank, text.traits[word].contains(.rank) { return true }
    let conjunction =
      text.letter(word, 0) == "\u{0648}"
      && text.traits[word].isDisjoint(with: .officeHeads.union(.officeTitles))
    return gap == .comma && !conjunction || gap == .blank && conjunction
  }
}

/// Offices whose last words the scanner does not know.
extension OfficeApposition {
  /// How many words may stand between an office and the name.
  private static let longestTail = 6

  /// Lengthens the office before `word` where only its complement stands between the two ("وزير
  /// الشؤون الخارجية والمغاربة المقيمين بالخارج، X", "وأوضح مستشار الصحة بحكومة مدريد X").
  private mutating func runOn(to word: Int) {
    guard word > 0 else { return }
    let gap = text.gaps[word - 1]
    guard gap == .comma || gap == .blank else { return }
    var first = word - 1
    while first > 0, word - first <= Self.longestTail, isTail(first) {
      if let index = endingAt[first] {
        guard opens(first, gap), isSubject(offices[index]) || gap == .comma else { return }
        lengthen(index, from: first, to: word)
        return
      }
      guard text.gaps[first - 1] == .blank || text.gaps[first - 1] == .quote else { return }
      first -= 1
    }
  }

  private func isTail(_ word: Int) -> Bool {
    let barred: WordTraits = [
      .sayingVerb, .meetingVerb, .clauseOpener, .irrealis, .honorific, .kin, .counterpart,
      .meetingWith, .attendance,
    ]
    return !people.contains(word) && text.reading(of: word, with: barred) == nil
      && (text.traits[word].isDisjoint(with: .nounStop) || text.words[word].key == 0)
  }

  /// Whether a complement may begin with `word`: an adjective, a number, ب or ل; before a comma.
  private func opens(_ word: Int, _ gap: NameText.Gap) -> Bool {
    guard text.gaps[word - 1] == .blank else { return false }
    if text.hasArticle(word) || text.words[word].isNumber { return gap == .comma }
    let isJoined = text.letter(word, 0) == "\u{0628}" || text.letter(word, 0) == "\u{0644}"
    return isJoined || text.traits[word].contains(.locative) && gap == .blank
  }

  /// Whether a verb of saying stands before the office.
  private func isSubject(_ office: Office) -> Bool {
    let first = office.words.lowerBound
    return first > 0 && text.reading(of: first - 1, with: [.sayingVerb, .meetingWith]) != nil
  }

  private mutating func lengthen(_ index: Int, from first: Int, to word: Int) {
    let old = offices[index]
    offices[index].words = old.words.lowerBound..<word
    let isComplement = text.hasArticle(first, behind: "\u{0628}") && text.gaps[word - 1] == .comma
    if text.hasArticle(first) || isComplement && named.isDisjoint(with: first..<word) {
      offices[index].range = TextRange(old.range.start, text.words[word - 1].range.end)
    }
    endingAt[first] = nil
    endingAt[word] = index
  }
}
