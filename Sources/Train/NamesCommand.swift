import ArgumentParser
import Foundation
import Transform

/// Trains the tagger of names.
struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Train the tagger of names and write its model and card.")

  @Option(help: "The folder with moroccan-news-2/, arab-news/ and anercorp/ (CoNLL files).")
  var data: String
  @Option(help: "The folder with raw news (.jsonl.gz).")
  var news: String
  @Option(help: "The folder of our labels on raw news.")
  var labels = "Sources/Train/Labels"
  @Option(help: "The folder for names.model and MODEL-CARD.md.")
  var out: String
  @Option(help: "The folder of the lexicons.")
  var lexicons = "Sources/Transform/Resources/lexicons"
  @Flag(help: "Measure what each family of features gives, into STUDIES.md.")
  var ablation = false
  @Flag(help: "Measure what a half, a quarter and an eighth of the articles give, into STUDIES.md.")
  var learningCurve = false
  @Option(help: "Folds of a cross-validation over the articles, into STUDIES.md; 0 for none.")
  var crossValidation = 0

  func run() throws {
    let files = try TrainingFiles(
      data: URL(fileURLWithPath: data), news: URL(fileURLWithPath: news),
      labels: URL(fileURLWithPath: labels))
    let session = try NamesSession(
      files, lexicons: URL(fileURLWithPath: lexicons), options: TrainerOptions(),
      log: TrainingLog().write)
    let folder = URL(fileURLWithPath: out)
    try session.train(into: folder).write(to: folder.appendingPathComponent("MODEL-CARD.md"))
    var studies: [ScoreTable] = []
    if ablation { studies.append(try session.ablation()) }
    if learningCurve { studies.append(session.learningCurve()) }
    if crossValidation > 1 { studies.append(try session.crossValidation(crossValidation)) }
    guard !studies.isEmpty else { return }
    let page = "# Studies of names.model\n\n" + studies.map(\.markdown).joined(separator: "\n\n")
    try Data((page + "\n").utf8).write(to: folder.appendingPathComponent("STUDIES.md"))
  }
}
