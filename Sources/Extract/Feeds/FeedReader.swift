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
    let feed = FeedParser(FeedRepair.repaired(text))
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
    var documents = items(feed.items, site: feed.site)
    if !feed.isComplete {
      let detail = "The feed is cut or broken behind item \(feed.items.count); fetch it again."
      documents.append(.failure(rejection(.damaged, detail)))
    } else if feed.items.isEmpty {
      documents.append(.failure(rejection(.noDocuments, "The feed has no items.")))
    }
    return documents
  }

  private func items(
    _ items: [FeedItem], site: String?
  ) -> [Result<RawDocument, Rejection>] {
    var seen: Set<String> = []
    return items.enumerated().map { number, item in
      var item = item
      item.link = item.link.map { WebAddress.absolute($0, base: site) }
      var name = item.identifier ?? item.link ?? "\(number + 1)"
      if item.identifier == nil, seen.contains(name) {
        // Some feeds give all their items the site's address.
        name += "@" + ContentDigest.of(lines: [item.title ?? "", item.markup ?? ""]).prefix(12)
      }
      let source = "\(file.source)#\(name)"
      guard seen.insert(name).inserted else {
        let detail = "An earlier item has this identifier; the first was kept."
        return .failure(rejection(.duplicateSource, detail, item: "\(source):\(number + 1)"))
      }
      if let kind = item.otherKind {
        let detail = "An export of WordPress; this item is \(kind), no published article."
        return .failure(rejection(.notAnArticle, detail, item: source))
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
      [item.title, address, item.published, item.updated, markup, item.author, item.source]
      + item.categories
    return RawDocument(
      source: source, digest: ContentDigest.of(lines: fields.map { $0 ?? "" }),
      content: .fragment(content(of: item, markup)), url: address,
      title: item.headline, published: item.published ?? item.updated, outlet: outlet(of: item),
      byline: item.author, modified: item.updated,
      keywords: Keywords.list(item.categories))
  }

  /// The outlet that an aggregator names as the item's source.
  private func outlet(of item: FeedItem) -> String? {
    guard let source = item.source.map(PlainText.of), let address = item.sourceAddress,
      WebAddress(address)?.host != item.link.flatMap(WebAddress.init)?.host
    else { return nil }
    return source
  }

  /// The markup of an item: where an aggregator gives nothing but links, the headline before them, and
  /// elements for the paragraphs that WordPress keeps as lines.
  private func content(of item: FeedItem, _ markup: String) -> String {
    if outlet(of: item) != nil, let headline = item.headline {
      return "<p>\(Entities.escaped(headline))</p>\(markup)"
    }
    let isPlain = item.kind != nil && !markup.contains("<p>") && !markup.contains("<p ")
    return isPlain
      ? markup.replacing("\r\n", with: "\n").replacing("\n", with: "<br>\n") : markup
  }

  private func rejection(
    _ reason: Rejection.Reason, _ detail: String, item: String? = nil
  ) -> Rejection {
    Rejection(
      source: item ?? file.source, stage: .read, reason: reason, detail: detail, digest: digest)
  }
}
