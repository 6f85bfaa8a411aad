import ArabicText
import Foundation
import Records
import Testing

@testable import Transform

/// What holds for every text, however it was cut, doubled or riddled with marks.
struct AnnotationPropertyTests {
  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let annotator: ArticleAnnotator? = try? ArticleAnnotator(
    lexicons: repository.appendingPathComponent("Sources/Transform/Resources/lexicons"))

  /// The samples in UTF-8, as material to damage.
  private static let texts: [String] = {
    let folder = repository.appendingPathComponent("samples")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap {
      try? String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
    }
  }()

  private func article(_ scalars: [Unicode.Scalar], published: String?) -> Article {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    var blocks: [TextBlock] = []
    var start = 0
    let text = CodePointText(String(view))
    for end in 0...text.count where end == text.count || text[end] == "\n" {
      let line = text.trimmed(TextRange(start, end))
      if !line.isEmpty { blocks.append(TextBlock(range: line, part: .body)) }
      start = end + 1
    }
    return Article(
      source: "x", digest: "", publishedOn: published, text: String(view), blocks: blocks)
  }

  @Test(arguments: 0..<40)
  func `annotations lie in the text, in order, whatever the text`(_ seed: Int) throws {
    let annotator = try #require(Self.annotator)
    var damage = Damage(seed: UInt64(seed))
    for text in Self.texts {
      let scalars = damage.apply(to: Array(text.unicodeScalars))
      let article = article(scalars, published: seed % 2 == 0 ? "2024-02-29" : nil)
      check(annotator.annotate(article), count: scalars.count)
    }
  }

  private func check(_ annotated: AnnotatedArticle, count: Int) {
    let sentences = annotated.sentences.map(\.range)
    #expect(isOrderedAndDisjoint(sentences, within: count))
    #expect(isOrderedAndDisjoint(annotated.mentions.map(\.range), within: count))
    #expect(isOrderedAndDisjoint(annotated.times.map(\.range), within: count))
    for mention in annotated.mentions {
      #expect(sentences[mention.sentence].contains(mention.range))
      #expect(annotated.entities.indices.contains(mention.entity))
      #expect((0...1).contains(mention.score))
    }
    for quotation in annotated.quotations {
      #expect(!quotation.range.isEmpty && quotation.range.end <= count)
      #expect(sentences[quotation.sentence].contains(quotation.range.start))
      #expect(quotation.speakers.allSatisfy(annotated.entities.indices.contains))
    }
    for role in annotated.roles { #expect(sentences[role.sentence].contains(role.range)) }
    let readings =
      annotated.candidates.map { [$0.mention, $0.entity] }
      + annotated.mentions.enumerated().map { [$0, $1.entity] }
    #expect(Set(readings).count == readings.count)
    #expect(Set(annotated.entities.map(\.key)).count == annotated.entities.count)
    #expect(Set(annotated.topics.map(\.code)).count == annotated.topics.count)
  }

  private func isOrderedAndDisjoint(_ ranges: [TextRange], within count: Int) -> Bool {
    zip(ranges, ranges.dropFirst()).allSatisfy { $0.end <= $1.start }
      && ranges.allSatisfy { !$0.isEmpty && $0.end <= count }
  }
}

/// Damages texts as scraping does, the same way for the same seed (SplitMix64).
private struct Damage {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(max(bound, 1)))
  }

  private static let noise = Array(
    "\u{064B}\u{0651}\u{0640}\u{200F}\u{202B}\u{00A0}\u{2028}\u{FEFF}\u{FEFB}\"«»”“.،؛:-\n ٣7A🙂()…؟وبالل"
      .unicodeScalars)

  /// Cuts, doubles, swaps, drops and sprinkles.
  mutating func apply(to scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var output = scalars
    for _ in 0..<next(60) {
      let position = next(output.count + 1)
      switch next(6) {
      case 0: output.insert(Self.noise[next(Self.noise.count)], at: position)
      case 1 where position < output.count: output.remove(at: position)
      case 2: output.removeSubrange(position..<min(output.count, position + next(40)))
      case 3:
        let piece = output[position..<min(output.count, position + next(80))]
        output.insert(contentsOf: piece, at: next(output.count + 1))
      case 4 where position + 1 < output.count: output.swapAt(position, position + 1)
      default: output.insert(Self.noise[next(Self.noise.count)], at: position)
      }
    }
    return next(4) == 0 ? Array(output.prefix(next(output.count))) : output
  }
}
