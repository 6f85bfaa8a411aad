import Foundation
import Lexicons
import Records
import Testing
@testable import Transform

struct TopicTaggerTests {
  private func tags(_ text: String) throws -> (PreparedArticle, [TopicTag]) {
    let folder = DiscourseFixture.lexicons
    let tagger = try TopicTagger(
      model: ArticleAnnotator.models(beside: folder).appendingPathComponent("topics.model"))
    let prepared = try DiscourseFixture.prepared(text)
    return (prepared, tagger.tag(prepared))
  }

  @Test(arguments: [
    (
      "حقق المنتخب الوطني لكرة القدم فوزا في المباراة وسجل اللاعب هدفين في الملعب",
      "medtop:20001065"
    ),
    (
      "أجرى وزير الخارجية مباحثات مع نظيره حول العلاقات الثنائية والتعاون بين البلدين",
      "medtop:20000639"
    ),
    ("فككت الشرطة خلية إرهابية موالية لتنظيم داعش في إطار مكافحة الإرهاب", "medtop:20000103"),
  ])
  func `cues tell the topic`(_ text: String, _ code: String) throws {
    let codes = try tags(text).1.map(\.code)
    #expect(codes.contains(code))
  }

  @Test func `topics are ranked, scored and shown by their words`() throws {
    let (prepared, tags) = try tags("فككت الشرطة خلية إرهابية.\nمكافحة الإرهاب متواصلة بالمغرب.")
    #expect(!tags.isEmpty && tags.count <= 4)
    #expect(tags.map(\.score) == tags.map(\.score).sorted(by: >))
    for tag in tags {
      #expect((0...1).contains(tag.score) && !tag.evidence.isEmpty)
      #expect(tag.evidence.allSatisfy { $0.range.end <= prepared.text.count && $0.weight > 0 })
    }
  }

  @Test func `a broader topic of a listed one is not listed`() throws {
    let taxonomy = try TopicTaxonomy(lexicons: DiscourseFixture.lexicons)
    let codes = try tags("فوز المنتخب في كرة القدم والبطولة والدوري واللاعب والمدرب").1.map(\.code)
    for code in codes {
      #expect(!taxonomy.broader(than: code).contains { codes.contains($0) })
    }
  }

  @Test func `a text without cues has no topic`() throws {
    #expect(try tags("").1.isEmpty)
    #expect(try tags("\"\"\"\" ... ؟؟").1.isEmpty)
    #expect(try tags("12 34").1.isEmpty)
  }

  @Test func `the taxonomy is a forest of codes in order`() throws {
    let taxonomy = try TopicTaxonomy(lexicons: DiscourseFixture.lexicons)
    #expect(taxonomy.rows.map(\.code) == taxonomy.rows.map(\.code).sorted())
    #expect(taxonomy.rows.count { $0.broaderCode == nil && $0.retiredOn == nil } == 17)
    for row in taxonomy.rows {
      if let broader = row.broaderCode { #expect(taxonomy.row(broader) != nil) }
    }
    #expect(taxonomy.row("medtop:20000639")?.labelEn == "diplomacy")
  }

  @Test func `evidence does not overlap and is given heaviest first`() throws {
    let text =
      "فككت الشرطة خلية إرهابية موالية لداعش.\nمكافحة الإرهاب متواصلة، وتفكيك الخلايا أيضا."
    for tag in try tags(text).1 {
      #expect(tag.evidence.map(\.weight) == tag.evidence.map(\.weight).sorted(by: >))
      for (a, b) in zip(tag.evidence, tag.evidence.dropFirst()) {
        #expect(!a.range.overlaps(b.range))
      }
    }
  }

  @Test func `a topic that no coded article has is found by its cues`() throws {
    let text = "أكبر زلزال في البلاد\nضرب زلزال بقوة ست درجات على سلم ريشتر وتلته هزات ارتدادية."
    #expect(try tags(text).1.contains { $0.code == "medtop:20000153" })
  }

  @Test(arguments: [
    "code\tcues\nmedtop:99\tكلم\n",
    "code\tcues\nmedtop:20000639\tسفير\nmedtop:20000005\tفيلم\n",
  ])
  func `an unknown code in the cues, or one out of order, is an error with its line`(
    _ table: String
  ) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("fihrist-topic-cues-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try table.write(
      to: folder.appendingPathComponent("topic_cues.tsv"), atomically: true, encoding: .utf8)
    let taxonomy = try TopicTaxonomy(lexicons: DiscourseFixture.lexicons)
    let error = #expect(throws: LexiconError.self) {
      try TopicCueLexicon(lexicons: folder, taxonomy: taxonomy)
    }
    #expect(error?.line == table.split(separator: "\n").count)
  }

  @Test func `a model that is cut short, altered or none at all is refused`() throws {
    let file = ArticleAnnotator.models(beside: DiscourseFixture.lexicons)
      .appendingPathComponent("topics.model")
    let bytes = [UInt8](try Data(contentsOf: file))
    var altered = bytes
    altered[bytes.count / 2] ^= 1
    for damaged in [[], Array(bytes.dropLast()), altered, [0] + bytes.dropFirst()] {
      #expect(throws: TaggerModelError.self) {
        try TopicModel(TaggerBytes(damaged), file: "damaged")
      }
    }
  }

  @Test func `every topic in use has an Arabic label`() throws {
    let taxonomy = try TopicTaxonomy(lexicons: DiscourseFixture.lexicons)
    #expect(taxonomy.rows.filter { $0.retiredOn == nil && $0.labelAr.isEmpty }.isEmpty)
  }

  @Test func `hamzas stand where Arabic spelling asks for them`() throws {
    let taxonomy = try TopicTaxonomy(lexicons: DiscourseFixture.lexicons)
    #expect(taxonomy.row("medtop:20000103")?.labelAr == "إرهاب")
    #expect(taxonomy.row("medtop:20000780")?.labelAr == "أسرة")
    #expect(taxonomy.row("medtop:20000574")?.labelAr.contains("انتخاب") == true)
  }
}
