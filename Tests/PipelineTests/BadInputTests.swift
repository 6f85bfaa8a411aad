import Foundation
import Testing

/// What is wrong with a document is a row in `rejections`; the rest loads, and the status says 3.
struct BadInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// The rejection's source and reason.
    let source: String
    let reason: String
    let make: @Sendable (TemporaryFolder) throws -> Void

    init(
      _ name: String, _ source: String, _ reason: String,
      _ make: @escaping @Sendable (TemporaryFolder) throws -> Void
    ) {
      (self.name, self.source, self.reason, self.make) = (name, source, reason, make)
    }

    var testDescription: String { name }
  }

  static let cases = [
    Case("an empty file", "x.txt", "empty") { try $0.write("", to: "in/x.txt") },
    Case("a binary file", "x.txt", "binary") {
      try $0.write(Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 1, 2]), to: "in/x.txt")
    },
    Case("UTF-8 cut inside a letter", "x.txt", "encoding") {
      try $0.write(Data(Press.article(1).utf8.dropLast(2)) + [0xD9], to: "in/x.txt")
    },
    Case("three megabytes of zeros", "x.txt", "binary") {
      try $0.write(Data(count: 3 << 20), to: "in/x.txt")
    },
    Case("a FIFO", "x.txt", "not-a-file") { folder in
      #expect(mkfifo(folder("in/x.txt"), 0o644) == 0)
    },
    Case("a directory with a document's name", "x.txt", "not-a-file") {
      try FileManager.default.createDirectory(
        atPath: $0("in/x.txt"), withIntermediateDirectories: true)
    },
    Case("a link out of the folder", "x.txt", "link-outside") {
      try $0.write(Press.article(3), to: "outside.txt")
      try FileManager.default.createSymbolicLink(
        atPath: $0("in/x.txt"), withDestinationPath: $0("outside.txt"))
    },
    Case("a link loop", "x.txt", "link-loop") {
      try FileManager.default.createSymbolicLink(
        atPath: $0("in/x.txt"), withDestinationPath: "x.txt")
    },
    Case("a format that is not read", "x.pdf", "unsupported-format") {
      try $0.write("%PDF-1.4", to: "in/x.pdf")
    },
    Case("a broken line", "x.jsonl:2", "invalid-json") { try $0.writeRecords(#"{"id":"2","#) },
    Case("a missing field", "x.jsonl:2", "missing-field") { try $0.writeRecords(#"{"id":"2"}"#) },
    Case("two text fields", "x.jsonl:2", "ambiguous-content") {
      try $0.writeRecords(#"{"id":"2","text":"خبر","body":"خبر"}"#)
    },
    Case("a duplicate id", "x.jsonl:2", "duplicate-source") {
      try $0.writeRecords(#"{"id":"1","body":"أعلنت الوزارة عن برنامج جديد."}"#)
    },
  ]

  @Test(arguments: cases)
  func `a bad document is a row and the rest loads`(_ bad: Case) throws {
    let folder = try TemporaryFolder()
    try folder.write(Press.article(1), to: "in/good.txt")
    try bad.make(folder)
    let ending = try Program.run(
      ["build", folder("in"), "--warehouse", folder("news.db")], in: folder.path)
    #expect(ending.status == 3)
    #expect(ending.errors.contains(bad.source))
    #expect(
      try Shell.output(
        "sqlite3", folder("news.db"), "SELECT source || ' ' || reason FROM rejections")
        == "\(bad.source) \(bad.reason)")
    #expect(
      try Shell.output(
        "sqlite3", folder("news.db"), "SELECT count(*) FROM articles WHERE source = 'good.txt'")
        == "1")
  }

  @Test(.enabled(if: getuid() != 0, "root may read every file"))
  func `an unreadable file is a row and the rest loads`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Press.article(1), to: "in/good.txt")
    try folder.write(Press.article(2), to: "in/x.txt")
    #expect(chmod(folder("in/x.txt"), 0) == 0)
    let ending = try Program.run(["build", folder("in"), "--warehouse", folder("news.db")])
    #expect(ending.status == 3)
    #expect(
      try Shell.output("sqlite3", folder("news.db"), "SELECT reason FROM rejections")
        == "unreadable")
  }
}

extension TemporaryFolder {
  /// A JSON Lines file with a good record, then `second`, then another good one.
  fileprivate func writeRecords(_ second: String) throws {
    let good = (1...2).map { number in
      #"{"id":"\#(number == 1 ? "1" : "3")","body":"عقد مجلس المدينة دورته العادية رقم \#(number) بمراكش."}"#
    }
    try write("\(good[0])\n\(second)\n\(good[1])\n", to: "in/x.jsonl")
  }
}
