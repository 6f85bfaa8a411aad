import Digests
import Records

/// Makes documents of a feed's items.
///
/// An item's source is the feed's with `#` and its identifier (guid or id), else its link, else its
/// number. Of two items with one identifier the first counts.
struct FeedReader {
  let file: SourceFile
  /// Digest of the feed's bytes.
  let digest: String

  /// The items in `bytes` as documents, and why some or all are none.
  func documents(in bytes: [UInt8]) -> [Result<RawDocument, Rejection>] {
    let text: String
    do { text = try TextDecoder().decode(page: bytes, charset: nil) } catch {
      return [.failure(rejection(error.reason, error.detail))]
    }
    guard !MarkupParser.hasCrowdedTags(text) else {
      let detail = "An element has more than \(MarkupParser.mostAttributes) attributes."
      return [.failure(rejection(.tooComplex, detail))]
    }
    let feed = FeedParser(text)
    if feed.declaresEntities {
      let detail = "It declares entities of its own, which can fill memory; no feed needs that."
      return [.failure(rejection(.unsupportedFormat, detail))]
    }
    switch feed.kind {
    case .sitemap:
      let detail = "A sitemap: it lists addresses and holds no article."
      return [.failure(rejection(.noDocuments, detail))]
    case .other:
      let detail = "XML of another kind than RSS and Atom, or none at all."
      return [.failure(rejection(.unsupportedFormat, detail))]
    case .feed: break
    }
    var documents = items(feed.items)
    if !feed.isComplete {
      let detail = "The feed is cut or broken behind item \(feed.items.count); fetch it again."
      documents.append(.failure(rejection(.damaged, detail)))
    } else if feed.items.isEmpty {
      documents.append(.failure(rejection(.noDocuments, "The feed has no items.")))
    }
    return documents
  }

  private func items(_ items: [FeedItem]) -> [Result<RawDocument, Rejection>] {
    var seen: Set<String> = []
    return items.enumerated().map { number, item in
      let name = item.identifier ?? item.link ?? "\(number + 1)"
      let source = "\(file.source)#\(name)"
      guard seen.insert(name).inserted else {
        let detail = "An earlier item has this identifier; the first was kept."
        return .failure(rejection(.duplicateSource, detail, item: "\(source):\(number + 1)"))
      }
      guard let markup = item.markup else {
        let detail = "The item has a title and a link at most, and no text."
        return .failure(rejection(.empty, detail, item: source))
      }
      return .success(document(item, source, markup))
    }
  }

  private func document(_ item: FeedItem, _ source: String, _ markup: String) -> RawDocument {
    let address = [item.link, item.identifier].compactMap { $0 }
      .first { WebAddress($0) != nil }
    let fields =
      [item.title, address, item.published, item.updated, markup, item.author]
      + item.categories
    return RawDocument(
      source: source, digest: ContentDigest.of(lines: fields.map { $0 ?? "" }),
      content: .fragment(markup), url: address, title: item.title.map(PlainText.of),
      published: item.published ?? item.updated, byline: item.author, modified: item.updated,
      keywords: Keywords.list(item.categories))
  }

  private func rejection(
    _ reason: Rejection.Reason, _ detail: String, item: String? = nil
  ) -> Rejection {
    Rejection(
      source: item ?? file.source, stage: .read, reason: reason, detail: detail, digest: digest)
  }
}
