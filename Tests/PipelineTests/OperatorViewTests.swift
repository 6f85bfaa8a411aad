import Foundation
import Testing

/// What the operator sees of the nights: the record of runs, what changed, metrics.
struct OperatorViewTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for number in 1...4 { try folder.write(Press.article(number), to: "in/\(number).txt") }
  }

  private func build(_ options: String...) throws -> Program.Ending {
    try Program.run(["build", folder("in"), "--warehouse", folder("news.db")] + options)
  }

  /// What a command answers as JSON, an object a row.
  private func rows(_ arguments: String...) throws -> [[String: Any]] {
    let ending = try Program.run(arguments + ["--format", "json"])
    #expect(ending.status == 0, "\(ending.errors)")
    let answer = try JSONSerialization.jsonObject(with: Data(ending.output.utf8))
    return answer as? [[String: Any]] ?? []
  }

  @Test func `the runs are listed with what became of the documents at which stage`() throws {
    _ = try build()
    try folder.write(Press.article(2, edition: 2), to: "in/2.txt")
    try folder.write("", to: "in/5.txt")
    let second = try build()
    try folder.write("notes", to: "bad.tsv")
    _ = try build("--lexicon", folder("bad.tsv"))
    let runs = try rows("runs", folder("news.db"))
    #expect(runs.map { $0["status"] as? String } == ["published", "published", "failed"])
    #expect(runs.map { $0["exit_status"] as? Int } == [0, 3, 1])
    #expect(runs.map { $0["new"] as? Int } == [4, 1, 0])
    #expect(runs.map { $0["changed"] as? Int } == [0, 1, 0])
    #expect(runs[1]["rejections"] as? String == "extract empty 1")
    #expect((runs[2]["problem"] as? String)?.contains("bad.tsv") == true)
    #expect(runs[1]["problem"] is NSNull)
    #expect(try rows("runs", folder("news.db"), "--last", "1").count == 1)
    let id = try #require(runs[1]["log_id"] as? String)
    #expect(second.errors.contains(" run=\(id) run.start "))
  }

  @Test func `a record of an earlier version is listed and goes on`() throws {
    _ = try build()
    _ = try Shell.output(
      "sqlite3", folder("news.db.runs.db"),
      "DROP TABLE run_details; DROP TABLE run_counts; DROP TABLE run_outlets")
    #expect(try rows("runs", folder("news.db")).count == 1)
    #expect(try build().output.contains("nothing changed"))
    #expect(try rows("runs", folder("news.db")).count == 2)
  }

  @Test func `a warehouse without a record of runs is status 1 and says so`() throws {
    let ending = try Program.run(["runs", folder("news.db")])
    #expect(ending.status == 1)
    #expect(ending.errors.contains("news.db.runs.db does not exist"))
  }

  @Test func `what changed overnight is told by name`() throws {
    _ = try build()
    try FileManager.default.copyItem(atPath: folder("news.db"), toPath: folder("old.db"))
    try folder.remove("in/1.txt")
    try folder.write(Press.article(3, edition: 2), to: "in/3.txt")
    try folder.write(Press.article(4), to: "in/again.txt")
    try folder.write("", to: "in/empty.txt")
    _ = try build()
    let changes = try rows("diff", folder("old.db"), folder("news.db"))
    func told(_ what: String) -> [String] {
      changes.filter { $0["what"] as? String == what }
        .map { "\($0["change"] ?? "") \($0["name"] ?? "")" }
    }
    #expect(told("article") == ["added again.txt", "changed 3.txt", "removed 1.txt"])
    #expect(told("rejection") == ["added empty.txt"])
    // The same article twice is one story of two.
    #expect(told("story").contains { $0.hasPrefix("new ") })
    #expect(told("table").contains("rows articles"))
    #expect(told("entity").allSatisfy { $0.hasPrefix("added") || $0.hasPrefix("removed") })
  }

  @Test func `a warehouse does not differ from itself`() throws {
    _ = try build()
    #expect(try rows("diff", folder("news.db"), folder("news.db")).isEmpty)
    let ending = try Program.run(["diff", folder("news.db"), folder("nothing.db")])
    #expect(ending.status == 1)
    #expect(ending.errors.contains("nothing.db does not exist"))
  }

  @Test func `metrics are written for a good run and for one that fails`() throws {
    try folder.write("", to: "in/empty.txt")
    #expect(try build("--metrics", folder("news.prom")).status == 3)
    let good = try metrics()
    let success = try #require(good["last_success_timestamp_seconds"])
    #expect(good["documents{outcome=new}"] == "5")
    #expect(good["rejections{stage=extract,reason=empty}"] == "1")
    #expect(good["run_exit_status"] == "3")
    #expect(good["warehouse_articles"] == "4")
    try folder.write("notes", to: "bad.tsv")
    _ = try build("--metrics", folder("news.prom"), "--lexicon", folder("bad.tsv"))
    let failed = try metrics()
    #expect(failed["run_exit_status"] == "1")
    #expect(failed["last_success_timestamp_seconds"] == success)
    #expect(failed["documents{outcome=new}"] == nil)
    #expect(!folder.exists("news.prom.part"))
  }

  @Test func `metrics tell of a run that cannot even lock its warehouse`() throws {
    let ending = try Program.run([
      "build", folder("in"), "--warehouse", folder("nowhere/news.db"), "--metrics",
      folder("news.prom"),
    ])
    #expect(ending.status == 1)
    #expect(try metrics()["run_exit_status"] == "1")
    #expect(try metrics()["last_success_timestamp_seconds"] == "0")
  }

  @Test func `a run that is turned away by the lock leaves the metrics to the one that holds it`()
    throws
  {
    let lock = open(folder("news.db.lock"), O_RDWR | O_CREAT, 0o644)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    try folder.write("as they were", to: "news.prom")
    #expect(try build("--metrics", folder("news.prom")).status == 75)
    #expect(try folder.bytes("news.prom") == Data("as they were".utf8))
    #expect(!folder.exists("news.db.runs.db"))
  }

  @Test func `metrics that cannot be written cost no night`() throws {
    let ending = try build("--metrics", folder("nowhere/news.prom"))
    #expect(ending.status == 0)
    #expect(ending.errors.contains("WARNING metrics.unwritable"))
  }

  @Test func `a night that is out of line is told in summary, log, record and metrics`() throws {
    _ = try build()
    // Three nights of 400 documents, some of them rejected.
    _ = try Shell.output(
      "sqlite3", folder("news.db.runs.db"),
      """
      WITH RECURSIVE nights (day) AS (SELECT 1 UNION ALL SELECT day + 1 FROM nights WHERE day < 3)
      INSERT INTO runs (started_at, ended_at, status, exit_status, inputs, loaded, unchanged,
        removed, rejected, message, executable_digest)
      SELECT strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '-' || day || ' days'), '', 'published', 0, 400,
        0, 0, 0, 2, '', '' FROM nights
      """)
    let ending = try build("--metrics", folder("news.prom"))
    let remark = "4 documents read, usually 400"
    #expect(ending.status == 0)
    #expect(ending.output.contains("; out of line: \(remark)"))
    #expect(ending.errors.contains("WARNING night.out-of-line kind=documents detail=\"\(remark)\""))
    #expect(try metrics()["out_of_line{kind=documents}"] == "1")
    let last = try rows("runs", folder("news.db"), "--last", "1")
    #expect(last.first?["problem"] as? String == "out of line: \(remark)")
  }

  @Test func `the summary is one line`() throws {
    let ending = try build()
    #expect(ending.output.split(separator: "\n").count == 1)
    #expect(ending.output.contains("4 new") && ending.output.contains("0 rejected, 0 warnings"))
    #expect(try build("--quiet").output.isEmpty)
  }

  /// The samples of news.prom by name and labels; each must follow its HELP and TYPE.
  private func metrics() throws -> [String: String] {
    let text = String(decoding: try folder.bytes("news.prom"), as: UTF8.self)
    var (samples, described): ([String: String], [String]) = ([:], [])
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      if line.hasPrefix("# TYPE ") { described.append(String(words[2])) }
      guard !line.hasPrefix("#") else { continue }
      let name = line.prefix { $0 != "{" }
      #expect(described.last == String(name), "\(line)")
      #expect(Double(words.last ?? "") != nil, "\(line)")
      let labels = line.drop { $0 != "," }.prefix { $0 != "}" }.dropFirst()
      let key = name.dropFirst("fihrist_".count) + (labels.isEmpty ? "" : "{\(labels)}")
      samples[key.filter { $0 != "\"" }] = words.last.map(String.init)
    }
    return samples
  }
}
