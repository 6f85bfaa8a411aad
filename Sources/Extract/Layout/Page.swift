import ArabicText
import Records

/// A scraped text in lines, and what each of them was found to be.
struct Page {
  /// What a line is.
  enum Part: Equatable {
    case body, subheading, title, byline, dateline
    case removed(RemovedBlock.Reason)
  }

  let text: CodePointText
  let lines: [Line]
  /// The part of each line; body until a step says otherwise.
  var parts: [Part]
  var byline: String?
  var dateline: String?
  /// Where the report begins in the first line of the body: behind a dateline, if there is one.
  var reportStart: Int?
  /// Whether the lines were told apart by a page's structure before.
  var isStructured = false

  /// The lines that a web page's structure leaves, with what it says of them.
  init(_ page: WebPage) {
    self.init(page.content)
    isStructured = page.parts.count == lines.count
    if isStructured { parts = page.parts }
  }

  init(_ content: String) {
    text = CodePointText(content)
    var lines: [Line] = []
    var (start, blank) = (0, false)
    for position in 0...text.count where position == text.count || Self.endsLine(text[position]) {
      let range = text.trimmed(TextRange(start, position))
      if range.isEmpty {
        // The two halves of CRLF are no blank line between them.
        let pair =
          start == position && start > 0 && position < text.count
          && text[start - 1] == "\r" && text[position] == "\n"
        blank = blank || !pair
      } else {
        lines.append(Line(range, afterBlank: blank, of: text))
        blank = false
      }
      start = position + 1
    }
    self.lines = lines
    parts = Array(repeating: .body, count: lines.count)
  }

  /// The words of the line at `index` as a string.
  func string(_ index: Int) -> String { text[lines[index].range] }

  /// The first line of running text that was not removed: above it stands the head of the page.
  var firstParagraph: Int? {
    lines.indices.first { parts[$0] == .body && lines[$0].isParagraph }
  }

  /// Whether the line at `index` was cut.
  func isRemoved(_ index: Int) -> Bool {
    if case .removed = parts[index] { true } else { false }
  }

  /// The index of the next line behind `index` that is part of the body.
  func nextKept(_ index: Int) -> Int? {
    lines.indices.suffix(from: index + 1).first { parts[$0] == .body || parts[$0] == .subheading }
  }

  static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
