import ArgumentParser
import Load
import Pipeline

/// `fihrist explain`: why each row of an article is there.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell why each row of an article is there.",
    discussion: """
      EXAMPLES
        fihrist explain news.db 2026/03/01/meeting.txt
        fihrist explain news.db export.jsonl#8812
      """)

  @Argument(help: "The SQLite file.", completion: .file())
  var warehouse: String

  @Argument(help: "The article: its source (path below the input folder) or its article_id.")
  var article: String

  func run() throws {
    guard let explanation = try WarehouseReader.explain(article, in: warehouse) else {
      Terminal.complain("\(warehouse) holds no article \(article); articles.source lists them")
      throw ExitStatus.failed
    }
    try Terminal.write("\(VisibleText.escaped(explanation.source))\n\n")
    for section in explanation.sections {
      let rows = TableFormat.table.format(section.table, title: section.title)
      try Terminal.write("\(section.title)\n\(rows)\n")
    }
  }
}
