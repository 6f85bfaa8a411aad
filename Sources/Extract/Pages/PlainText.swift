/// The text of a piece of HTML, such as a title with entities, on one line.
enum PlainText {
  static func of(_ markup: String) -> String {
    guard markup.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 < 0x20 }) else {
      return markup
    }
    let outline = PageOutlineBuilder.outline(of: markup, PageHintLexicon())
    return outline.lines.indices.map(outline.string).joined(separator: " ")
  }

  /// The text in its lines: those of the markup where there is any, else as they stand.
  static func lines(of text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C }) else { return text }
    let markup = text.utf8.contains(0x3C) ? text : text.replacing("\n", with: "<br>")
    let outline = PageOutlineBuilder.outline(of: markup, PageHintLexicon())
    return outline.lines.indices.map(outline.string).joined(separator: "\n")
  }
}
