import ArgumentParser
import Foundation
import Transform

/// Times the steps of recognising names on raw news, and telling topics beside them, one core.
struct SpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed", abstract: "Time the tagger of names beside a plain scan of the text.")

  @Argument(help: "A file of raw news (.jsonl.gz).") var file: String
  @Option(help: "The folder of the lexicons.")
  var lexicons = "Sources/Transform/Resources/lexicons"
  @Option(help: "The model of topics.")
  var topics = "Sources/Transform/Resources/models/topics.model"
  @Option(help: "The model.") var model = "Sources/Transform/Resources/models/names.model"
  @Option(help: "How many articles to read.") var articles = 6000

  func run() throws {
    let clock = ContinuousClock()
    var texts: [String] = []
    try NewsText.read(URL(fileURLWithPath: file)) { paragraphs in
      if texts.count < articles { texts.append(paragraphs.joined(separator: "\n")) }
    }
    var probe: TaggerProbe?
    let loading = try clock.measure {
      probe = try TaggerProbe(
        lexicons: URL(fileURLWithPath: lexicons), model: URL(fileURLWithPath: model))
    }
    guard let probe else { return }
    print("loading lexicons and model: \(loading)")
    var (words, names) = (0, 0)
    var prepared: [TaggerProbe.Prepared] = []
    let scan = clock.measure { words = texts.reduce(0) { $0 + probe.scan($1) } }
    let rules = clock.measure { prepared = texts.map(probe.prepare) }
    let tag = clock.measure { names = prepared.reduce(0) { $0 + probe.tag($1) } }
    let topicProbe = try TopicProbe(
      lexicons: URL(fileURLWithPath: lexicons), model: URL(fileURLWithPath: self.topics))
    var topics = 0
    let tell = clock.measure { topics = prepared.reduce(0) { $0 + topicProbe.tag($1) } }
    print("\(texts.count) articles, \(words) words, \(names) names, \(topics) topics")
    for (name, time) in [
      ("plain scan", scan), ("readings and rules", rules), ("tagger", tag), ("topics", tell),
    ] {
      print("\(name): \(Int(Double(words) / (time / .seconds(1)))) words/s")
    }
  }
}
