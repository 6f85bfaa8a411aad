import Foundation
import Testing

/// Scores on gold data that lies beside the repository; a floor each, so that a change that loses
/// quality is seen. Raising a floor is routine; lowering one wants a sentence in the changelog.
@Suite(.enabled(if: Places.hasShared, "the gold data is not beside the repository"))
struct QualityTests {
  /// What `score.py` says, by the figure's path (`mentions.f1`).
  private func scores(
    _ what: String, _ gold: String, _ arguments: [String] = []
  ) throws -> [String: Double] {
    let folder = Places.shared + "/" + gold
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { name in
        name.hasSuffix(".json") || ["dev.jsonl", "dev.conll", "index.jsonl"].contains(name)
      }
      .map { folder + "/" + $0 }
    let output = try Shell.output(
      "python3",
      [Places.shared + "/eval/score.py", what, "--json", "--cmd", "'\(Program.path)' annotate"]
        + arguments + files)
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8))
    return Self.flattened(object as? [String: Any] ?? [:])
  }

  private static func flattened(_ object: [String: Any]) -> [String: Double] {
    var figures: [String: Double] = [:]
    for (key, value) in object {
      switch value {
      case let number as NSNumber: figures[key] = number.doubleValue
      case let text as String: figures[key] = share(text)
      case let inner as [String: Any]:
        for (name, figure) in flattened(inner) { figures["\(key).\(name)"] = figure }
      default: break
      }
    }
    return figures
  }

  /// "4/5" as 80 per cent.
  private static func share(_ text: String) -> Double? {
    let parts = text.split(separator: "/").compactMap { Double($0) }
    return parts.count == 2 && parts[1] > 0 ? 100 * parts[0] / parts[1] : nil
  }

  private var taxonomy: String { Places.shared + "/data/lexicon/iptc-mediatopics/mediatopics.tsv" }

  @Test func `the five seed articles`() throws {
    let scores = try scores(
      "articles", "gold/seeds", ["--source", Places.shared + "/seeds", "--broader", taxonomy])
    let floors = [
      "body_text.f1": 99.0, "title": 100, "byline": 100, "dateline": 100, "sentences.f1": 99,
      "mentions.f1": 96, "dates.f1": 95, "roles.f1": 90, "quotations.f1": 90, "topics.f1": 68,
      "entities_bcubed.f1": 97, "entity_names_right": 95, "speakers_right": 90,
    ]
    for (figure, floor) in floors.sorted(by: { $0.key < $1.key }) {
      #expect(scores[figure] ?? 0 >= floor, "\(figure)")
    }
  }

  @Test func `ten other articles`() throws {
    let scores = try scores(
      "articles", "gold/articles",
      ["--source", Places.shared + "/data/articles", "--broader", taxonomy])
    #expect(scores["body_text.f1"] ?? 0 >= 98)
    for part in ["title", "byline", "dateline"] { #expect(scores[part] ?? 0 >= 90) }
    let floors = [
      "mentions.f1": 80.0, "entities_bcubed.f1": 97, "entity_names_right": 87, "dates.f1": 90,
      "quotations.f1": 88, "speakers_right": 70, "roles.f1": 50, "topics.f1": 68,
    ]
    for (figure, floor) in floors.sorted(by: { $0.key < $1.key }) {
      #expect(scores[figure] ?? 0 >= floor, "\(figure)")
    }
  }

  @Test func `topics of articles that the model has not seen`() throws {
    let scores = try scores("topics", "data/topics", ["--broader", taxonomy])
    let floors = [
      "codes.f1": 55.0, "hierarchical.f1": 67, "top_level.f1": 78, "first_topic_right": 75,
    ]
    for (figure, floor) in floors.sorted(by: { $0.key < $1.key }) {
      #expect(scores["dev.jsonl.\(figure)"] ?? 0 >= floor, "\(figure)")
    }
  }

  @Test func `names in news that the tagger has not seen`() throws {
    let moroccan = try scores("ner", "data/ner/moroccan-news-2")
    #expect(moroccan["moroccan-news-2/dev.conll.all.f1"] ?? 0 >= 83)
    let arab = try scores("ner", "data/ner/arab-news")
    #expect(arab["arab-news/dev.conll.all.f1"] ?? 0 >= 85.5)
    let older = try scores("ner", "data/ner/anercorp")
    #expect(older["anercorp/dev.conll.all.f1"] ?? 0 >= 72)
  }

  @Test func `thirteen web pages`() throws {
    let scores = try scores("html", "data/html")
    #expect(scores["index.jsonl.mean_f1"] ?? 0 >= 97)
    #expect(scores["index.jsonl.titles_right"] ?? 0 >= 92)
    #expect(scores["index.jsonl.dates_right"] ?? 0 >= 100)
  }

  @Test func `sentences of clean text`() throws {
    let scores = try scores("sentences", "data/sentences/pud")
    #expect(scores["dev.jsonl.f1"] ?? 0 >= 98.5)
  }
}
