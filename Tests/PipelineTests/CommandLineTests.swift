import Foundation
import Testing

/// The command line as operators and scripts meet it: help, statuses, messages.
struct CommandLineTests {
  @Test(arguments: [
    "build", "annotate", "check", "report", "explain", "runs", "diff", "digest", "inspect",
  ])
  func `every command's help has examples`(_ command: String) throws {
    let ending = try Program.run([command, "--help"])
    #expect(ending.status == 0)
    #expect(ending.output.contains("EXAMPLES"))
  }

  @Test(arguments: [
    (["build"], "<inputs>"),
    (["build", "x", "--warehouse", "y.db", "--jobs", "0"], "--jobs"),
    (["build", "x", "--warehouse", "y.db", "--outlet", " "], "--outlet"),
    (["build", "x"], "--warehouse"),
    (["build", "x", "--warehouse", "y.db", "--prune", "--keep-missing"], "--keep-missing"),
    (["biuld"], "biuld"),
    (["report", "y.db", "no-such-report"], "overview"),
    (["runs", "y.db", "--last", "0"], "--last"),
    (["diff", "y.db"], "<new>"),
  ])
  func `a wrong command line is status 2 and names the fix`(
    _ arguments: [String], _ named: String
  ) throws {
    let ending = try Program.run(arguments)
    #expect(ending.status == 2)
    #expect(ending.errors.contains(named))
  }

  @Test func `an input that does not exist is status 1 and is named`() throws {
    let folder = try TemporaryFolder()
    let ending = try Program.run(["build", folder("nowhere"), "--warehouse", folder("news.db")])
    #expect(ending.status == 1)
    #expect(ending.errors.contains("nowhere"))
    #expect(!folder.exists("news.db"))
  }

  @Test func `a field that no record has is status 2, and inspect proposes those that they have`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(
      #"{"DOCNO":"1","Content":"أعلن رئيس الجماعة عن برنامج جديد لترميم أسوار المدينة العتيقة.","Title":"عنوان"}"#,
      to: "a.jsonl")
    let build = ["build", folder("a.jsonl"), "--warehouse", folder("news.db"), "--fields"]
    let wrong = try Program.run(build + ["text=Content,title=Headline"])
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("names for title"))
    #expect(!folder.exists("news.db"))
    let inspected = try Program.run(["inspect", folder("a.jsonl")])
    #expect(inspected.status == 0)
    let proposal = "--fields id=DOCNO,text=Content,title=Title"
    #expect(inspected.output.contains("try: " + proposal))
    #expect(try Program.run(build + [proposal.replacing("--fields ", with: "")]).status == 0)
  }

  @Test(arguments: ["check", "report", "runs", "digest"])
  func `a file that is no warehouse is status 1`(_ command: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("notes", to: "news.db")
    let ending = try Program.run([command, folder("news.db")])
    #expect(ending.status == (command == "digest" ? 0 : 1))
  }

  @Test func `a second run beside the first is status 75`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Press.article(1), to: "in/1.txt")
    let lock = open(folder("news.db.lock"), O_RDWR | O_CREAT, 0o644)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let ending = try Program.run(["build", folder("in"), "--warehouse", folder("news.db")])
    #expect(ending.status == 75)
    #expect(!folder.exists("news.db"))
  }

  @Test func `a log of JSON lines can be read by a JSON reader`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Press.article(1), to: "in/1.txt")
    try folder.write("", to: "in/مقال فارغ.txt")
    let ending = try Program.run([
      "build", folder("in"), "--warehouse", folder("news.db"), "--log-format", "json",
    ])
    let lines = ending.errors.split(separator: "\n")
    #expect(lines.count > 2)
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["event"] is String)
      #expect((object?["run"] as? String)?.count == 8)
    }
    #expect(ending.errors.contains("مقال فارغ.txt"))
  }
}
