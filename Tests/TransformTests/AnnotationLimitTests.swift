import Foundation
import Records
import Testing

@testable import Transform

/// A document beyond a limit is annotated as far as the limit goes, and says so.
struct AnnotationLimitTests {
  private static let annotator = Result {
    try ArticleAnnotator(lexicons: DiscourseFixture.lexicons)
  }

  private func annotate(_ text: String, language: String = "ar") throws -> AnnotatedArticle {
    let plain = DiscourseFixture.article(text)
    return try Self.annotator.get().annotate(
      Article(
        source: "fixture", digest: "", language: language, text: text, blocks: plain.blocks))
  }

  private func excess(_ limit: ReachedLimit.Limit, _ annotated: AnnotatedArticle) -> Int? {
    annotated.limits.first { $0.limit == limit }?.count
  }

  @Test func `an ordinary article reaches no limit`() throws {
    #expect(try annotate("قال الوزير إن الرباط مدينة. وأضاف أن الأمر عادي.").limits.isEmpty)
  }

  @Test func `a sentence without a stop is cut, and counted`() throws {
    let words = String(repeating: "كلمة ", count: AnnotationLimits.sentenceWords * 3 / 2)
    let annotated = try annotate(words)
    #expect(annotated.sentences.count == 2)
    #expect(annotated.limits == [ReachedLimit(.sentenceLength, count: 1)])
  }

  @Test(arguments: ["ar", "und"])
  func `sentences beyond the limit are left out, with the text that they take`(
    _ language: String
  ) throws {
    let text = String(repeating: "ن.\n", count: AnnotationLimits.sentences + 10)
    let annotated = try annotate(text, language: language)
    #expect(annotated.sentences.count == AnnotationLimits.sentences)
    let last = try #require(annotated.sentences.last)
    #expect(excess(.sentences, annotated) == text.unicodeScalars.count - last.range.end)
  }

  @Test func `words beyond the limit are not annotated`() throws {
    let text =
      String(repeating: "كلمة كلمة كلمة كلمة.\n", count: 1 + 200)
      + String(repeating: "كلمة ", count: AnnotationLimits.words)
    let annotated = try annotate(text)
    let last = try #require(annotated.sentences.last)
    #expect(excess(.words, annotated) == text.unicodeScalars.count - last.range.end)
  }

  @Test func `mentions beyond the limit are left out`() throws {
    let annotated = try annotate(String(repeating: "الرباط ومراكش.\n", count: 3000))
    #expect(annotated.mentions.count == AnnotationLimits.mentions)
    #expect(try #require(excess(.mentions, annotated)) > 0)
  }

  @Test func `of many namesakes the likeliest are candidates, and the reason says of how many`()
    throws
  {
    let given = [
      "محمد", "أحمد", "علي", "حسن", "يوسف", "عمر", "خالد", "سعيد", "كريم", "رشيد", "نبيل",
    ]
    let text = given.map { "قال السيد \($0) العلوي." }.joined(separator: " ") + " وأضاف العلوي أن."
    let annotated = try annotate(text)
    let alone = try #require(annotated.mentions.indices.last)
    let candidates = annotated.candidates.filter { $0.mention == alone }
    #expect(candidates.count == AnnotationLimits.candidatesOfMention)
    #expect(candidates.allSatisfy { $0.reason.hasSuffix("; 9 of 11 are listed") })
    // Whoever was named last comes first.
    #expect(annotated.entities[annotated.mentions[alone].entity].name == "نبيل العلوي")
  }

  @Test func `no number of rows reaches the room that ids leave an article`() {
    let most = [
      AnnotationLimits.sentences, AnnotationLimits.mentions, AnnotationLimits.candidates,
      AnnotationLimits.quotations, AnnotationLimits.times, AnnotationLimits.roles,
    ]
    #expect(most.allSatisfy { $0 < 1 << 13 })
  }
}
