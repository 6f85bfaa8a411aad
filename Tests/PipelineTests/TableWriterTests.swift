import Load
import Pipeline
import Testing

/// Answers that are written while they are read.
struct TableWriterTests {
  private static let columns = ["name", "n"]

  private static func rows(_ count: Int) -> [[Cell]] {
    (0..<count).map { [.text("ل,\"\($0)"), .integer(Int64($0))] }
  }

  @Test(arguments: TableFormat.allCases, [0, 1, 3])
  func `row by row gives the text of the whole`(_ format: TableFormat, _ count: Int) throws {
    var text = ""
    var writer = TableWriter(format, title: "t", isRaw: false) { text += $0 }
    try writer.begin(Self.columns)
    for row in Self.rows(count) { try writer.add(row) }
    try writer.end()
    #expect(text == format.format(Table(columns: Self.columns, rows: Self.rows(count)), title: "t"))
    #expect(text.hasSuffix("\n"))
  }

  @Test(arguments: [TableFormat.csv, .json, .html])
  func `no more than a portion is held`(_ format: TableFormat) throws {
    var (written, fed) = (0, 0)
    var writer = TableWriter(format, title: "t", isRaw: false) { written += $0.utf8.count }
    try writer.begin(Self.columns)
    let cell = String(repeating: "x", count: 10_000)
    for _ in 0..<50 {
      try writer.add([.text(cell), .null])
      fed += cell.utf8.count
      #expect(fed - written < 100_000)
    }
  }

  @Test(arguments: ["report", "check", "explain", "digest", "runs", "search", "diff"])
  func `a full disk behind standard output is told`(_ command: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("قال السيد أحمد بنعلي في الرباط إن الأمر عادي.", to: "in/1.txt")
    let warehouse = folder("news.db")
    let built = try Program.run(["build", folder("in"), "--warehouse", warehouse, "--quiet"])
    #expect(built.status == 0)
    let more =
      switch command {
      case "explain": ["1.txt"]
      case "search": ["الرباط"]
      case "diff": [warehouse]
      default: [String]()
      }
    let ending = try Program.run([command, warehouse] + more, shell: "exec >/dev/full;")
    #expect(ending.status == 1)
    #expect(ending.errors == "fihrist: cannot write to standard output: No space left on device\n")
  }
}
