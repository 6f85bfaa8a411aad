import Foundation
import Load
import Records

/// What a run may build upon: the published warehouse where its rows are still what this program
/// would make of the same documents, else nothing.
struct Baseline {
  /// Digest of the lexicons and other resources that this run works by.
  let rules: String
  /// Digest of every article's document by source.
  let articles: [String: String]
  /// Documents that were rejected behind reading, by source: unchanged ones are rejected again
  /// without another look.
  let rejections: [String: Rejection]
  /// All rejections as published.
  let published: [Rejection]
  /// Lines that were found to recur; new articles are annotated without them at once.
  let recurringLines: [RecurringLine]
  /// The file that a draft begins as a copy of; `nil` to begin empty.
  let file: String?
  /// Why everything is annotated anew; `nil` where only what is new and changed is.
  let rebuiltBecause: String?

  /// - Throws: where something else stands at the warehouse's path, or a warehouse that only
  ///   `--rebuild` may replace.
  init(_ options: BuildOptions, rules: String, lastCode: String?) throws {
    self.rules = rules
    var state: PublishedState?
    if FileManager.default.fileExists(atPath: options.warehouse) {
      state = try Self.state(of: options)
    }
    rebuiltBecause =
      if state == nil, !options.isRebuild {
        "no warehouse is published yet"
      } else if options.isRebuild { "--rebuild" } else if state?.build["rules_digest"] != rules {
        "the lexicons changed"
      } else if state?.build["fihrist_version"] != Fihrist.version {
        "another version made it"
      } else if lastCode != options.codeDigest {
        "the program changed, or the record of runs is gone"
      } else { nil }
    let usable = rebuiltBecause == nil ? state : nil
    articles = usable?.articles ?? [:]
    published = usable?.rejections ?? []
    recurringLines = usable?.recurringLines ?? []
    rejections = Dictionary(
      published.filter { $0.stage != .read }.map { ($0.source, $0) },
      uniquingKeysWith: { a, _ in a })
    file = usable == nil ? nil : options.warehouse
  }

  /// A rebuild replaces a warehouse of another version, but never a file that is none.
  private static func state(of options: BuildOptions) throws -> PublishedState? {
    do {
      return try WarehouseDraft.state(of: options.warehouse)
    } catch WarehouseError.otherSchema where options.isRebuild {
      return nil
    }
  }
}
