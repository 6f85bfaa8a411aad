import Foundation
import Load
import Pipeline
import Testing

/// Articles and file names come from elsewhere: what they hold must not act on a terminal or spreadsheet.
struct VisibleTextTests {
  private static let evil = "a\u{1B}[2J\u{202E}b\u{9B}c\nd"

  @Test func `what acts instead of being seen is written out`() {
    #expect(VisibleText.escaped(Self.evil) == "a\\u{1b}[2J\\u{202e}b\\u{9b}c\\u{a}d")
    #expect(VisibleText.escaped("a\nb\r", keepingLines: true) == "a\nb\\u{d}")
  }

  @Test func `marks that Arabic text needs stay`() {
    let text = "مي\u{200C}خواهم\u{200F} «قال»"
    #expect(VisibleText.escaped(text) == text)
  }

  @Test func `a log line stays one line, and its JSON value is the same`() throws {
    let lines = Lines()
    RunLog(format: .text, write: lines.add).event("x", ["source": .text(Self.evil)])
    RunLog(format: .json, write: lines.add).event("x", ["source": .text(Self.evil)])
    let written = lines.all
    #expect(written.allSatisfy { $0.count { $0 == "\n" } == 1 })
    #expect(!written.joined().unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    let object = try JSONSerialization.jsonObject(with: Data(written[1].utf8)) as? [String: String]
    #expect(object?["source"] == Self.evil)
  }

  @Test func `a row of a table stays one line`() {
    let table = Table(columns: ["name"], rows: [[.text(Self.evil)]])
    let text = TableFormat.table.format(table, title: "")
    #expect(text.split(separator: "\n").count == 3)
    #expect(!text.unicodeScalars.contains("\u{1B}"))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+cmd|x", "'+cmd|x"), ("-1+1", "'-1+1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("＝1", "'＝1"), ("-5", "-5"), ("+212.5", "+212.5"),
    ("a=b", "a=b"), ("", ""), ("-", "'-"), ("=\"x\"", "\"'=\"\"x\"\"\""),
  ])
  func `a cell that a spreadsheet would run is text`(_ text: String, _ cell: String) {
    let table = Table(columns: ["x"], rows: [[.text(text)]])
    #expect(TableFormat.csv.format(table, title: "") == "x\n\(cell)\n")
    let raw = TableFormat.csv.format(table, title: "", isRaw: true)
    #expect(!raw.contains("'"))
  }

  @Test func `numbers stay numbers`() {
    let table = Table(columns: ["x", "y"], rows: [[.integer(-5), .real(-0.5)]])
    #expect(TableFormat.csv.format(table, title: "") == "x,y\n-5,-0.5\n")
  }

  @Test func `a file name cannot forge a line`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "in/\u{1B}[2J\nfihrist: all is well\u{202E}.txt")
    let ending = try Program.run(["build", folder("in"), "--warehouse", folder("news.db")])
    #expect(ending.status == 3)
    for output in [ending.output, ending.errors] {
      #expect(!output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
      #expect(!output.contains("\nfihrist: all is well"))
    }
    let report = try Program.run(["explain", folder("news.db"), "nowhere\u{1B}[2J"])
    #expect(report.status == 1 && !report.errors.unicodeScalars.contains("\u{1B}"))
  }

  private final class Lines: @unchecked Sendable {
    // Written by one test on one thread.
    private(set) var all: [String] = []
    @Sendable func add(_ line: String) { all.append(line) }
  }
}
