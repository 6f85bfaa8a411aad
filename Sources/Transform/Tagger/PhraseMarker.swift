/// Marks the words of phrases that a first tagger often took for one name in raw text.
struct PhraseMarker {
  private let text: NameText
  private let table: WordTable

  init(_ text: NameText, _ table: WordTable) {
    self.text = text
    self.table = table
  }

  /// Sets `phrase` of the words in `views` that the longest known phrase from their left covers.
  func mark(_ views: inout [WordView]) {
    var word = 0
    while word < views.count {
      guard let (silver, end) = longest(at: word, in: views) else {
        word += 1
        continue
      }
      for index in word..<end {
        let place: UInt64 = index == word ? 1 : index == end - 1 ? 2 : 3
        views[index].phrase = UInt64(SilverType.brief(silver)) << 2 | place
      }
      word = end
    }
  }

  private func longest(at word: Int, in views: [WordView]) -> (silver: UInt16, end: Int)? {
    var found: (silver: UInt16, end: Int)?
    var path = PhraseKey.step(0, views[word].stem)
    var next = word
    while next + 1 < views.count, next + 1 - word < PhraseKey.longest, joins(next) {
      next += 1
      path = PhraseKey.step(path, views[next].whole)
      let silver = table.facts(of: path).silver
      if silver > 0 { found = (silver, next + 1) }
    }
    return found
  }

  private func joins(_ word: Int) -> Bool {
    switch text.gaps[word] {
    case .blank, .hyphen, .dash: true
    default: false
    }
  }
}
