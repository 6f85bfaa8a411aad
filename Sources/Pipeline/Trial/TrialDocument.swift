import Foundation
import Records

/// A document on its way to the process that tries it.
struct TrialDocument: Codable {
  /// What `RawDocument.Content` it is.
  enum Kind: String, Codable { case file, body, text, html, fragment, page }

  let source, digest: String
  let kind: Kind
  let bytes: Data
  let charset, url, title, published, outlet, byline, modified, section: String?
  let keywords: [String]

  enum CodingKeys: String, CodingKey {
    case source, digest, kind, bytes, charset, url, title, published, outlet, byline, modified
    case section, keywords
  }

  init(_ document: RawDocument) {
    source = document.source
    digest = document.digest
    (url, title, published) = (document.url, document.title, document.published)
    (outlet, byline, modified) = (document.outlet, document.byline, document.modified)
    (section, keywords) = (document.section, document.keywords)
    switch document.content {
    case .file(let bytes): (kind, self.bytes, charset) = (.file, Data(bytes), nil)
    case .body(let text): (kind, bytes, charset) = (.body, Data(text.utf8), nil)
    case .text(let text): (kind, bytes, charset) = (.text, Data(text.utf8), nil)
    case .html(let text): (kind, bytes, charset) = (.html, Data(text.utf8), nil)
    case .fragment(let text): (kind, bytes, charset) = (.fragment, Data(text.utf8), nil)
    case .page(let bytes, let charset):
      (kind, self.bytes, self.charset) = (.page, Data(bytes), charset)
    }
  }

  var document: RawDocument {
    let text = String(decoding: bytes, as: UTF8.self)
    let content: RawDocument.Content =
      switch kind {
      case .file: .file(Array(bytes))
      case .body: .body(text)
      case .text: .text(text)
      case .html: .html(text)
      case .fragment: .fragment(text)
      case .page: .page(Array(bytes), charset: charset)
      }
    return RawDocument(
      source: source, digest: digest, content: content, url: url, title: title,
      published: published, outlet: outlet, byline: byline, modified: modified, section: section,
      keywords: keywords)
  }
}

/// What is to be tried: a document, an article that was extracted on an earlier night, or the reading of
/// a file of several.
enum TrialTask: Codable {
  case document(TrialDocument)
  case article(Article)
  /// The path of a file, its source and format.
  case file(path: String, source: String, format: String)
}
