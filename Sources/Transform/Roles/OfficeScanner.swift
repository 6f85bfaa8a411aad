import ArabicText
import Records

/// Finds offices: a head ("وزير", "الرئيس") with its complement, up to the name that follows.
struct OfficeScanner {
  let text: NameText
  let spans: [NameSpan]
  /// For each word the span that touches it.
  let spanOf: [Int32]

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
      guard spanOf[word] < 0,
        let office = office(at: word) ?? counterpart(at: word, of: offices.last)
      else {
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
    guard let head = text.reading(of: word, with: .officeHeads.union(.officeTitles)) else {
      return nil
    }
    let needsComplement = head.traits.isDisjoint(with: .officeTitles)
    let end = text.words[word].range.end
    var office = Office(words: word..<(word + 1), range: TextRange(head.start, end))
    office.isDual = head.traits.contains(.dual)
    var construct = needsComplement
    while let next = step(office, &construct) { office = next }
    guard needsComplement, office.words.count < 2 else { return office }
    office.isBare = true
    return head.traits.isDisjoint(with: [.occupation, .roleOccupation, .title])
      && !isBeforeColon(word)
      ? nil : office
  }

  /// "مقرر : X".
  private func isBeforeColon(_ word: Int) -> Bool {
    guard word + 1 < text.words.count, text.gaps[word] == .comma else { return false }
    return (text.words[word].range.end..<text.words[word + 1].range.start).contains {
      text.text[$0] == ":"
    }
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
    if let country = nationOfTwoWords(word), office.nationality == nil {
      next.words = office.words.lowerBound..<(word + 2)
      next.nationality = country
      return next
    }
    let traits = text.traits[word]
    if let staffed = staffed(office, at: word) { return staffed }
    if traits.contains(.nationality), !isFinancial(word), !isOfComplement(word, office),
      text.hasArticle(word) || isIndefinite(office)
    {
      next.nationality =
        office.nationality ?? text.lexicon.country(ofNationality: text.words[word].key)
      return next
    }
    if !traits.isDisjoint(with: .formers)
      || traits.contains(.elect) && !isFollowed(word, by: "\u{0628}")
    {
      if traits.contains(.elect) { next.status = .elect }
      if traits.contains(.past) { next.status = .former }
      return next
    }
    if traits.contains(.praise), text.hasArticle(word) { return next }
    if let body = generic(word, office) {
      next.generic = word
      if body { next.range = office.range } else { next.range = through(word, office) }
      return next
    }
    if !traits.isDisjoint(with: .officeModifiers) {
      if office.nationality == nil { next.range = through(word, office) }
      return next
    }
    guard office.nationality == nil, goesOn(word, construct) || isDeputy(office, of: word) else {
      return nil
    }
    construct = !text.hasArticle(word) && !text.hasDative(word)
    next.range = through(word, office)
    return next
  }

  /// "نائب وزير الدفاع", "مستشار رئيس الوزراء": one office whose complement is another.
  private func isDeputy(_ office: Office, of word: Int) -> Bool {
    let head = office.words.upperBound - 1
    return text.reading(of: head, with: .deputy) != nil
      && !text.traits[word].isDisjoint(with: .officeHeads)
      && !text.hasArticle(head) && !text.hasArticle(word)
  }

  /// The office with the organisation or place that it belongs to.
  private func owned(_ office: Office, by index: Int) -> Office? {
    let span = spans[index]
    guard span.type == .organization || span.type == .location && office.nationality == nil,
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
      text.reading(of: last, with: [.organizationHeadOutside, .officeInner]) != nil
    else { return office.range }
    return TextRange(office.range.start, text.words[last - 1].range.end)
  }

  private func goesOn(_ word: Int, _ construct: Bool) -> Bool {
    let barred: WordTraits = [.honorific, .office, .roleOffice, .meetingVerb]
    if text.hasArticle(word) {
      if isSecondTitle(word) || text.traits[word].contains(.rank) { return false }
      return text.traits[word].isDisjoint(with: barred.union([.nounStop]))
        || !text.traits[word].isDisjoint(with: .formers)
    }
    if text.hasDative(word) { return true }
    if text.reading(of: word, with: .officeInner) != nil,
      isFollowedByNoun(word) || isInner(word + 1)
    {
      return true
    }
    if !text.traits[word - 1].isDisjoint(with: .officeModifiers), text.letter(word, 0) == "\u{0628}"
    {
      return true
    }
    if text.hasArticle(word, behind: "\u{0648}") {
      return text.readings(of: word).allSatisfy {
        $0.traits.isDisjoint(with: [.honorific, .title, .officeTitle, .roleTitle, .nounStop])
      }
    }
    guard text.words[word].isArabic,
      text.traits[word].isDisjoint(with: [.honorific, .office, .roleOffice, .nounStop])
    else { return false }
    // "وزير شؤون الرئاسة", "لمراقبة التراب", "وأقاليم ما وراء البحار"
    let first = text.letter(word, 0)
    let joined = text.count(word) > 4 && (first == "\u{0644}" || first == "\u{0648}")
    guard text.reading(of: word, with: .officeHeads.union(.officeTitles)) == nil else {
      return false
    }
    return (construct || joined) && text.traits[word].isDisjoint(with: [.meetingVerb, .kin])
      && (!text.traits[word].contains(.common) || isConstruct(word)
        || text.traits[min(word + 1, text.words.count - 1)].contains(.officeInner))
  }

  /// "المخرج الممثلة": two titles side by side are those of two people, but for "الرئيس المدير العام".
  private func isSecondTitle(_ word: Int) -> Bool {
    guard !text.traits[word].isDisjoint(with: .officeTitles), text.hasArticle(word - 1),
      text.reading(of: word - 1, with: .officeTitles) != nil,
      text.traits[word].isDisjoint(with: .officeModifiers), !isAdjective(word)
    else { return false }
    return word + 1 >= text.words.count || text.words[word + 1].key != Self.general
  }

  /// Whether the word ends as adjectives of relation do ("الإعلامي", "الفنية").
  private func isAdjective(_ word: Int) -> Bool {
    let last = text.letter(word, text.count(word) - 1)
    return last == "\u{064A}"
      || last == "\u{0629}" && text.letter(word, text.count(word) - 2) == "\u{064A}"
  }

  private static let general = WordKey.of("\u{0627}\u{0644}\u{0639}\u{0627}\u{0645}")

  private func isInner(_ word: Int) -> Bool {
    word < text.words.count && text.gaps[word - 1] == .blank
      && text.traits[word].contains(.officeInner)
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
