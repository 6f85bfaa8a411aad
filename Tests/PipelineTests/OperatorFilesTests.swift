import Foundation
import Pipeline
import Testing

/// What an operator adds: a lexicon of names, and decisions on who is who.
struct OperatorFilesTests {
  private let folder: TemporaryFolder

  private static let header = "id\ttype\tkind\tname\taliases\tlatin\twikidata\tcountry\tweak\n"
  private static let article = """
    اجتماع بشأن الماء

    ترأس عامل الإقليم، السيد كريم الزموري، اجتماعا حضره السيد يوسف المرابط، في مدينة طنجة.

    وقال كريم الزموري إن زلاغستان شريك، وأكد السيد يوسف المرابط أن العمل متواصل.
    """

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.article, to: "in/a.txt")
  }

  private func run(lexicon: String? = nil, decisions: String? = nil) async throws -> RunSummary {
    if let lexicon { try folder.write(Self.header + lexicon, to: "own.tsv") }
    if let decisions { try folder.write("decision\tkey\tother\n" + decisions, to: "who.tsv") }
    let options = BuildOptions(
      inputs: [folder("in")], warehouse: folder("news.db"),
      lexicons: lexicon == nil ? [] : [URL(fileURLWithPath: folder("own.tsv"))],
      decisions: decisions.map { _ in URL(fileURLWithPath: folder("who.tsv")) },
      codeDigest: "code")
    return try await NightlyRun(options, log: RunLog(isQuiet: true) { _ in }).run()
  }

  private func sql(_ query: String) throws -> String {
    try Shell.output("sqlite3", folder("news.db"), query)
  }

  private static let place = "loc:zalaghistan\tLOC\tcountry\tزلاغستان\t\tZalaghistan\t\t\t\n"

  @Test func `a name of the operator's is found, and annotates everything anew`() async throws {
    _ = try await run()
    #expect(try sql("SELECT count(*) FROM entities WHERE natural_key = 'loc:zalaghistan'") == "0")
    let summary = try await run(lexicon: Self.place)
    #expect(summary.rebuiltBecause == "the lexicons or models changed")
    #expect(
      try sql("SELECT name, kind FROM entities WHERE natural_key = 'loc:zalaghistan'")
        == "زلاغستان|country")
    #expect(try await run(lexicon: Self.place).outcome == .unchanged)
  }

  @Test func `a row replaces the entry with its id, and a dash takes it out`() async throws {
    _ = try await run(lexicon: "Q126148\tLOC\tcity\tعروس الشمال\tطنجة\t\t\tQ1028\t\n")
    #expect(try sql("SELECT name FROM entities WHERE natural_key = 'Q126148'") == "عروس الشمال")
    _ = try await run(lexicon: "Q126148\t-\t\t\t\t\t\t\t\n")
    #expect(try sql("SELECT count(*) FROM entities WHERE natural_key = 'Q126148'") == "0")
  }

  @Test func `two whom the operator takes for one are one, and the decision survives a rebuild`()
    async throws
  {
    let keys = try await personKeys()
    try #require(keys.count == 2)
    let decision = "merge\t\(keys[0])\t\(keys[1])\n"
    _ = try await run(decisions: decision)
    #expect(try sql("SELECT count(*) FROM entities WHERE type = 'PER'") == "1")
    #expect(
      try sql("SELECT count(*) FROM entity_names WHERE name = 'يوسف المرابط'") == "1")
    try folder.remove("news.db")
    _ = try await run(decisions: decision)
    #expect(try sql("SELECT count(*) FROM entities WHERE type = 'PER'") == "1")
  }

  private func personKeys() async throws -> [String] {
    _ = try await run()
    return try sql("SELECT natural_key FROM entities WHERE type = 'PER' ORDER BY natural_key")
      .split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("join\ta\tb\n", "who.tsv:2"), ("merge\ta\t\n", "who.tsv:2"),
    ("merge\ta\tb\nmerge\tb\ta\n", "who.tsv:3"), ("merge\ta\tc\nmerge\tb\tc\n", "who.tsv:3"),
  ])
  func `a decision that cannot be followed is told with file and line`(
    _ decisions: String, _ place: String
  ) throws {
    try folder.write("decision\tkey\tother\n" + decisions, to: "who.tsv")
    let ending = try Program.run([
      "build", folder("in"), "--warehouse", folder("news.db"), "--decisions", folder("who.tsv"),
    ])
    #expect(ending.status == 1)
    #expect(ending.errors.contains(place))
  }

  @Test(arguments: ["build", "annotate"])
  func `a row that is wrong is told with file and line`(_ command: String) throws {
    try folder.write(Self.header + "x\tPERSON\t\tاسم\t\t\t\t\t\n", to: "own.tsv")
    let rest = command == "build" ? [folder("in"), "--warehouse", folder("news.db")] : []
    let ending = try Program.run([command] + rest + ["--lexicon", folder("own.tsv")], input: "")
    #expect(ending.status == 1)
    #expect(ending.errors.contains("own.tsv:2"))
  }
}
