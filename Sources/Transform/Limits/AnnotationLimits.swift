import Records

/// How much of one article is annotated: bounds that no news article comes near, so that no document
/// costs more time or memory than they allow.
///
/// All numbers of rows are below 2^13.
public enum AnnotationLimits {
  /// Words of a sentence, and its code points.
  public static let sentenceWords = 1000
  public static let sentenceCodePoints = 8000
  /// Sentences and words of an article.
  public static let sentences = 4000
  public static let words = 50_000
  /// Mentions of an article.
  public static let mentions = 2000
  /// Candidates of an article, and of one mention.
  public static let candidates = 2500
  public static let candidatesOfMention = 8
  public static let quotations = 4000
  public static let times = 5000
  public static let roles = 4000
  public static let meetings = 2000
}

/// Keeps what the limits allow and notes what they do not.
struct LimitKeeper {
  private(set) var reached: [ReachedLimit] = []

  /// Notes that `count` are cut or left out; nothing where it is 0.
  mutating func note(_ limit: ReachedLimit.Limit, _ count: Int) {
    if count > 0 { reached.append(ReachedLimit(limit, count: count)) }
  }

  /// The first `most` of `rows`.
  mutating func first<Row>(_ most: Int, of rows: [Row], _ limit: ReachedLimit.Limit) -> [Row] {
    note(limit, max(0, rows.count - most))
    return rows.count > most ? Array(rows[..<most]) : rows
  }
}
