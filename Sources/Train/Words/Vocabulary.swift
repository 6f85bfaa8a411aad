/// The words of raw text, the most frequent first, and the text as their numbers.
struct Vocabulary {
  /// The number of a word that is too rare.
  static let unknown: Int32 = -1
  /// The number between two paragraphs.
  static let edge: Int32 = -2

  let keys: [UInt64]
  let counts: [Int]
  /// The raw text.
  let stream: [Int32]

  /// - Parameter keys: the text's word keys, 0 between paragraphs.
  init(_ text: [UInt64], atLeast least: Int) {
    var counts: [UInt64: Int] = [:]
    for key in text where key != 0 { counts[key, default: 0] += 1 }
    let kept = counts.filter { $0.value >= least }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var numbers: [UInt64: Int32] = [0: Self.edge]
    for (number, word) in kept.enumerated() { numbers[word.key] = Int32(number) }
    stream = text.map { numbers[$0] ?? Self.unknown }
    keys = kept.map(\.key)
    self.counts = kept.map(\.value)
  }
}
