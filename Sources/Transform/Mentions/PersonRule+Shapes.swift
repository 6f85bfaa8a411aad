/// What the shape of a word says: whether one that no lexicon knows may be a person's name.
extension PersonRule {
  /// Whether a word that no lexicon knows may be a name.
  func isUnknownName(_ word: Int) -> Bool {
    let barred: WordTraits = [
      .common, .nationality, .honorific, .title, .office, .officeTitle, .nounStop,
      .organizationHead,
      .organizationHeadDefinite, .placeHeadOutside, .placeHeadInside, .kin,
      .eventHead, .meetingVerb, .meetingNoun, .former, .counterpart,
    ]
    guard text.traits[word].isDisjoint(with: barred), text.count(word) >= 3 else { return false }
    if text.hasDative(word) || text.hasArticle(word, behind: "\u{0648}")
      || text.hasArticle(word, behind: "\u{0628}") || text.hasArticle(word, behind: "\u{0641}")
    {
      return false
    }
    // Verbs begin with the present tense's ي, names rarely do; a second reading that is common
    // ("وقال") or a name ("ومحمد") is another word behind a conjunction.
    if text.letter(word, 0) == "\u{064A}" { return false }
    let conjunction = text.letter(word, 0) == "\u{0648}"
    let joined = barred.union(
      conjunction
        ? [.givenName, .servant, .familyName, .foreignName, .beginsName] : [.givenName, .servant])
    guard text.readings(of: word).dropFirst().allSatisfy({ $0.traits.isDisjoint(with: joined) })
    else { return false }
    return !text.traits[word].contains(.beginsName) || LexiconRule(text).candidate(at: word) == nil
  }

  /// Whether the lexicon knows the word as somebody's family name ("ماكرون").
  func isKnownPerson(_ word: Int) -> Bool {
    guard text.traits[word].contains(.beginsName),
      let known = LexiconRule(text).candidate(at: word)
    else { return false }
    return known.type == .person && known.words.count == 1 && !known.isWeak
      && known.start == text.words[word].range.start
  }

  /// Plurals (ون، ين، ات) and pronouns (ها، هم) end common words.
  func hasNounEnding(_ word: Int) -> Bool {
    let end = text.words[word].range.end
    guard text.count(word) >= 5 else { return false }
    switch (text.text[end - 2], text.text[end - 1]) {
    case ("\u{0648}", "\u{0646}"), ("\u{0627}", "\u{062A}"), ("\u{0647}", "\u{0627}"),
      ("\u{0647}", "\u{0645}"), (_, "\u{064B}"):
      return true
    default: return false
    }
  }

  /// Whether `word` looks like a family name from a place or tribe ("اليعلاوي").
  func isNisba(_ word: Int) -> Bool {
    text.hasArticle(word) && text.text[text.words[word].range.end - 1] == "\u{064A}"
  }
}
