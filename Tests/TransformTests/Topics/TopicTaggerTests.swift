import Foundation
import Lexicons
import Records
import Testing
@testable import Transform

struct TopicTaggerTests {
  private func tags(_ text: String) throws -> (PreparedArticle, [TopicTag]) {
    let folder = DiscourseFixture.lexicons
    let tagger = try TopicTagger(lexicons: folder, taxonomy: TopicTaxonomy(lexicons: folder))
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

  @Test func `a retired or unknown code in the cues is an error with its line`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("fihrist-topic-cues-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try "code\tcue\tweight\nmedtop:99\tكلم\t10\n"
      .write(to: folder.appendingPathComponent("topic_cues.tsv"), atomically: true, encoding: .utf8)
    let taxonomy = try TopicTaxonomy(lexicons: DiscourseFixture.lexicons)
    let error = #expect(throws: LexiconError.self) {
      try TopicTagger(lexicons: folder, taxonomy: taxonomy)
    }
    #expect(error?.line == 2)
  }
}
