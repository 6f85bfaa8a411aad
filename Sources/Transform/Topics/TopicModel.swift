package import Foundation

/// The trained model of topics, read from a mapped file.
///
/// The file: 8 bytes of magic; version, topics, directions, stems, stems that say nothing, bytes of the
/// table of cues, of the weights and of the calibration as 32-bit numbers; a 64-bit check of all that follows; for
/// each topic the number of its code and of the topic above it; table of stems; cues; weights;
/// priors; the judge's two rows; what the chooser needs; calibration.
package struct TopicModel: Sendable {
  package static let magic: [UInt8] = Array("FIHRTOP1".utf8)
  static let version: UInt32 = 2
  private static let prefix = "medtop:"

  package let space: TopicSpace
  package let weights: TopicWeights
  package let priors: [Float]
  package let judge: TopicJudge
  package let chooser: TopicChooser
  /// What the odds of a listed topic are worth, fitted on held-out articles.
  package let calibration: ScoreCalibration

  /// Maps the model at `url`.
  ///
  /// - Throws: `TaggerModelError` where it is missing, cut short or of another version.
  package init(contentsOf url: URL) throws {
    try self.init(TaggerBytes(mapping: url), file: url.path)
  }

  /// The model in `bytes`; `file` names it in errors.
  package init(_ bytes: TaggerBytes, file: String) throws {
    let model = try ModelFile(
      bytes, name: file, magic: Self.magic, version: Self.version, fields: 8, subject: "topics")
    let (topics, width, stems, silent) = (
      model.field(1), model.field(2), model.field(3), model.field(4)
    )
    let parts = try model.parts([
      topics * 8, StemTable.size(count: stems, silent: silent, width: width), model.field(5),
      model.field(6), topics * 8, TopicTraits.count * 16, 24, model.field(7),
    ])
    space = Self.space(
      parts[0], width: width,
      stems: StemTable(parts[1], count: stems, silent: silent, width: width),
      cues: CueTable(parts[2]))
    weights = TopicWeights(parts[3], topics: topics, width: width, stems: stems)
    priors = (0..<2 * topics).map { Float(bitPattern: parts[4].load($0 * 4)) }
    let judged = Self.doubles(parts[5])
    judge = TopicJudge(
      closure: Array(judged[..<TopicTraits.count]), exact: Array(judged[TopicTraits.count...]))
    let needed = Self.doubles(parts[6])
    chooser = TopicChooser(
      exactNeeded: needed[0], closureNeeded: needed[1], topNeeded: needed[2])
    calibration = ScoreCalibration(parts[7])
  }

  package init(
    space: TopicSpace, weights: TopicWeights, priors: [Float], judge: TopicJudge,
    chooser: TopicChooser, calibration: ScoreCalibration
  ) {
    self.space = space
    self.weights = weights
    self.priors = priors
    self.judge = judge
    self.chooser = chooser
    self.calibration = calibration
  }

  /// The topics of an article, likeliest first, with their odds.
  package func topics(of profile: TopicProfile) -> [TopicJudge.Odds] {
    topics(of: profile, traits(of: profile))
  }

  /// So where its traits are known.
  func topics(of profile: TopicProfile, _ traits: TopicTraits) -> [TopicJudge.Odds] {
    profile.isEmpty ? [] : chooser.choose(judge.odds(traits, in: space), in: space)
  }

  func traits(of profile: TopicProfile) -> TopicTraits {
    TopicTraits(profile, scores: weights.scores(of: profile, in: space), priors: priors, in: space)
  }

  /// The score that is shown for a listed topic.
  package func score(of odds: TopicJudge.Odds) -> Double {
    calibration.score(margin: Self.margin(odds))
  }

  package static func margin(_ odds: TopicJudge.Odds) -> Int32 {
    Int32((odds.closure * 100_000).rounded())
  }

  /// The file's bytes; `stems` and `cues` are what the space was made of.
  package func encoded(stems: [UInt8], cues: [UInt8]) -> [UInt8] {
    let (weights, scale) = (weights.encoded, calibration.encoded)
    var bytes: [UInt8] = []
    for (code, parent) in zip(space.codes, space.parents) {
      bytes += ModelBytes.of(UInt32(code.dropFirst(Self.prefix.count)) ?? 0)
      bytes += ModelBytes.of(UInt32(parent.map { $0 + 1 } ?? 0))
    }
    bytes += stems + cues + weights + ModelBytes.of(priors)
    bytes += ModelBytes.of(judge.closure + judge.exact)
    bytes += ModelBytes.of([chooser.exactNeeded, chooser.closureNeeded, chooser.topNeeded])
    bytes += scale
    var head = Self.magic + ModelBytes.of(Self.version)
    for field in [
      space.codes.count, space.width, space.stemCount, space.stems.silentCount, cues.count,
      weights.count, scale.count,
    ] {
      head += ModelBytes.of(UInt32(field))
    }
    return head + ModelBytes.of(ModelFile.checksum(TaggerBytes(bytes))) + bytes
  }

  private static func doubles(_ bytes: TaggerBytes) -> [Double] {
    (0..<bytes.count / 8).map { Double(bitPattern: bytes.load($0 * 8)) }
  }

  private static func space(
    _ topics: TaggerBytes, width: Int, stems: StemTable, cues: CueTable
  ) -> TopicSpace {
    let all = 0..<topics.count / 8
    let codes = all.map { index in
      let digits = String(topics.load(index * 8) as UInt32)
      return prefix + String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    }
    let parents = all.map { index in
      let parent = Int(topics.load(index * 8 + 4) as UInt32)
      return parent == 0 ? nil : parent - 1
    }
    return TopicSpace(codes: codes, parents: parents, width: width, stems: stems, cues: cues)
  }
}
