/// Proposes which fields of an export are which, by the names that programs and crawlers give them.
public struct FieldProposal: Sendable {
  /// The usual names of each field in lower case, the most telling first.
  private static let usual: [(field: String, names: [String])] = [
    (
      "id",
      [
        "id", "_id", "docno", "doc_id", "docid", "article_id", "articleid", "uuid", "guid",
        "identifier",
      ]
    ),
    (
      "text",
      [
        "text", "maintext", "main_text", "article_text", "articletext", "content", "body_text",
        "article",
        "articlebody", "article_body", "full_text", "fulltext", "story", "paragraphs", "news",
        "post",
        "description", "article.body", "content.text",
      ]
    ),
    ("html", ["html", "content_html", "content.rendered", "raw_html", "body_html"]),
    (
      "url",
      [
        "url", "link", "href", "uri", "article_url", "source_url", "canonical_url", "permalink",
        "web_url",
      ]
    ),
    ("title", ["title", "headline", "head", "title.rendered", "article_title", "subject", "name"]),
    (
      "published",
      [
        "published", "date", "date_publish", "published_at", "publishedat", "publication_date",
        "pub_date",
        "pubdate", "publish_date", "date_published", "datepublished", "published_on", "created_at",
        "time",
        "timestamp", "datetime", "date_gmt",
      ]
    ),
    (
      "outlet",
      ["outlet", "source", "publisher", "newspaper", "source_name", "site", "source_domain", "src"]
    ),
    ("author", ["author", "authors", "byline", "writer", "creator", "journalist"]),
    (
      "modified",
      ["modified", "date_modify", "date_modified", "datemodified", "updated_at", "updated"]
    ),
    ("section", ["section", "category", "cat", "topic", "rubric", "categories"]),
    ("keywords", ["keywords", "tags"]),
  ]

  /// The fields that were told, with their names in the export.
  public let pairs: [(field: String, name: String)]

  /// - Parameter names: those in the export.
  public init(_ names: [String]) {
    var pairs: [(field: String, name: String)] = []
    var taken: Set<String> = []
    let contract: Set<String> = ["text", "html", "body"]
    let hasContent = !contract.isDisjoint(with: names)
    for (field, usual) in Self.usual where !names.contains(field) {
      if contract.contains(field), hasContent || pairs.contains(where: { $0.field == "text" }) {
        continue
      }
      let found = usual.lazy.compactMap { name in
        names.first {
          $0.lowercased() == name && !taken.contains($0) && !FieldMap.fields.contains($0)
        }
      }.first
      guard let found, !found.contains(","), !found.contains("=") else { continue }
      taken.insert(found)
      pairs.append((field, found))
    }
    self.pairs = pairs
  }

  /// The option that names them; `nil` where nothing was told.
  public var option: String? {
    pairs.isEmpty
      ? nil : "--fields " + pairs.map { "\($0.field)=\($0.name)" }.joined(separator: ",")
  }
}
