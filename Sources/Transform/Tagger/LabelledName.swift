package import Records

/// A name as the labels of a sentence give it.
package struct LabelledName: Hashable, Sendable {
  /// Counted from the sentence's first word.
  package let words: Range<Int>
  package let type: EntityType

  /// The names that `labels` (`NameLabel`) spell out.
  package static func names(in labels: [UInt8]) -> [LabelledName] {
    var names: [LabelledName] = []
    var start: Int?
    for word in 0...labels.count {
      let label = NameLabel(rawValue: word < labels.count ? Int(labels[word]) : 0)
      if let first = start, !label.isInside, let type = NameLabel(rawValue: Int(labels[first])).type
      {
        names.append(LabelledName(words: first..<word, type: type))
        start = nil
      }
      if label.type != nil, start == nil { start = word }
    }
    return names
  }

  /// By how much this name beats every other reading: the least margin of its words and of the word
  /// behind, where the name might have gone on.
  package func margin(in margins: [Int32]) -> Int32 {
    margins[words.lowerBound...min(words.upperBound, margins.count - 1)].min() ?? 0
  }
}
