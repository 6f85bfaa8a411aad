import ArgumentParser
import Foundation
import Transform

/// Times the steps of recognising names on raw news, and telling topics beside them.
///
/// In the processor's time, of one core: other work on the machine hardly shows.
struct SpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed",
    abstract: "Time recognising names, and telling topics, beside a plain scan of the text.")

  @Argument(help: "A file of raw news (.jsonl.gz).") var file: String
  @Option(help: "The folder of the lexicons.")
  var lexicons = "Sources/Transform/Resources/lexicons"
  @Option(help: "The model of topics.")
  var topics = "Sources/Transform/Resources/models/topics.model"
  @Option(help: "The model.") var model = "Sources/Transform/Resources/models/names.model"
  @Option(help: "How many articles to read.") var articles = 6000

  func run() throws {
    var texts: [String] = []
    try NewsText.read(URL(fileURLWithPath: file)) { paragraphs in
      if texts.count < articles { texts.append(paragraphs.joined(separator: "\n")) }
    }
    var probe: TaggerProbe?
    let loading = try Self.seconds {
      probe = try TaggerProbe(
        lexicons: URL(fileURLWithPath: lexicons), model: URL(fileURLWithPath: model))
    }
    guard let probe else { return }
    print("loading lexicons and model: \(loading) s")
    var (words, names) = (0, 0)
    var prepared: [TaggerProbe.Prepared] = []
    let scan = Self.seconds { words = texts.reduce(0) { $0 + probe.scan($1) } }
    let rules = Self.seconds { prepared = texts.map(probe.prepare) }
    let tag = Self.seconds { for text in prepared { _ = probe.tag(text) } }
    let topicProbe = try TopicProbe(model: URL(fileURLWithPath: self.topics))
    let recognize = Self.seconds { names = prepared.reduce(0) { $0 + probe.recognize($1) } }
    var topics = 0
    let tell = Self.seconds { topics = prepared.reduce(0) { $0 + topicProbe.tag($1) } }
    print("\(texts.count) articles, \(words) words, \(names) names, \(topics) topics")
    for (name, time) in [
      ("plain scan", scan), ("readings and rules", rules), ("tagger", tag),
      ("names in all", recognize), ("topics", tell),
    ] {
      print("\(name): \(Int(Double(words) / time)) words/s")
    }
    print("topics take \(((tell / recognize) * 100).rounded() / 100) of the time of names")
  }

  /// The processor's seconds that `body` takes.
  private static func seconds(_ body: () throws -> Void) rethrows -> Double {
    let start = clock()
    try body()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}
