/// What a first tagger took a word for in raw text, in thirteen bits.
package enum SilverType {
  /// - Parameter counts: how often the word got each label (`NameLabel`).
  /// - Returns: 0 where the word occurred less than `least` times.
  package static func code(_ counts: [Int], atLeast least: Int = 5) -> UInt16 {
    let total = counts.reduce(0, +)
    guard total >= least else { return 0 }
    var types: [Int] = []
    for type in 0..<4 { types.append(counts[1 + 2 * type] + counts[2 + 2 * type]) }
    // The first of equals wins.
    var (first, second) = (0, -1)
    for type in 1..<4 where types[type] > types[first] { first = type }
    for type in 0..<4 where type != first && (second < 0 || types[type] > types[second]) {
      second = type
    }
    guard types[first] > 0 else { return 1 }
    var code = 2 | first << 2 | share(types[first], total) << 4
    if counts[1 + 2 * first] * 2 >= types[first] { code |= 1 << 7 }
    if types[second] * 5 >= types[first] { code |= (second + 1) << 8 }
    code |= (total >= 200 ? 2 : total >= 30 ? 1 : 0) << 11
    return UInt16(code)
  }

  /// The type and how sure it is, without the rest.
  package static func brief(_ code: UInt16) -> UInt16 { code & 0xFF }

  private static func share(_ part: Int, _ total: Int) -> Int {
    let bounds = [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97]
    let share = Double(part) / Double(total)
    return bounds.firstIndex { share < $0 } ?? bounds.count
  }
}
