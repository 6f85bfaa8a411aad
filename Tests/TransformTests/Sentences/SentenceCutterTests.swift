import ArabicText
import Records
import Testing

@testable import Transform

struct SentenceCutterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The sentence with a bar at each place where it is cut.
    let text: String
  }

  /// At most six words, and thirty code points.
  private static let cutter = SentenceCutter(mostWords: 6, mostCodePoints: 30)

  static let cases = [
    Case(testDescription: "six words stay one sentence", text: "ا ب ج د ه ز"),
    Case(
      testDescription: "behind the last comma of the second half", text: "ا ب ج، د، |ه ز ح ط"),
    Case(testDescription: "a comma of the first half is none", text: "ا، ب ج د ه ز |ح"),
    Case(testDescription: "else before the last conjunction", text: "ا ب ج د |وه ز ح ط"),
    Case(testDescription: "a comma goes before a conjunction", text: "ا ب ج د، |ه وز ح ط"),
    Case(testDescription: "else between two words", text: "ا ب ج د ه ز |ح ط ي ك ل م |ن"),
    Case(
      testDescription: "a word that is too long is cut inside",
      text: String(repeating: "ب", count: 30) + "|بب"),
    Case(
      testDescription: "code points count, too",
      text: "بببببببببب ببببببببب |بببببببببب ب"),
  ]

  @Test(arguments: cases)
  func `a long sentence is cut at the best place`(_ input: Case) {
    let text = CodePointText(input.text.filter { $0 != "|" })
    let whole = Sentence(range: TextRange(0, text.count), part: .body)
    let (pieces, long) = Self.cutter.cut([whole], in: text)
    let expected = input.text.split(separator: "|").map { $0.trimmingSpaces }
    #expect(pieces.map { text[$0.range] } == expected)
    #expect(long == (expected.count > 1 ? 1 : 0))
  }

  @Test func `a sentence that is short enough stays as it is`() {
    let text = CodePointText("ا ب ج. د ه")
    let sentences = [TextRange(0, 6), TextRange(7, 10)].map { Sentence(range: $0, part: .title) }
    #expect(Self.cutter.cut(sentences, in: text).sentences == sentences)
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var rest = self
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
