import Foundation
import Load
import Records

/// What a run may build upon: the published warehouse where its rows are still what this program
/// would make of the same documents, else nothing.
struct Baseline {
  /// Digest of the lexicons and other resources that this run works by.
  let rules: String
  /// The documents of the published warehouse, whatever made it.
  let known: Set<String>
  /// Digest of every article's document by source.
  let articles: [String: String]
  /// Digest of every file of several documents by source; none that is to be read again.
  let files: [String: String]
  /// Documents that were rejected behind reading, by source: unchanged ones are rejected again
  /// without another look. None that a rule of data quality withdrew, where the rules changed.
  let rejections: [String: Rejection]
  /// Files of several documents that the program died of, by source.
  var crashed: [String: Rejection] {
    Dictionary(
      published.filter { $0.stage == .read && $0.reason == .crashed }.map { ($0.source, $0) },
      uniquingKeysWith: { a, _ in a })
  }
  /// Whether the program that made what stands published died of documents that are to be worked on
  /// again.
  let isWary: Bool
  /// All rejections as published.
  let published: [Rejection]
  /// Lines that were found to recur; new articles are annotated without them at once.
  let recurringLines: [RecurringLine]
  /// The file that a draft begins as a copy of; `nil` to begin empty.
  let file: String?
  /// Whether the rules of data quality are others than those that the file was judged by.
  let isJudgedAnew: Bool
  /// Why everything is annotated anew; `nil` where only what is new and changed is.
  let rebuiltBecause: String?

  /// - Parameter makers: digests of the code that made what stands published, as the record of runs
  ///   knows it, to the byte; `nil` where there is no record to ask, as in a dry run.
  /// - Throws: where something else stands at the warehouse's path, or a warehouse that only
  ///   `--rebuild` may replace.
  init(_ options: BuildOptions, rules: String, makers: Set<String>?) throws {
    self.rules = rules
    let (state, former) = try Self.published(options, isProved: makers?.isEmpty == false)
    let version = state?.build["fihrist_version"] ?? former?.version
    if let version, !options.isRebuild, version.isLaterVersion(than: Fihrist.version) {
      throw RunFailure.laterVersion(
        path: options.warehouse, theirs: version, ours: Fihrist.version)
    }
    known = former?.sources ?? Set((state?.articles ?? [:]).keys)
    rebuiltBecause =
      if options.isRebuild {
        "--rebuild"
      } else if former != nil {
        "an earlier version made it, with other tables"
      } else if state == nil {
        "no warehouse is published yet"
      } else if state?.build["rules_digest"] != rules {
        "the lexicons or models changed"
      } else if version != Fihrist.version {
        "another version made it"
      } else if state?.build["sqlite_version"] != WarehouseDraft.sqliteVersion {
        "another version of SQLite made it"
      } else if let makers, !makers.contains(options.codeDigest) {
        "the program changed, or the record of runs is gone"
      } else { nil }
    let usable = rebuiltBecause == nil ? state : nil
    articles = usable?.articles ?? [:]
    published = usable?.rejections ?? []
    isWary = usable == nil && state?.rejections.contains { $0.reason == .crashed } == true
    isJudgedAnew = usable?.isJudgedByOtherRules ?? false
    let reconsidered = isJudgedAnew ? published.filter { $0.stage == .quality } : []
    files = (usable?.files ?? [:]).filter { file in
      !reconsidered.contains { InputFiles.concerns($0, file.key) }
    }
    recurringLines = usable?.recurringLines ?? []
    rejections = Dictionary(
      published.filter { $0.stage != .read && !reconsidered.contains($0) }.map { ($0.source, $0) },
      uniquingKeysWith: { a, _ in a })
    file = usable == nil ? nil : options.warehouse
  }

  /// What stands published, and can be built upon or only be replaced. A warehouse of other tables
  /// is made anew; an altered or damaged one only where a rebuild is asked for; a file that is none
  /// never.
  private static func published(
    _ options: BuildOptions, isProved: Bool
  ) throws -> (PublishedState?, FormerWarehouse?) {
    let path = options.warehouse
    guard FileManager.default.fileExists(atPath: path) else { return (nil, nil) }
    do {
      return (try WarehouseDraft.state(of: path, isProved: isProved), nil)
    } catch WarehouseError.otherSchema {
      return (nil, try FormerWarehouse(readingFrom: path))
    } catch let error as WarehouseError where options.isRebuild && error.isMendedByRebuild {
      return (nil, try FormerWarehouse(readingFrom: path))
    }
  }
}

extension String {
  /// Whether this version's numbers come after those of `other`: 0.10.0 is later than 0.9.1.
  fileprivate func isLaterVersion(than other: String) -> Bool {
    let numbers = [other, self].map { $0.split(separator: ".").map { Int($0) ?? 0 } }
    return numbers[0].lexicographicallyPrecedes(numbers[1])
  }
}
