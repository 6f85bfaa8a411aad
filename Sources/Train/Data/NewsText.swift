import Foundation

/// Raw news: files of JSON Lines, compressed with gzip, one folder a corpus.
enum NewsText {
  /// The fields that hold text, whatever the corpus calls them.
  private static let fields = [
    "title", "Title", "TITLE", "ABSTRACT", "summary", "text", "Text", "TEXT", "content", "Content",
  ]

  /// The files below `folder`, in the order of their names.
  ///
  /// - Throws: `TrainingError` where there are none.
  static func files(below folder: URL) throws -> [URL] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".jsonl.gz") }.sorted()
    guard !names.isEmpty else { throw TrainingError("\(folder.path) holds no .jsonl.gz") }
    return names.map { folder.appendingPathComponent($0) }
  }

  /// Calls `body` with the paragraphs of each article of `file`.
  ///
  /// - Throws: `TrainingError` where it cannot be unpacked.
  static func read(_ file: URL, _ body: ([String]) -> Void) throws {
    for line in try unpacked(file).split(separator: 0x0A) {
      guard let record = try? JSONSerialization.jsonObject(with: line) as? [String: Any] else {
        continue
      }
      var paragraphs: [String] = []
      for field in fields {
        let texts = record[field] as? [String] ?? (record[field] as? String).map { [$0] } ?? []
        for text in texts {
          paragraphs += text.split(whereSeparator: \.isNewline).map(String.init)
        }
      }
      if !paragraphs.isEmpty { body(paragraphs) }
    }
  }

  private static func unpacked(_ file: URL) throws -> Data {
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-dc", file.path]
    let pipe = Pipe()
    gzip.standardOutput = pipe
    try gzip.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    gzip.waitUntilExit()
    guard gzip.terminationStatus == 0 else { throw TrainingError("\(file.path): gzip failed") }
    return data
  }
}
