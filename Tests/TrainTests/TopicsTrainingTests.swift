import Foundation
import Testing
import Transform

@testable import fihrist_train

/// A training of topics on a few articles of our own writing.
struct TopicsTrainingTests {
  private static let lexicons = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Transform/Resources/lexicons")

  private static let articles: [(text: String, code: String)] = [
    ("فوز كبير للمنتخب\nسجل اللاعب هدفين في المباراة أمام جمهور الملعب", "medtop:20001065"),
    ("المدرب يختار لاعبيه\nيستعد الفريق لمباراة الجولة المقبلة في الملعب", "medtop:20001065"),
    (
      "زيارة وزير الخارجية\nأجرى الوزير مباحثات مع السفير حول التعاون بين البلدين",
      "medtop:20000639"
    ),
    ("استقبال السفير الجديد\nناقش الوزير مع السفير العلاقات بين البلدين", "medtop:20000639"),
    ("الشرطة توقف مشتبها\nأوقفت الشرطة رجلا للاشتباه في سرقة متجر", "medtop:20000104"),
    ("سرقة في وضح النهار\nسرق لصوص متجرا وفتحت الشرطة تحقيقا في السرقة", "medtop:20000104"),
  ]

  @Test func `training twice gives the same bytes, and a model that tells its articles apart`()
    throws
  {
    let folder = try Self.makeData()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (first, second) = (try Self.train(folder, "a"), try Self.train(folder, "b"))
    #expect(first == second)
    let model = try TopicModel(TaggerBytes(first), file: "a")
    #expect(model.space.codes.contains("medtop:15000000"))
    let source = try TopicSource(lexicons: folder.appendingPathComponent("lexicons"))
    let text = source.stems(lines: ["مباراة اليوم", "سجل اللاعب هدفا في الملعب"])
    let codes = model.topics(of: model.space.profile(of: text)).map { model.space.codes[$0.topic] }
    #expect(codes.first == "medtop:20001065")
    let card = try String(
      contentsOf: folder.appendingPathComponent("a/TOPICS-CARD.md"), encoding: .utf8)
    for part in ["SHA-256", "topics/train.jsonl", "## Scores", "What a score means"] {
      #expect(card.contains(part))
    }
  }

  @Test func `codes count with their broader ones and on top`() {
    var score = TopicScore()
    score.add(
      found: [["b", "a"], ["x"]], wanted: [["c", "b", "a"]])
    #expect(score.codes.f1 == 0)
    #expect(score.hierarchical.right == 2 && score.hierarchical.found == 3)
    #expect(score.top.right == 1 && score.top.found == 2)
    // The first topic is broader than a wanted one.
    #expect(score.firstRightShare == 100)
  }

  @Test func `ridge regression solves the system it is given`() {
    // (2 + 1) x + y = 4, x + (3 + 1) y = 5: x = 1, y = 1; and twice that in the second column.
    let factors = RidgeRegression.solve(
      [2, 1, 1, 3], penalties: [1, 1], targets: [4, 8, 5, 10], width: 2)
    for (factor, wanted) in zip(factors, [Float(1), 2, 1, 2]) {
      #expect(abs(factor - wanted) < 1e-5)
    }
  }

  @Test func `logistic regression finds the odds of a yes`() {
    // Three of four right where the feature is one, one of four where it is zero.
    let rows = (0..<400).map { [1, $0 % 2 == 0 ? 1.0 : 0.0] }
    let isRight = (0..<400).map { $0 % 2 == 0 ? $0 % 8 != 0 : $0 % 8 == 1 }
    let weights = LogisticRegression.fit(rows, isRight)
    #expect(abs(Logistic.chance(weights[0] + weights[1]) - 0.75) < 0.01)
    #expect(abs(Logistic.chance(weights[0]) - 0.25) < 0.01)
  }

  private static func train(_ folder: URL, _ out: String) throws -> [UInt8] {
    var options = TopicsOptions()
    (options.width, options.stems, options.folds) = (4, 100, 2)
    let session = try TopicsSession(
      TopicsFiles(
        data: folder.appendingPathComponent("topics"), news: folder.appendingPathComponent("news")),
      lexicons: folder.appendingPathComponent("lexicons"), options: options, log: { _ in })
    let target = folder.appendingPathComponent(out)
    try session.train(into: target).write(to: target.appendingPathComponent("TOPICS-CARD.md"))
    return [UInt8](try Data(contentsOf: target.appendingPathComponent("topics.model")))
  }

  private static func makeData() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("topics-\(UUID().uuidString)")
    for name in ["topics", "news", "lexicons"] {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    for name in ["mediatopics.tsv", "stop_words.tsv"] {
      try FileManager.default.copyItem(
        at: lexicons.appendingPathComponent(name),
        to: folder.appendingPathComponent("lexicons/\(name)"))
    }
    let cues = "code\tcues\nmedtop:20000104\tسرقة|لصوص\nmedtop:20001065\tلاعب|مباراة\n"
    try Data(cues.utf8).write(to: folder.appendingPathComponent("lexicons/topic_cues.tsv"))
    for part in ["train", "dev"] { try write(part, repeats: part == "train" ? 5 : 1, in: folder) }
    try writeNews(in: folder.appendingPathComponent("news"))
    return folder
  }

  private static func write(_ part: String, repeats: Int, in folder: URL) throws {
    var lines = Data()
    for number in 0..<repeats {
      for (index, article) in articles.enumerated() {
        let record: [String: Any] = [
          "id": "\(number)-\(index)", "text": article.text, "codes": [article.code],
        ]
        lines += try JSONSerialization.data(withJSONObject: record, options: .sortedKeys)
        lines += Data("\n".utf8)
      }
    }
    try lines.write(to: folder.appendingPathComponent("topics/\(part).jsonl"))
  }

  /// Raw news in other words, so that none of it counts as a coded article.
  private static func writeNews(in folder: URL) throws {
    var lines = Data()
    for (index, article) in articles.enumerated() {
      for number in 0..<4 {
        let words = article.text.split(whereSeparator: \.isWhitespace).reversed()
        let text = (["خبر \(index) \(number)"] + words.map(String.init)).joined(separator: " ")
        lines += try JSONSerialization.data(withJSONObject: ["text": text]) + Data("\n".utf8)
      }
    }
    let file = folder.appendingPathComponent("own.jsonl")
    try lines.write(to: file)
    let gzip = try Process.run(
      URL(fileURLWithPath: "/usr/bin/env"), arguments: ["gzip", file.path])
    gzip.waitUntilExit()
  }
}
