import Records

/// Tells text fields that hold markup: exports often keep an article as its page had it.
enum RecordMarkup {
  /// Tags that stand in articles; one of them at least makes a field markup.
  private static let tags = [
    "</p>", "<br", "</div>", "<p>", "</a>", "</span>", "</strong>", "</li>",
  ]
  private static let escaped = ["&lt;p", "&lt;/p", "&lt;br", "&lt;div", "&lt;/div"]

  /// `text` as what it is: markup, text with entities undone, or plain.
  static func content(_ text: String) -> RawDocument.Content {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return .text(text)
    }
    if tags.contains(where: text.contains) {
      return text.contains("<html") || text.contains("<body") ? .html(text) : .fragment(text)
    }
    if escaped.contains(where: text.contains) {
      return content(
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
          .replacing("&quot;", with: "\"").replacing("&amp;", with: "&"))
    }
    return .text(Entities.undone(text))
  }
}
