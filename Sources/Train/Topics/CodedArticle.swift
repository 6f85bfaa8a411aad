import Foundation

/// An article with the topics that a documentalist gave it.
struct CodedArticle: Sendable, Decodable {
  let id: String
  let text: String
  /// IPTC Media Topics codes, the most important first.
  let codes: [String]

  /// The lines of the text that are not empty.
  var lines: [String] {
    text.split(whereSeparator: \.isNewline).map(String.init)
      .filter { $0.contains { !$0.isWhitespace } }
  }

  /// Reads a file of JSON Lines.
  ///
  /// - Throws: where it cannot be read or a line holds no such article.
  static func read(_ file: URL) throws -> [CodedArticle] {
    try Data(contentsOf: file).split(separator: 0x0A).map {
      try JSONDecoder().decode(CodedArticle.self, from: $0)
    }
  }
}
