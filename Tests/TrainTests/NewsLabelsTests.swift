import Foundation
import Records
import Testing
import Transform

@testable import fihrist_train

/// Labels that stand apart from the texts they speak of.
struct NewsLabelsTests {
  private static let lexicons = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Transform/Resources/lexicons")
  private static let digest =
    "7c8ece7311d6c05d3000aa192e2a36fe26e9150c7263d69ceaa5606e2c48751c"

  /// The labelled articles where the second record of a corpus reads `text`.
  private func articles(_ text: String, name: String = "فاس") throws -> [[LabelledSentence]] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent(UUID().uuidString)
    let corpus = folder.appendingPathComponent("news")
    try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let plain = corpus.appendingPathComponent("news.jsonl")
    try Data("{\"title\": \"غيره\"}\n{\"title\": \"زار سعيد فاس\", \"text\": \"\(text)\"}\n".utf8)
      .write(to: plain)
    let gzip = try Process.run(
      URL(fileURLWithPath: "/usr/bin/env"), arguments: ["gzip", plain.path])
    gzip.waitUntilExit()
    try Data(
      "# Ours.\ncorpus\trecord\tlength\tsha256\nnews\t1\t22\t\(Self.digest)\n".utf8
    ).write(to: folder.appendingPathComponent("articles.tsv"))
    try Data(
      """
      # Ours.
      corpus\trecord\tstart\tend\ttype\tname
      news\t1\t4\t8\tPER\tسعيد
      news\t1\t9\t12\tLOC\t\(name)
      news\t1\t17\t21\tPER\tسعيد

      """.utf8
    ).write(to: folder.appendingPathComponent("names.tsv"))
    let source = try TaggerSource(lexicons: Self.lexicons)
    return try NewsLabels(in: folder, source: source)
      .articles(from: [corpus.appendingPathComponent("news.jsonl.gz")])
  }

  @Test func `labels find their text again, whatever its white space and what follows`() throws {
    let found = try articles("عاد   سعيد.\\n\\nثم نام.")
    #expect(found.count == 1)
    #expect(found[0].map(\.text) == ["زار سعيد فاس", "عاد سعيد."])
    #expect(found[0][0].names.map(\.range) == [TextRange(4, 8), TextRange(9, 12)])
    #expect(found[0][1].names == [.init(range: TextRange(4, 8), type: .person)])
  }

  @Test func `another text than the one that was read is refused`() {
    #expect(throws: TrainingError.self) { try articles("عاد سعد.") }
  }

  @Test func `a label whose name is not there is refused`() {
    #expect(throws: TrainingError.self) { try articles("عاد سعيد.", name: "طنجة") }
  }
}
