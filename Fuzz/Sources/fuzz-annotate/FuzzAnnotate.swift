import Foundation
import Pipeline

/// What libFuzzer calls with every input: a record is made of it and annotated, as a line of
/// `fihrist annotate` is. The first byte says what kind of record.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  guard let kind = bytes.first else { return 0 }
  FuzzedRecord(kind: kind, text: String(decoding: bytes.dropFirst(), as: UTF8.self)).annotate()
  return 0
}

struct FuzzedRecord: Encodable {
  private static let stream: AnnotateStream = {
    do { return try AnnotateStream(jobs: 1) } catch { fatalError("cannot start: \(error)") }
  }()

  private let id = "f"
  private var body, text, html, title, published, url: String?

  init(kind: UInt8, text: String) {
    switch kind & 3 {
    case 0, 1: body = text
    case 2: self.text = text
    default: html = text
    }
    if kind & 4 != 0 { title = String(text.prefix { !$0.isNewline }) }
    if kind & 8 != 0 { published = "2024-02-29" }
    if kind & 16 != 0 { url = "https://www.spa.gov.sa/" + text.prefix(40) }
  }

  /// Every record is answered by one line that holds its id; the same by the same.
  func annotate() {
    guard let record = try? JSONEncoder().encode(self) else { return }
    let answer = Self.stream.answer(record: Array(record))
    demand(answer.last == 0x0A && !answer.dropLast().contains(0x0A), "the answer is not one line")
    guard let decoded = try? JSONDecoder().decode(Answer.self, from: answer) else {
      fatalError("the answer is not as the contract says")
    }
    demand(decoded.id == id, "the answer has another id")
    check(decoded)
  }

  /// What stands in a text stands inside it, and what names a sentence one that is there.
  private func check(_ answer: Answer) {
    let length = answer.text?.unicodeScalars.count ?? 0
    let sentences = answer.sentences ?? []
    let parts = [sentences, answer.mentions, answer.quotations, answer.dates].compactMap(\.self)
    for part in parts.joined() {
      demand(
        0 <= part.start && part.start < part.end && part.end <= length,
        "\(part.start)..<\(part.end) lies outside a text of \(length)")
      demand(
        part.sentence.map(sentences.indices.contains) ?? true,
        "\(part.sentence ?? 0) is none of \(sentences.count) sentences")
    }
  }

  /// As a precondition, whose message an optimised program would not show.
  private func demand(_ isMet: Bool, _ message: @autoclosure () -> String) {
    if !isMet { fatalError(message()) }
  }
}

/// What is checked of an answer.
private struct Answer: Decodable {
  struct Part: Decodable {
    let start, end: Int
    let sentence: Int?
  }

  let id: String
  let text: String?
  let sentences, mentions, quotations, dates: [Part]?
}
