import ArabicText

/// How labelled sentences begin, to know their articles again in the raw news.
struct LabelledOpenings: Sendable {
  private static let length = 6
  private var openings: Set<UInt64> = []

  init(_ articles: [[LabelledSentence]]) { self.init(articles.joined().map(\.text)) }

  init(_ sentences: [String]) {
    for sentence in sentences {
      let keys = WordScanner.words(of: CodePointText(sentence)).map(\.key)
      if keys.count >= Self.length { openings.insert(Self.key(keys[0..<Self.length])) }
    }
  }

  /// Whether one of the sentences begins in `paragraphs`.
  func occurs(in paragraphs: [String]) -> Bool {
    paragraphs.contains { paragraph in
      let keys = WordScanner.words(of: CodePointText(paragraph)).map(\.key)
      guard keys.count >= Self.length else { return false }
      return (0...keys.count - Self.length).contains {
        openings.contains(Self.key(keys[$0..<$0 + Self.length]))
      }
    }
  }

  private static func key(_ keys: ArraySlice<UInt64>) -> UInt64 {
    keys.reduce(0) { $0 &* 0x9E37_79B9_7F4A_7C15 &+ $1 }
  }
}
