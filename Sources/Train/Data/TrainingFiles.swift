import Digests
import Foundation

/// The files that a training reads.
struct TrainingFiles {
  /// The sets labelled for this project, by one set of rules.
  let main: [URL]
  /// The set of other conventions.
  let other: URL
  let mainDev: [URL]
  let otherDev: URL
  /// Raw news.
  let news: [URL]
  /// The folder of our labels on raw news.
  let labels: URL

  /// - Throws: `TrainingError` where there is no raw news.
  init(data: URL, news: URL, labels: URL) throws {
    self.labels = labels
    let own = ["moroccan-news-2", "arab-news"]
    main = own.map { data.appendingPathComponent("\($0)/train.conll") }
    other = data.appendingPathComponent("anercorp/train.conll")
    mainDev = own.map { data.appendingPathComponent("\($0)/dev.conll") }
    otherDev = data.appendingPathComponent("anercorp/dev.conll")
    self.news = try NewsText.files(below: news)
  }

  /// Each file with its SHA-256, named by its folder and name.
  ///
  /// - Throws: where one cannot be read.
  func digests() throws -> [(name: String, digest: String)] {
    let own = ["articles.tsv", "names.tsv"].map { labels.appendingPathComponent($0) }
    return try Self.digests(main + mainDev + [other, otherDev] + own + news)
  }

  /// Each of `files` with its SHA-256, named by its folder and name.
  ///
  /// - Throws: where one cannot be read.
  static func digests(_ files: [URL]) throws -> [(name: String, digest: String)] {
    try files.map { (name($0), ContentDigest.of([UInt8](try Data(contentsOf: $0)))) }
  }

  /// `file` by its folder and name.
  static func name(_ file: URL) -> String {
    "\(file.deletingLastPathComponent().lastPathComponent)/\(file.lastPathComponent)"
  }
}
