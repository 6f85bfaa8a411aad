import ArabicText
import Records

/// A text's words made ready for the templates of features.
struct TaggerText {
  let text: NameText
  /// For each word of the text what the templates look at.
  private(set) var views: [WordView]

  /// - Parameter rules: the names that rules found, in the text's order.
  init(_ text: NameText, rules: [NameSpan], words: WordTable) {
    self.text = text
    views = []
    views.reserveCapacity(text.words.count)
    let chooser = StemChooser(text, words)
    var letters: [Unicode.Scalar] = []
    for word in text.words.indices {
      views.append(Self.view(of: word, in: text, chooser, words, &letters))
    }
    readGaps()
    markHeads()
    markLexicon()
    markRules(rules)
    PhraseMarker(text, words).mark(&views)
  }

  private static func view(
    of word: Int, in text: NameText, _ chooser: StemChooser, _ words: WordTable,
    _ letters: inout [Unicode.Scalar]
  ) -> WordView {
    var view = WordView()
    let stem = chooser.stem(of: word)
    let range = text.words[word].range
    view.whole = text.words[word].key
    view.stem = stem.key
    view.facts = words.facts(of: view.whole)
    let own = stem.key == view.whole ? view.facts : words.facts(of: stem.key)
    if view.facts.fine == 0 { view.facts = own }
    view.stemSilver = own.silver
    view.traits = text.traits[word].union(stem.traits).subtracting(.untrained)
    letters.removeAll(keepingCapacity: true)
    for position in range.start..<range.end { Folding.fold(text.text[position], into: &letters) }
    affixes(of: letters, &view)
    view.shape = shape(of: text.words[word], letters, proclitics: stem.start - range.start)
    return view
  }

  private static func affixes(of letters: [Unicode.Scalar], _ view: inout WordView) {
    var (prefix, suffix): (UInt64, UInt64) = (1, 2)
    for length in 0..<min(4, letters.count) {
      prefix = FeatureHash.pair(prefix, UInt64(letters[length].value))
      suffix = FeatureHash.pair(suffix, UInt64(letters[letters.count - 1 - length].value))
      view.prefixes[length] = prefix
      view.suffixes[length] = suffix
    }
  }

  private static func shape(of word: Word, _ letters: [Unicode.Scalar], proclitics: Int) -> UInt64 {
    let script: UInt64 = word.isArabic ? 2 : word.isNumber ? 3 : 4
    let rest = letters.dropFirst(proclitics)
    let article = rest.count > 3 && rest.first == "\u{0627}" && rest.dropFirst().first == "\u{0644}"
    let length = UInt64(min(letters.count, word.isNumber ? 5 : 8))
    return script | length << 3 | UInt64(min(proclitics, 3)) << 7 | (article ? 1 << 9 : 0)
  }

  private mutating func readGaps() {
    var reader = GapReader(text.text)
    for (index, range) in text.prepared.sentenceWords.enumerated() {
      reader.reset()
      var position = text.prepared.sentences[index].range.start
      for word in range {
        let signature = reader.signature(position, text.words[word].range.start)
        views[word].gap = signature << 1 | (reader.isQuoted ? 1 : 0)
        views[word].gapClass = GapReader.gapClass(signature)
        position = text.words[word].range.end
      }
    }
  }

  /// Notes for each word the last head noun of an institution, place, event or office before it, up
  /// to eight words back with only blanks between: long names hang on it.
  private mutating func markHeads() {
    let heads: WordTraits = [
      .organizationHead, .organizationHeadDefinite, .organizationHeadOutside, .placeHeadInside,
      .placeHeadOutside, .eventHead, .eventHeadDefinite, .office, .officeTitle,
    ]
    for word in views.indices.dropFirst() {
      guard text.gaps[word - 1] == .blank else { continue }
      let found = views[word - 1].traits.intersection(heads)
      if !found.isEmpty {
        (views[word].head, views[word].headDistance) = (found.features, 1)
      } else if views[word - 1].head > 0, views[word - 1].headDistance < 8 {
        views[word].head = views[word - 1].head
        views[word].headDistance = views[word - 1].headDistance + 1
      }
    }
  }

  /// Marks each word with its place in the longest name of the lexicons that covers it.
  private mutating func markLexicon() {
    var word = 0
    while word < views.count {
      guard let (name, end) = longestName(at: word) else {
        word += 1
        continue
      }
      let type = UInt64(NameLabel.begin(text.lexicon.entries[name.entry].type).rawValue)
      for index in word..<end {
        let place: UInt64 = end == word + 1 ? 0 : index == word ? 1 : index == end - 1 ? 2 : 3
        views[index].lexicon = 1 + (type << 3 | place << 1 | (name.isWeak ? 1 : 0))
      }
      word = end
    }
  }

  private func longestName(at word: Int) -> (LexiconName, Int)? {
    var found: (LexiconName, Int)?
    for reading in text.readings(of: word) where reading.traits.contains(.beginsName) {
      var (position, key, next) = (PhraseTrie.Position.root, reading.key, word)
      while let (reached, value) = text.lexicon.phrases.advance(position, key) {
        if let value, next + 1 > found?.1 ?? word {
          found = (text.lexicon.names[value], next + 1)
        }
        guard text.gaps[next] == .blank || text.gaps[next] == .hyphen || text.gaps[next] == .dash
        else { break }
        (position, next) = (reached, next + 1)
        key = text.words[next].key
      }
    }
    return found
  }

  private mutating func markRules(_ rules: [NameSpan]) {
    for span in rules {
      let certainty: UInt64 = span.score >= 0.9 ? 2 : span.score >= 0.7 ? 1 : 0
      let label = NameLabel.begin(span.type).rawValue
      for word in span.words {
        let place: UInt64 = word == span.words.lowerBound ? 0 : 1
        views[word].rule = UInt64(label) << 3 | certainty << 1 | place
      }
    }
  }
}

extension TaggerText {
  /// Words of padding at either end of a sentence.
  static let padding = 3

  /// The views of `range` between the padding, for as long as `body` runs.
  func withPadded(_ range: Range<Int>, _ body: (UnsafeBufferPointer<WordView>) -> Void) {
    let edge = [WordView](repeating: .outside, count: Self.padding)
    (edge + views[range] + edge).withUnsafeBufferPointer(body)
  }
}
