import Records
import Transform

/// Counts of names found, right and wanted, by type; exact spans and types count.
struct NameScore {
  struct Counts {
    var right = 0
    var found = 0
    var wanted = 0

    var f1: Double { found + wanted == 0 ? 0 : 200 * Double(right) / Double(found + wanted) }
    var precision: Double { found == 0 ? 0 : 100 * Double(right) / Double(found) }
    var recall: Double { wanted == 0 ? 0 : 100 * Double(right) / Double(wanted) }

    static func += (a: inout Counts, b: Counts) {
      a.right += b.right
      a.found += b.found
      a.wanted += b.wanted
    }
  }

  private(set) var byType: [EntityType: Counts] = [:]

  /// All types together.
  var all: Counts { EntityType.allCases.reduce(into: Counts()) { $0 += self[$1] } }

  subscript(type: EntityType) -> Counts { byType[type] ?? Counts() }

  /// Counts a sentence's names.
  mutating func add(found: [UInt8], wanted: [UInt8]) {
    let (found, wanted) = (LabelledName.names(in: found), LabelledName.names(in: wanted))
    let known = Set(wanted)
    for name in found {
      byType[name.type, default: Counts()].found += 1
      if known.contains(name) { byType[name.type, default: Counts()].right += 1 }
    }
    for name in wanted { byType[name.type, default: Counts()].wanted += 1 }
  }

  mutating func add(_ other: NameScore) {
    for type in EntityType.allCases { byType[type, default: Counts()] += other[type] }
  }

  /// The score of `model` on `examples`.
  static func of(_ model: QuantizedModel, on examples: [Example]) -> NameScore {
    var score = NameScore()
    var decoder = model.decoder()
    for example in examples where example.count > 0 {
      let labels = decoder.decode(scores: model.scores(of: example), gaps: example.gaps)
      score.add(found: labels, wanted: example.labels)
    }
    return score
  }

  /// One line: F1 of all, then of each type.
  var summary: String {
    let parts = EntityType.allCases.map { "\($0.rawValue) \(Self.text(self[$0].f1))" }
    return "F1 \(Self.text(all.f1)) (P \(Self.text(all.precision)) R \(Self.text(all.recall))) "
      + parts.joined(separator: " ")
  }

  static func text(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
