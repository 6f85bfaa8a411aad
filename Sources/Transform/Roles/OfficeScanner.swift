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
    guard word < text.words.count, office.words.count < 10, text.gaps[word - 1] == .blank,
      office.owner == nil
    else { return nil }
    if let span = span(at: word) { return owned(office, by: span) }
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
    next.words = office.words.lowerBound..<span.words.upperBound
    next.owner = index
    return next
  }

  private func goesOn(_ word: Int, _ construct: Bool) -> Bool {
    let barred: WordTraits = [.honorific, .office, .meetingVerb]
    if text.hasArticle(word) {
      return text.traits[word].isDisjoint(with: barred.union([.nounStop]))
        || text.traits[word].contains(.former)
    }
    if text.hasDative(word) { return true }
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
      && (!text.traits[word].contains(.common) || isFollowedByArticle(word)
        || text.traits[min(word + 1, text.words.count - 1)].contains(.officeInner))
  }

  private func isFollowedByArticle(_ word: Int) -> Bool {
    text.gaps[word] == .blank && word + 1 < text.words.count && text.hasArticle(word + 1)
      && text.traits[word + 1].isDisjoint(with: [.nounStop, .honorific])
  }
}
