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

  /// The fields whose text was labelled: the title, then what follows.
  private static let labelledFields = [
    "title", "Title", "TITLE", "text", "Text", "TEXT", "content", "Content",
  ]

  /// The texts of the records with the numbers `wanted`, from 0, in order: title and paragraphs, a
  /// line feed between, white space made single blanks.
  ///
  /// - Throws: `TrainingError` where `file` cannot be unpacked.
  static func texts(of wanted: Set<Int>, in file: URL) throws -> [(record: Int, text: String)] {
    let lines = try unpacked(file).split(separator: 0x0A)
    return wanted.sorted().compactMap { number in
      guard number < lines.count,
        let record = try? JSONSerialization.jsonObject(with: lines[number]) as? [String: Any]
      else { return nil }
      let paragraphs = labelledFields.flatMap { field in
        record[field] as? [String] ?? (record[field] as? String).map { [$0] } ?? []
      }.flatMap { $0.unicodeScalars.split(separator: "\n") }
      let single = paragraphs.map { paragraph in
        paragraph.split(whereSeparator: isSpace).map { String($0) }.joined(separator: " ")
      }
      return (number, single.filter { !$0.isEmpty }.joined(separator: "\n"))
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
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
