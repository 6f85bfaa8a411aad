import Foundation
import Testing

@testable import Transform

struct TaggerModelTests {
  private static let bytes = TaggerModel.encode(
    bits: 10, transitions: Array(repeating: 3, count: TransitionTable.count),
    calibration: ScoreCalibration([.init(margin: 10, score: 500), .init(margin: 30, score: 900)]),
    words: WordTable.encode([]), weights: Array(repeating: -7, count: NameLabel.count << 10))

  @Test func `a model is read as it was written`() throws {
    let model = try TaggerModel(TaggerBytes(Self.bytes), file: "test")
    #expect(model.bits == 10)
    #expect(model.transitions.allSatisfy { $0 == 3 })
    #expect(model.calibration.points.count == 2)
    #expect(model.weights.load(0) as Int8 == -7)
  }

  static let damages: [(String, @Sendable (inout [UInt8]) -> Void)] = [
    ("no model of names", { $0[0] = 0 }),
    ("has version", { $0[8] = 9 }),
    ("another tagger", { $0[16] = 5 }),
    ("cut short", { $0.removeLast() }),
    ("cut short", { $0 = Array($0.prefix(20)) }),
    ("was altered", { $0[100] ^= 1 }),
    ("was altered", { $0[$0.count - 20] ^= 1 }),
  ]

  @Test(arguments: damages.indices)
  func `a damaged model is refused with its file and what is wrong`(_ index: Int) {
    let (problem, damage) = Self.damages[index]
    var bytes = Self.bytes
    damage(&bytes)
    #expect {
      try TaggerModel(TaggerBytes(bytes), file: "names.model")
    } throws: { error in
      let text = String(describing: error)
      return text.contains(problem) && text.contains("names.model") && text.contains("make model")
    }
  }

  @Test func `a model that is not there is named`() {
    let missing = URL(fileURLWithPath: "/nowhere/names.model")
    #expect(throws: TaggerModelError.self) { try TaggerModel(contentsOf: missing) }
  }

  @Test(arguments: [(5, 0.5), (10, 0.5), (20, 0.7), (30, 0.9), (99, 0.9)])
  func `a margin between two points gets a score between theirs`(_ margin: Int, _ score: Double) {
    let calibration = ScoreCalibration([
      .init(margin: 10, score: 500), .init(margin: 30, score: 900),
    ])
    #expect(abs(calibration.score(margin: Int32(margin)) - score) < 1e-9)
  }
}
