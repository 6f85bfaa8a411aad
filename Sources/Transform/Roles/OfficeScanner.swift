import ArabicText
import Records

/// The words of an office as they stand in a sentence.
struct Office {
  /// The words that it takes, nationality and country included.
  var words: Range<Int>
  /// The words of the office alone.
  var range: TextRange
  /// Index of the country that an adjective names.
  var nationality: Int?
  /// Index of the name (organisation or place) that it belongs to, among the spans.
  var owner: Int?
}

/// Finds offices: a head ("وزير", "الرئيس") with its complement, up to the name that follows.
struct OfficeScanner {
  private let text: NameText
  private let spans: [NameSpan]
  /// For each word the span that touches it.
  private let spanOf: [Int32]

  init(_ text: NameText, spans: [NameSpan]) {
    self.text = text
    self.spans = spans
    var spanOf = [Int32](repeating: -1, count: text.words.count)
    for (index, span) in spans.enumerated() {
      for word in span.words { spanOf[word] = Int32(index) }
    }
    self.spanOf = spanOf
  }

  /// The offices of the text, in order, disjoint.
  func offices() -> [Office] {
    var offices: [Office] = []
    var word = 0
    while word < text.words.count {
      guard spanOf[word] < 0, let office = office(at: word) else {
        word += 1
        continue
      }
      offices.append(office)
      word = office.words.upperBound
    }
    return offices
  }

  /// The span that touches `word`; `nil` where none does.
  func span(at word: Int) -> Int? { spanOf[word] < 0 ? nil : Int(spanOf[word]) }

  private func office(at word: Int) -> Office? {
    guard let head = text.reading(of: word, with: [.office, .officeTitle]) else { return nil }
    let needsComplement = !head.traits.contains(.officeTitle)
    let end = text.words[word].range.end
    var office = Office(words: word..<(word + 1), range: TextRange(head.start, end))
    var construct = needsComplement
    while let next = step(office, &construct) { office = next }
    return needsComplement && office.words.count < 2 ? nil : office
  }

  /// The office with its next word; `nil` where it ends.
  private func step(_ office: Office, _ construct: inout Bool) -> Office? {
    let word = office.words.upperBound
    guard word < text.words.count, office.words.count < 10, office.owner == nil else { return nil }
    let gap = text.gaps[word - 1]
    if gap == .blank || gap == .quote, let span = span(at: word) { return owned(office, by: span) }
    guard gap == .blank else { return nil }
    var next = office
    next.words = office.words.lowerBound..<(word + 1)
    let traits = text.traits[word]
    if traits.contains(.nationality), text.hasArticle(word) {
      next.nationality =
        office.nationality ?? text.lexicon.country(ofNationality: text.words[word].key)
      return next
    }
    if traits.contains(.former) {
      return next
    }
    if traits.contains(.officeModifier) {
      next.range = TextRange(office.range.start, text.words[word].range.end)
      return next
    }
    guard office.nationality == nil, goesOn(word, construct) else { return nil }
    construct = !text.hasArticle(word) && !text.hasDative(word)
    next.range = TextRange(office.range.start, text.words[word].range.end)
    return next
  }

  /// The office with the organisation or place that it belongs to.
  private func owned(_ office: Office, by index: Int) -> Office? {
    let span = spans[index]
    guard span.type == .organization || span.type == .location,
      office.words.upperBound == span.words.lowerBound
    else { return nil }
    var next = office
    if text.traits[span.words.lowerBound - 1].contains(.meetingWith) {
      next.words = office.words.lowerBound..<span.words.upperBound
      next.range = TextRange(office.range.start, span.range.end)
      return next
    }
    next.range = withoutHead(office)
    next.words = office.words.lowerBound..<span.words.upperBound
    next.owner = index
    return next
  }

  /// The office's range without the head of a club's or company's name, which its name is without
  /// ("رئيس نادي [الوداد]"), and without "باسم" ("المتحدث باسم [وزارة الداخلية]").
  private func withoutHead(_ office: Office) -> TextRange {
    let last = office.words.upperBound - 1
    guard office.words.count > 1, text.words[last].range.end == office.range.end,
      !text.traits[last].isDisjoint(with: [.organizationHeadOutside, .officeInner])
    else { return office.range }
    return TextRange(office.range.start, text.words[last - 1].range.end)
  }

  private func goesOn(_ word: Int, _ construct: Bool) -> Bool {
    let barred: WordTraits = [.honorific, .office, .meetingVerb]
    if text.hasArticle(word) {
      return text.traits[word].isDisjoint(with: barred.union([.nounStop]))
        || text.traits[word].contains(.former)
    }
    if text.hasDative(word) { return true }
    if text.traits[word].contains(.officeInner), isFollowedByNoun(word) { return true }
    if text.traits[word - 1].contains(.officeModifier), text.letter(word, 0) == "\u{0628}" {
      return true
    }
    if text.hasArticle(word, behind: "\u{0648}") {
      return text.readings(of: word).allSatisfy {
        $0.traits.isDisjoint(with: [.honorific, .title, .officeTitle, .nounStop])
      }
    }
    guard text.words[word].isArabic,
      text.traits[word].isDisjoint(with: [.honorific, .office, .nounStop])
    else { return false }
    // "وزير شؤون الرئاسة", "لمراقبة التراب", "وأقاليم ما وراء البحار"
    let first = text.letter(word, 0)
    let joined = text.count(word) > 4 && (first == "\u{0644}" || first == "\u{0648}")
    guard text.reading(of: word, with: [.office, .officeTitle]) == nil else { return false }
    return (construct || joined) && text.traits[word].isDisjoint(with: [.meetingVerb, .kin])
      && (!text.traits[word].contains(.common) || isConstruct(word)
        || text.traits[min(word + 1, text.words.count - 1)].contains(.officeInner))
  }

  /// Whether a noun with the article or a name ends the chain of nouns that begins with `word`, at
  /// once or behind one more ("مجلس إدارة [فيسبوك]", "مكتب سلامة النقل").
  private func isConstruct(_ word: Int) -> Bool {
    if isFollowedByNoun(word) { return true }
    let barred: WordTraits = [
      .sayingVerb, .meetingVerb, .locative, .nounStop, .officeInner, .nameParticle,
    ]
    let next = word + 1
    return next < text.words.count && text.gaps[word] == .blank && span(at: next) == nil
      && text.count(next) > 3 && text.traits[next].isDisjoint(with: barred)
      && isFollowedByNoun(next)
  }

  private func isFollowedByNoun(_ word: Int) -> Bool {
    let next = word + 1
    guard next < text.words.count, text.gaps[word] == .blank || text.gaps[word] == .quote else {
      return false
    }
    if let span = span(at: next) {
      return spans[span].type != .person
        && spans[span].range.start == text.words[next].range.start
    }
    return text.gaps[word] == .blank && text.hasArticle(next)
      && text.traits[next].isDisjoint(with: [.nounStop, .honorific])
  }
}
