import Foundation
import Testing

/// The annotate contract: a line in, a line out, in order.
struct AnnotateStreamTests {
  private func answers(_ lines: [String]) throws -> [[String: Any]] {
    let ending = try Program.run(["annotate"], input: lines.joined(separator: "\n") + "\n")
    #expect(ending.status == 0, "\(ending.errors)")
    return try ending.output.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
  }

  @Test func `answers stand in the order of the lines, errors in their place`() throws {
    let good = (1...70).map { #"{"id":"\#($0)","body":"وصل الوفد إلى الرباط رقم \#($0)."}"# }
    let answers = try answers(good[..<35] + [#"{"id":"bad"}"#, "not json"] + good[35...])
    #expect(answers.count == 72)
    #expect(answers[34]["id"] as? String == "35")
    #expect(answers[35]["id"] as? String == "bad")
    let error = answers[35]["error"] as? [String: String]
    #expect(error?["reason"] == "missing-field")
    #expect(answers[36]["id"] is NSNull)
    #expect(answers[37]["id"] as? String == "36")
  }

  @Test func `a blank line is answered in its place`() throws {
    let good = #"{"id":"1","body":"نص قصير."}"#
    let answers = try answers([good, "", "  ", good])
    #expect(answers.map { $0["id"] as? String } == ["1", nil, nil, "1"])
    #expect((answers[1]["error"] as? [String: String])?["reason"] == "empty")
  }

  @Test func `an answer has its keys in order, so that it has the same bytes every run`() throws {
    let line =
      #"{"id":"1","body":"قال وزير الداخلية عبد الوافي لفتيت أمس في الرباط إن الأمر عادي."}"#
    let first = try Program.run(["annotate"], input: line + "\n").output
    #expect(first.hasPrefix(#"{"byline":null,"dateline":null,"dates":["#))
    #expect(try Program.run(["annotate"], input: line + "\n").output == first)
  }

  @Test func `an article beyond a limit says so, and is annotated up to it`() throws {
    let body = String(repeating: "كلمة ", count: 2500)
    let answer = try answers([#"{"id":"1","body":"\#(body)"}"#])[0]
    let limits = try #require(answer["limits"] as? [[String: Any]])
    #expect(limits.map { $0["limit"] as? String } == ["sentence-length"])
    #expect((answer["sentences"] as? [Any])?.count == 3)
  }

  @Test func `every field of the contract is there even when it is empty`() throws {
    let answer = try answers([#"{"id":"1","body":"نص قصير."}"#])[0]
    #expect(
      answer.keys.sorted() == [
        "byline", "dateline", "dates", "id", "language", "meetings", "mentions", "published",
        "quotations", "removed", "roles", "sentences", "text", "title", "topics",
      ])
  }

  @Test func `a clean body comes back letter by letter`() throws {
    let body = "السطر الأول.\\n\\n  السطر\\u2028 الثاني «بلا نقطة»"
    let answer = try answers([#"{"id":"1","body":"\#(body)"}"#])[0]
    #expect(answer["text"] as? String == "السطر الأول.\n\n  السطر\u{2028} الثاني «بلا نقطة»")
  }

  @Test func `offsets count code points`() throws {
    let answer = try answers([#"{"id":"1","body":"👩‍👩‍👧 مُحَمَّد. انتهى."}"#])[0]
    let text = Array((answer["text"] as? String ?? "").unicodeScalars)
    let sentences = answer["sentences"] as? [[String: Any]] ?? []
    #expect(sentences.count == 2)
    let start = sentences.last?["start"] as? Int ?? 0
    #expect(text[start] == "ا")
  }
}
