public import ArgumentParser
public import Load
import Pipeline

/// `fihrist search`: finds articles and sentences by what people type.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find articles or sentences by their words.",
    discussion: """
      Every word and every "phrase" must be there, in whatever spelling: with or without vowel marks, \
      hamza, the article and the particles before it, ة or ه, digits of any kind. Punctuation may \
      stand in the words. A name finds what mentions its bearer under another name, too.

      EXAMPLES
        fihrist search news.db 'وزير الداخلية'
        fihrist search news.db '"الامم المتحدة" جنيف' --since 2024-01-01 --topic politics
        fihrist search news.db كوفيد-19 --in sentences --format json
      """)

  @Argument(help: "The SQLite file.", completion: .file())
  var warehouse: String

  @Argument(help: "The words; quote them for the shell.")
  var words: [String]

  @Option(name: .customLong("in"), help: "articles or sentences.")
  var scope: SearchRequest.Scope = .articles

  @Option(help: "Only this outlet's.")
  var outlet: String?

  @Option(help: "Only published on this day or later (YYYY-MM-DD).")
  var since: String?

  @Option(help: "Only published on this day or earlier (YYYY-MM-DD).")
  var until: String?

  @Option(help: "Only on this topic or one below it: its code, or its label in any language.")
  var topic: String?

  @Option(help: "Only articles that mention the entity of this name.")
  var entity: String?

  @Option(help: "At most so many.")
  var limit = 20

  @Option(help: "table, csv, json or html.")
  var format: TableFormat = .table

  @Flag(help: "In CSV, leave text as it is that a spreadsheet would take for a formula.")
  var raw = false

  func validate() throws {
    guard (1...10_000).contains(limit) else {
      throw ValidationError("--limit takes a number from 1 to 10000")
    }
    for day in [since, until].compactMap(\.self) where day.wholeMatch(of: Self.day) == nil {
      throw ValidationError("\(day) is no day; write YYYY-MM-DD")
    }
  }

  func run() throws {
    let words = words.joined(separator: " ")
    let request = SearchRequest(
      words: words, scope: scope, outlet: outlet, since: since, until: until, topic: topic,
      entity: entity, limit: limit)
    let found = try WarehouseReader.search(request, in: warehouse)
    try Terminal.write(format.format(found, title: words, isRaw: raw))
  }

  private static var day: Regex<Substring> { /[0-9]{4}-[0-9]{2}-[0-9]{2}/ }
}

extension SearchRequest.Scope: ExpressibleByArgument {}
