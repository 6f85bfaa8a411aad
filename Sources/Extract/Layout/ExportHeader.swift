import ArabicText
internal import Foundation
import Lexicons
import Records

/// The labelled lines that an export puts above a text: "العنوان: …", "الرابط: …", "التاريخ: …".
struct ExportHeader {
  /// A field that a line may hold.
  enum Field: String { case title, url, published, author, outlet, section, keywords }

  /// The labels by the keys of their words.
  struct Labels: Sendable {
    private var labels = PhraseTable<Field>()

    /// - Throws: `LexiconError` with file and line where it cannot be used.
    init(_ folder: URL) throws {
      let table = try LexiconTable("export_labels.tsv", in: folder, columns: ["text", "field"])
      for row in table.rows { labels.add(row["text"], try row.value("field")) }
    }

    /// The field that `label` names, wholly.
    func field(_ label: Substring) -> Field? {
      let words = WordScanner.words(of: CodePointText(String(label)))
      return labels.matches(words, at: 0).first { $0.keys.count == words.count }?.value
    }
  }

  /// A label is no longer than this.
  private static let longestLabel = 24
  /// There are no more of them.
  private static let most = 12
  /// One line alone may be the report's own.
  private static let fewest = 2

  private(set) var values: [Field: String] = [:]
  /// How many lines of `text` it takes, blank ones aside.
  private(set) var lineCount = 0

  /// The header of `text`; `nil` where it has none.
  init?(_ text: String, _ labels: Labels) {
    for line in text.split(maxSplits: Self.most * 2, whereSeparator: \.isNewline) {
      guard lineCount < Self.most else { break }
      let trimmed = line.drop(while: \.isWhitespace)
      if trimmed.isEmpty { continue }
      guard let colon = trimmed.prefix(Self.longestLabel).firstIndex(of: ":"),
        let field = labels.field(trimmed[..<colon]), values[field] == nil
      else { break }
      values[field] = String(trimmed[trimmed.index(after: colon)...].drop(while: \.isWhitespace))
      lineCount += 1
    }
    guard lineCount >= Self.fewest else { return nil }
  }

  /// `document` with what the lines state where nothing was stated beside it.
  func completing(_ document: RawDocument) -> RawDocument {
    func value(_ given: String?, _ field: Field) -> String? {
      given ?? values[field].flatMap { $0.isEmpty ? nil : $0 }
    }
    return RawDocument(
      source: document.source, digest: document.digest, content: document.content,
      url: value(document.url, .url), title: value(document.title, .title),
      published: value(document.published, .published), outlet: value(document.outlet, .outlet),
      byline: value(document.byline, .author), modified: document.modified,
      section: value(document.section, .section),
      keywords: document.keywords.isEmpty
        ? Keywords.list([values[.keywords]].compactMap { $0 }) : document.keywords)
  }

  /// Marks its lines as no part of the article.
  func mark(_ page: inout Page) {
    for index in page.lines.indices.prefix(lineCount) {
      page.parts[index] = .removed(.publicationInfo)
    }
  }
}
