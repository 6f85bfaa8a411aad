import ArabicText
import Records

/// What tells a person's gender: the given name, and the verb or title that stands before a name.
enum GenderClue {
  /// The gender of those who bear the given name that `name` begins with; `nil` where both bear it,
  /// and of a single word, which may be a family name.
  static func ofName(_ name: String, _ lexicon: NameLexicon) -> Entity.Gender? {
    let keys = NameLookup.keys(name)
    return keys.count > 1 ? gender(lexicon.traits(of: keys[0])) : nil
  }

  /// The same of the name that `span` gives.
  static func ofName(_ span: NameSpan, in text: NameText) -> Entity.Gender? {
    guard span.words.count > 1,
      let first = text.readings(of: span.words.lowerBound)
        .first(where: { $0.start == span.range.start })
    else { return nil }
    return gender(first.traits)
  }

  /// The gender of the verb of saying or title right before `span`: "قالت [العلمي]".
  static func before(_ span: NameSpan, in text: NameText) -> Entity.Gender? {
    let word = span.words.lowerBound - 1
    guard word >= 0, text.gaps[word] == .blank,
      span.range.start == text.words[word + 1].range.start
    else { return nil }
    let last = text.text[text.words[word].range.end - 1]
    if let verb = text.reading(of: word, with: [.sayingVerb, .personVerb]) {
      return last == "\u{062A}" || text.text[verb.start] == "\u{062A}" ? .female : .male
    }
    guard text.reading(of: word, with: [.title, .honorific, .officeTitle]) != nil else {
      return nil
    }
    return last == "\u{0629}" ? .female : nil
  }

  private static func gender(_ traits: WordTraits) -> Entity.Gender? {
    switch (traits.contains(.feminineName), traits.contains(.masculineName)) {
    case (true, false): .female
    case (false, true): .male
    default: nil
    }
  }
}
