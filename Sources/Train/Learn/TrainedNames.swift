import Transform

/// A trained tagger before it is written.
struct TrainedNames {
  let model: QuantizedModel
  /// The table of words (`WordTable`).
  let table: [UInt8]
}
