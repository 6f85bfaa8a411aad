import ArabicText
import Records

/// What the guidelines say of names and a tagger learns too seldom: where a name ends and begins,
/// and that offices are none.
struct TaggedNameRule {
  private let text: NameText
  private let cutter: ProcliticCutter

  /// - Parameter cutter: says where a name begins in its first word.
  init(_ text: NameText, cutter: ProcliticCutter) {
    self.text = text
    self.cutter = cutter
  }

  /// `span` as the guidelines want it: none, one or several names. A name that the lexicons know
  /// stays as it is.
  func corrected(_ span: NameSpan) -> [NameSpan] {
    guard span.entry == nil else { return [span] }
    if span.type == .organization, isOffice(span) || isPartOfOffice(span) { return [] }
    return coordinated(longestPiece(span)).map { withoutTail(widened($0)) }
  }

  /// "المديرة العامة للأمن الداخلي": an office, not the body that it leads.
  private func isOffice(_ span: NameSpan) -> Bool {
    let first = text.traits[span.words.lowerBound]
    return !first.isDisjoint(with: [.officeTitle, .office])
      && first.isDisjoint(with: [.organizationHead, .organizationHeadDefinite])
  }

  /// "المدير العام [للأمن الوطني]": a body without its head noun belongs to the office.
  private func isPartOfOffice(_ span: NameSpan) -> Bool {
    let word = span.words.lowerBound
    guard word > 1, text.hasDative(word), text.gaps[word - 1] == .blank,
      text.gaps[word - 2] == .blank, text.traits[word - 1].contains(.institutionalAdjective),
      text.reading(of: word - 2, with: .officeTitle) != nil
    else { return false }
    let heads: WordTraits = [
      .organizationHead, .organizationHeadDefinite, .organizationHeadOutside,
    ]
    return text.reading(of: word, with: heads) == nil
  }

  /// The longest piece of `span` without a bracket or quotation mark in it, the first of several:
  /// "فيسبوك (Facebook)" are two names, "منطقة “الساحل”" is named by what the marks hold.
  private func longestPiece(_ span: NameSpan) -> NameSpan {
    var pieces: [Range<Int>] = []
    var first = span.words.lowerBound
    for word in span.words where word == span.words.upperBound - 1 || isDivided(behind: word) {
      pieces.append(first..<word + 1)
      first = word + 1
    }
    guard pieces.count > 1 else { return span }
    let longest = pieces.reduce(pieces[0]) { letters($1) > letters($0) ? $1 : $0 }
    return named(longest, like: span)
  }

  private func isDivided(behind word: Int) -> Bool {
    text.gaps[word] != .blank
      && text.text.scalars[text.words[word].range.end..<text.words[word + 1].range.start].contains {
        QuoteMarks.isQuote($0) || $0 == "(" || $0 == ")" || $0 == "[" || $0 == "]"
      }
  }

  private func letters(_ words: Range<Int>) -> Int {
    text.words[words.upperBound - 1].range.end - text.words[words.lowerBound].range.start
  }

  /// "حليم ومينا" are two people, "شنغهاي وشينزن" two places: a part with و that is no name with it
  /// begins another name; of people ("جافين وليامسون") only where it is one without it.
  private func coordinated(_ span: NameSpan) -> [NameSpan] {
    guard span.type == .person || span.type == .location else { return [span] }
    var names: [NameSpan] = []
    var (first, start) = (span.words.lowerBound, span.range.start)
    for word in span.words.dropFirst() where isCoordinated(word, span.type) {
      names.append(named(first..<word, like: span, from: start))
      (first, start) = (word, text.words[word].range.start + 1)
    }
    return names + [named(first..<span.words.upperBound, like: span, from: start)]
  }

  private func isCoordinated(_ word: Int, _ type: EntityType) -> Bool {
    let known: WordTraits = [.givenName, .familyName, .foreignName, .weakName, .beginsName]
    if type == .person, text.reading(of: word, with: [.givenName, .familyName, .weakName]) == nil {
      return false
    }
    return text.gaps[word - 1] == .blank && text.letter(word, 0) == "\u{0648}"
      && text.count(word) > 4 && !text.hasArticle(word, behind: "\u{0648}")
      && text.traits[word].isDisjoint(with: known)
  }

  /// "سد محمد الخامس": the head of a site belongs to its name; "فتح الله" is one name.
  private func widened(_ span: NameSpan) -> NameSpan {
    let word = span.words.lowerBound - 1
    guard word >= 0, text.gaps[word] == .blank,
      span.range.start == text.words[span.words.lowerBound].range.start
    else { return span }
    let words = word..<span.words.upperBound
    switch span.type {
    case .location:
      guard let head = text.reading(of: word, with: .placeHeadInside), !text.hasArticle(word) else {
        return span
      }
      return named(words, like: span, from: head.start)
    case .person where text.traits[word + 1].contains(.nameTail):
      guard text.count(word) > 2, text.traits[word].isDisjoint(with: [.honorific, .title]) else {
        return span
      }
      return named(words, like: span)
    default: return span
    }
  }

  /// `span` without what ends no name: a year behind an event ("مونديال 2030"; "أجندة 2063" keeps
  /// it), a preposition, an adjective that is no part of a place's name ("القدس المحتلة").
  private func withoutTail(_ span: NameSpan) -> NameSpan {
    var words = span.words
    while words.count > 1, isTail(words.upperBound - 1, of: span) {
      words = words.lowerBound..<words.upperBound - 1
    }
    guard words != span.words else { return span }
    return named(words, like: span, from: span.range.start)
  }

  private func isTail(_ last: Int, of span: NameSpan) -> Bool {
    let traits = text.traits[last]
    if traits.contains(.connective) { return true }
    switch span.type {
    case .miscellaneous:
      return text.words[last].isNumber && text.count(last) == 4
        && text.reading(of: span.words.lowerBound, with: [.eventHead, .eventHeadDefinite]) != nil
    case .location: return traits.contains(.placeAdjective)
    case .person, .organization: return false
    }
  }

  /// A name of `words`, of the type and score of `span`.
  private func named(_ words: Range<Int>, like span: NameSpan, from start: Int? = nil) -> NameSpan {
    let start = start ?? cutter.start(of: words, type: span.type)
    return NameSpan(
      range: TextRange(start, text.words[words.upperBound - 1].range.end), type: span.type,
      sentence: span.sentence, words: words, score: span.score, basis: span.basis,
      entry: span.entry)
  }
}
