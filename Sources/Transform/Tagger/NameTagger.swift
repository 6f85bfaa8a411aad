import ArabicText
import Foundation
import Records

/// Finds names by a trained model: a linear chain of labels over hashed features.
struct NameTagger: Sendable {
  let model: TaggerModel

  /// - Throws: `TaggerModelError` where the model at `url` cannot be used.
  init(model url: URL) throws {
    model = try TaggerModel(contentsOf: url)
  }

  init(model: TaggerModel) { self.model = model }

  /// The names of `text` in its order, disjoint, none across two sentences.
  ///
  /// - Parameter rules: the names that rules found; the model weighs them as evidence.
  /// - Parameter cutter: says where a name begins in its first word.
  func tag(_ text: NameText, rules: [NameSpan], cutter: ProcliticCutter) -> [NameSpan] {
    let tagged = TaggerText(text, rules: rules, words: model.words)
    var templates = FeatureTemplates(bits: model.bits)
    var decoder = LabelDecoder(transitions: model.transitions)
    var spans: [NameSpan] = []
    for range in text.prepared.sentenceWords where !range.isEmpty {
      let scores = scores(of: range, in: tagged, &templates)
      let gaps = range.map { tagged.views[$0].gapClass }
      let labels = decoder.decode(scores: scores, gaps: gaps)
      guard labels.contains(where: { $0 > 0 }) else { continue }
      let margins = decoder.margins(scores: scores, gaps: gaps, labels: labels)
      for name in LabelledName.names(in: labels) {
        spans.append(span(name, margins, from: range.lowerBound, in: text, cutter))
      }
    }
    return spans
  }

  /// Nine scores a word.
  private func scores(
    of range: Range<Int>, in tagged: TaggerText, _ templates: inout FeatureTemplates
  ) -> [Int32] {
    var scores: [Int32] = []
    scores.reserveCapacity(range.count * NameLabel.count)
    tagged.withPadded(range) { views in
      model.weights.withBytes { weights in
        for word in range.indices {
          templates.read(views, word - range.lowerBound + TaggerText.padding)
          let sum = Self.sum(templates.rows, weights)
          for label in 0..<NameLabel.count { scores.append(Int32(sum[label])) }
        }
      }
    }
    return scores
  }

  @inline(__always)
  private static func sum(
    _ rows: [UInt32], _ weights: UnsafeRawBufferPointer
  ) -> SIMD16<Int16> {
    var sum = SIMD16<Int16>()
    for row in rows {
      let bytes = weights.loadUnaligned(
        fromByteOffset: Int(row) * NameLabel.count, as: SIMD16<Int8>.self)
      sum &+= SIMD16<Int16>(truncatingIfNeeded: bytes)
    }
    return sum
  }

  private func span(
    _ name: LabelledName, _ margins: [Int32], from first: Int, in text: NameText,
    _ cutter: ProcliticCutter
  ) -> NameSpan {
    let words = first + name.words.lowerBound..<first + name.words.upperBound
    let known = cutter.rule(for: words, type: name.type)
    let start = known?.range.start ?? cutter.start(of: words, type: name.type)
    return NameSpan(
      range: TextRange(start, text.words[words.upperBound - 1].range.end), type: name.type,
      sentence: Int(text.sentenceOf[words.lowerBound]), words: words,
      score: model.calibration.score(margin: name.margin(in: margins)), basis: .model,
      entry: known?.entry)
  }
}
