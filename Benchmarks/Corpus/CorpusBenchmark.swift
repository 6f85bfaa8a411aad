import ArabicText
import Corpus
import Foundation
import Load
import Records
import Transform

/// Measures how the steps that need all articles grow with the archive, in seconds of one core.
///
///     swift run -c release corpus-benchmark WAREHOUSE
///
/// The articles' facts are read from a copy of WAREHOUSE; then each step runs over every eighth,
/// fourth and second article, and over all: a time that doubles too grows with the archive.
@main
struct CorpusBenchmark {
  static func main() throws {
    guard let path = CommandLine.arguments.dropFirst().first else {
      print("usage: corpus-benchmark WAREHOUSE")
      return
    }
    let draft = try WarehouseDraft(copying: path, at: path + ".benchmark")
    let (facts, reading) = try measure { try draft.facts() }
    try draft.discard()
    print("\(facts.count) articles; to read their facts \(reading)")
    let spelling = try ArticleAnnotator(lexicons: ArticleAnnotator.lexicons()).spelling
    for part in [8, 4, 2, 1] {
      compare(stride(from: 0, to: facts.count, by: part).map { facts[$0] }, spelling)
    }
  }

  private static func compare(_ facts: [ArticleFacts], _ spelling: NameSpelling) {
    let (duplicates, finding) = measure { DuplicateFinder().find(among: facts) }
    let (merged, merging) = measure { EntityMerger(spelling: spelling).merge(facts) }
    let (renamed, renaming) = measure { facts.map { $0.renamed(merged) } }
    let (stories, grouping) = measure { StoryGrouper().group(renamed, duplicates: duplicates) }
    let (matches, matching) = measure {
      FamilyNameMatcher(spelling: spelling).match(renamed, stories: stories, merged: merged)
    }
    print(
      """
      \(facts.count) articles: duplicates \(finding) (\(duplicates.count)), \
      merging \(merging) (\(merged.count)), renaming \(renaming), \
      stories \(grouping) (\(stories.count), the largest of \
      \(stories.map(\.sources.count).max() ?? 0)), family names \(matching) \
      (\(matches.resolved.count) resolved, \(matches.open.count) open)
      """)
  }

  private static func measure<T>(_ work: () throws -> T) rethrows -> (T, String) {
    let start = clock()
    let value = try work()
    return (value, String(format: "%.2f s", Double(clock() - start) / Double(CLOCKS_PER_SEC)))
  }
}
