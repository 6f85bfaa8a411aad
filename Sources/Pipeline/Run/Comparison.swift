import Corpus
import Records

/// What all articles side by side tell: what repeats what, who is who, what tells of one thing.
struct Comparison: Sendable {
  let duplicates: [Duplicate]
  let stories: [Story]
  let matches: EntityMatches

  /// Compares the articles. A pure function of them, whatever runs beside it.
  static func of(_ facts: [ArticleFacts], _ stages: Stages, _ log: RunLog) async -> Comparison {
    let watch = Stopwatch("compare", log)
    async let found = DuplicateFinder().find(among: facts)
    let merged = stages.entityMerger.merge(facts)
    let renamed = facts.map { $0.renamed(merged) }
    let duplicates = await found
    let stories = StoryGrouper().group(renamed, duplicates: duplicates)
    let matches = stages.familyNameMatcher.match(renamed, stories: stories, merged: merged)
    watch.stop()
    return Comparison(duplicates: duplicates, stories: stories, matches: matches)
  }
}
