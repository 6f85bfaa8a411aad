import Transform

/// Learned weights, before they are rounded.
struct FloatModel {
  let rows: [SIMD16<Float>]
  let transitions: [Float]

  /// The weights as bytes: the scale is such that one weight in 20,000 is cut.
  ///
  /// - Parameter caution: what each word outside names loses, in steps of a byte: the margins that
  ///   a tagger learns on text it has seen make it too silent elsewhere.
  func quantized(caution: Float) -> QuantizedModel {
    var sizes: [Float] = []
    for row in rows {
      for label in 0..<NameLabel.count where row[label] != 0 { sizes.append(abs(row[label])) }
    }
    sizes.sort()
    let bound =
      sizes.isEmpty ? 1 : sizes[min(sizes.count - 1, sizes.count - 1 - sizes.count / 20_000)]
    let scale = 127 / max(bound, 1e-6)
    var weights: [Int8] = []
    weights.reserveCapacity(rows.count * NameLabel.count)
    for row in rows {
      for label in 0..<NameLabel.count {
        weights.append(Int8(max(-127, min(127, (row[label] * scale).rounded()))))
      }
    }
    let pairs = transitions.enumerated().map { index, weight in
      let cost = index % NameLabel.count == NameLabel.outside.rawValue ? caution : 0
      return Int16(max(-32_000, min(32_000, (weight * scale - cost).rounded())))
    }
    return QuantizedModel(weights: weights, transitions: pairs)
  }
}

/// Learned weights as they are shipped.
struct QuantizedModel {
  let weights: [Int8]
  let transitions: [Int16]

  /// Nine scores a word.
  func scores(of example: Example) -> [Int32] {
    weights.withUnsafeBufferPointer { weights in
      var scores = [Int32](repeating: 0, count: example.count * NameLabel.count)
      for word in 0..<example.count {
        for index in example.rows(of: word) {
          let base = Int(example.rows[index]) * NameLabel.count
          for label in 0..<NameLabel.count {
            scores[word * NameLabel.count + label] += Int32(weights[base + label])
          }
        }
      }
      return scores
    }
  }

  func decoder() -> LabelDecoder { LabelDecoder(transitions: transitions.map(Int32.init)) }
}
