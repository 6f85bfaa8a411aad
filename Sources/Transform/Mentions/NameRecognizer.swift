import ArabicText
import Records

/// Finds names: by lexicons and context, and by a trained tagger that weighs what those find.
///
/// A rule looks at one word and says how far a name that begins there would reach; the longest
/// wins. Without a tagger the rules' names are the answer.
struct NameRecognizer: Sendable {
  private let lexicon: NameLexicon
  private let tagger: NameTagger?

  init(lexicon: NameLexicon, tagger: NameTagger? = nil) {
    self.lexicon = lexicon
    self.tagger = tagger
  }

  /// The names of `prepared` in the text's order, disjoint.
  func recognize(_ prepared: PreparedArticle) -> [NameSpan] {
    recognize(NameText(prepared, lexicon: lexicon))
  }

  /// The names of `text` in the text's order, disjoint.
  func recognize(_ text: NameText) -> [NameSpan] {
    let rules = recognizeByRules(text)
    guard let tagger else { return rules }
    let cutter = ProcliticCutter(text, words: tagger.model.words, rules: rules)
    let tagged = TaggedNameRule(text, cutter: cutter)
      .corrected(tagger.tag(text, rules: rules, cutter: cutter))
    let checked = KnownNames(text).checked(trusting(rules, over: tagged))
    let repeated = RepeatedNames(text).complete(checked)
    return LatinNames(text).complete(AdjacentNames(text, repeated).divided(repeated))
  }

  /// `found`, but an operator's own names as `rules` have them: who adds a name wants to see it.
  private func trusting(_ rules: [NameSpan], over found: [NameSpan]) -> [NameSpan] {
    let own = rules.filter { $0.entry.map { $0 < lexicon.ownCount } ?? false }
    guard !own.isEmpty else { return found }
    var next = 0
    let rest = found.filter { span in
      // Both are in the text's order, and disjoint.
      while next < own.count, own[next].words.upperBound <= span.words.lowerBound { next += 1 }
      return next == own.count || !own[next].words.overlaps(span.words)
    }
    return (own + rest).sorted { $0.range < $1.range }
  }

  /// What the rules alone find.
  func recognizeByRules(_ text: NameText) -> [NameSpan] {
    var spans: [NameSpan] = []
    var expectation = NameExpectation()
    var word = 0
    while word < text.words.count {
      expectation.reach(word, in: text)
      let found = longest(at: word, in: text, expected: expectation.strength, after: spans.last)
      guard let found else {
        word += 1
        continue
      }
      if let span = span(found, in: text) { spans.append(span) }
      expectation.pass(found)
      word = max(found.words.upperBound, word + 1)
    }
    return RepeatedNames(text).complete(spans)
  }

  private func longest(
    at word: Int, in text: NameText, expected: NameExpectation.Strength, after last: NameSpan?
  ) -> NameCandidate? {
    let known = LexiconRule(text).candidate(at: word)
    let others = [
      InstitutionRule(text).candidate(at: word), PlaceRule(text).candidate(at: word),
      EventRule(text).candidate(at: word),
      OutsideHeadRule(text).candidate(at: word),
      PersonRule(text).candidate(at: word, expected: expected),
    ]
    var best = known
    for case let other? in others {
      guard let leader = best else {
        best = other
        continue
      }
      if replaces(leader, by: other) { best = other }
    }
    guard let best, !best.isWeak || isBacked(best, in: text, expected: expected, after: last) else {
      return nil
    }
    return best
  }

  /// The longer wins, but a person whom the lexicon knows is not lengthened by unknown words.
  private func replaces(_ leader: NameCandidate, by other: NameCandidate) -> Bool {
    if leader.isWeak { return other.words.upperBound >= leader.words.upperBound }
    if leader.isClosed, other.type == .organization { return false }
    if leader.entry != nil, leader.type == .person, other.type == .person, other.score < 0.8 {
      return false
    }
    return other.words.upperBound > leader.words.upperBound
      || other.words.upperBound == leader.words.upperBound && other.overridesLexicon
  }

  /// A weak name counts where a title announces a person, where its kind stands before it ("مدينة
  /// الجديدة"), and in a row of places ("المحمدية والجديدة").
  private func isBacked(
    _ candidate: NameCandidate, in text: NameText, expected: NameExpectation.Strength,
    after last: NameSpan?
  ) -> Bool {
    let word = candidate.words.lowerBound
    switch candidate.type {
    case .person: return expected == .certain
    case .location:
      guard word > 0, text.sentenceOf[word - 1] == text.sentenceOf[word] else { return false }
      if text.gaps[word - 1] == .blank, text.reading(of: word - 1, with: .placeHeadOutside) != nil {
        return true
      }
      let lead = text.traits[word - 1]
      if lead.contains(.locative), text.gaps[word - 1] == .blank, !isRegion(candidate, in: text) {
        return true
      }
      if isCountry(candidate, in: text), candidate.start > text.words[word].range.start {
        return true
      }
      return last?.type == .location && last?.words.upperBound == word
        && candidate.start > text.words[word].range.start && text.gaps[word - 1] == .blank
    default: return false
    }
  }

  /// "في الشرق" is a direction more often than the region.
  private func isRegion(_ candidate: NameCandidate, in text: NameText) -> Bool {
    candidate.entry.map { text.lexicon.entries[$0].kind == "region" } ?? false
  }

  private func isCountry(_ candidate: NameCandidate, in text: NameText) -> Bool {
    candidate.entry.map { text.lexicon.entries[$0].kind == "country" } ?? false
  }

  private func span(_ found: NameCandidate, in text: NameText) -> NameSpan? {
    guard let type = found.type else { return nil }
    let end = text.words[found.words.upperBound - 1].range.end
    guard found.start < end else { return nil }
    return NameSpan(
      range: TextRange(found.start, end), type: type,
      sentence: Int(text.sentenceOf[found.words.lowerBound]), words: found.words,
      score: found.score, basis: .lexicon, entry: found.entry)
  }
}
