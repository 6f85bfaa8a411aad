import ArgumentParser
import Foundation

/// Trains the model of topics.
struct TopicsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics", abstract: "Train the model of topics and write it with its card.")

  @Option(help: "The folder with train.jsonl and dev.jsonl (articles with their codes).")
  var data: String
  @Option(help: "The folder with raw news (.jsonl.gz).")
  var news: String
  @Option(help: "The folder for topics.model and TOPICS-CARD.md.")
  var out: String
  @Option(help: "The folder of the lexicons.")
  var lexicons = "Sources/Transform/Resources/lexicons"

  func run() throws {
    let files = try TopicsFiles(data: URL(fileURLWithPath: data), news: URL(fileURLWithPath: news))
    let session = try TopicsSession(
      files, lexicons: URL(fileURLWithPath: lexicons), options: TopicsOptions(),
      log: TrainingLog().write)
    let folder = URL(fileURLWithPath: out)
    try session.train(into: folder).write(to: folder.appendingPathComponent("TOPICS-CARD.md"))
  }
}
