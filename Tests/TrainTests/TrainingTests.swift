import Foundation
import Testing
import Transform

@testable import fihrist_train

/// A training on a handful of sentences of our own writing.
struct TrainingTests {
  private static let sentences = [
    [("زار", "O"), ("سعيد", "B-PER"), ("العلوي", "I-PER"), ("طنجة", "B-LOC"), (".", "O")],
    [("عاد", "O"), ("كريم", "B-PER"), ("إلى", "O"), ("فاس", "B-LOC"), (".", "O")],
    [("فتحت", "O"), ("وزارة", "B-ORG"), ("الصحة", "I-ORG"), ("مستشفى", "O"), (".", "O")],
    [("غادر", "O"), ("سعيد", "B-PER"), ("فاس", "B-LOC"), ("أمس", "O"), (".", "O")],
  ]

  @Test func `training twice gives the same bytes`() throws {
    let folder = try Self.makeData()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (first, second) = (try Self.train(folder, "a"), try Self.train(folder, "b"))
    #expect(first == second)
    let model = try TaggerModel(TaggerBytes(first), file: "a")
    #expect(model.words.facts(of: 12345) == WordFacts())
  }

  @Test func `the card names data, digests and scores`() throws {
    let folder = try Self.makeData()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Self.train(folder, "a")
    let card = try String(
      contentsOf: folder.appendingPathComponent("a/MODEL-CARD.md"), encoding: .utf8)
    for part in ["SHA-256", "moroccan-news-2/train.conll", "## Scores", "What a score means"] {
      #expect(card.contains(part))
    }
  }

  @Test func `news that is not there is named`() {
    #expect(throws: (any Error).self) {
      try TrainingFiles(
        data: URL(fileURLWithPath: "/nowhere"), news: URL(fileURLWithPath: "/nowhere"),
        labels: URL(fileURLWithPath: "/nowhere"))
    }
  }

  private static func train(_ folder: URL, _ out: String) throws -> [UInt8] {
    let lexicons = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Transform/Resources/lexicons")
    var options = TrainerOptions()
    options.bits = 12
    options.first = [LearningOptions(epochs: 2)]
    options.learning = (1...2).map { LearningOptions(epochs: 2, seed: $0) }
    let session = try NamesSession(
      TrainingFiles(
        data: folder.appendingPathComponent("ner"), news: folder.appendingPathComponent("news"),
        labels: folder),
      lexicons: lexicons, options: options, log: { _ in })
    let target = folder.appendingPathComponent(out)
    try session.train(into: target).write(to: target.appendingPathComponent("MODEL-CARD.md"))
    return [UInt8](try Data(contentsOf: target.appendingPathComponent("names.model")))
  }

  private static func makeData() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("train-\(UUID().uuidString)")
    let lines = sentences.map { $0.map { "\($0.0)\t\($0.1)" }.joined(separator: "\n") }
    let conll = Array(repeating: lines, count: 30).joined().joined(separator: "\n\n")
    for corpus in ["moroccan-news-2", "arab-news", "anercorp"] {
      let place = folder.appendingPathComponent("ner/\(corpus)")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      for part in ["train", "dev"] {
        try Data(conll.utf8).write(to: place.appendingPathComponent("\(part).conll"))
      }
    }
    try Data("corpus\trecord\tlength\tsha256\n".utf8)
      .write(to: folder.appendingPathComponent("articles.tsv"))
    try Data("corpus\trecord\tstart\tend\ttype\tname\n".utf8)
      .write(to: folder.appendingPathComponent("names.tsv"))
    let news = folder.appendingPathComponent("news")
    try FileManager.default.createDirectory(at: news, withIntermediateDirectories: true)
    let text = sentences.map { $0.map(\.0).joined(separator: " ") }.joined(separator: "\n")
    let record = try JSONSerialization.data(withJSONObject: ["title": "خبر", "text": text])
    let file = news.appendingPathComponent("own.jsonl")
    var data = Data()
    for _ in 0..<20 { data += record + Data("\n".utf8) }
    try data.write(to: file)
    let gzip = try Process.run(
      URL(fileURLWithPath: "/usr/bin/env"), arguments: ["gzip", file.path])
    gzip.waitUntilExit()
    return folder
  }
}
