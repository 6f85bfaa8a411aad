import Digests
import Foundation

/// The files that a training of topics reads.
struct TopicsFiles {
  let train: URL
  let dev: URL
  /// Raw news.
  let news: [URL]

  /// - Throws: `TrainingError` where there is no raw news.
  init(data: URL, news: URL) throws {
    train = data.appendingPathComponent("train.jsonl")
    dev = data.appendingPathComponent("dev.jsonl")
    self.news = try NewsText.files(below: news)
  }

  /// Each file with its SHA-256, named by its folder and name.
  ///
  /// - Throws: where one cannot be read.
  func digests() throws -> [(name: String, digest: String)] {
    try TrainingFiles.digests([train, dev] + news)
  }
}
