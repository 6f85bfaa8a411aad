import CXML2

/// Reads RSS 2.0, RSS 1.0 and Atom with libxml2.
///
/// No entity that the feed declares is ever expanded, and nothing is fetched: a feed with
/// declarations of its own is not read.
final class FeedParser {
  enum Kind { case feed, sitemap, other }

  private(set) var kind = Kind.other
  private(set) var items: [FeedItem] = []
  /// The address of the site, as the feed gives it.
  private(set) var site: String?
  private(set) var declaresEntities = false
  /// Whether the root element was closed.
  private(set) var isComplete = false

  /// The names of the elements that are open.
  private var open: [String] = []
  private var item: FeedItem?
  /// The depth of the item, and of the field that is being read.
  private var (itemDepth, fieldDepth) = (0, 0)
  private var text: [UInt8] = []
  private let context: xmlParserCtxtPtr

  /// Reads `feed`.
  init(_ feed: String) {
    _ = MarkupParser.isReady
    guard let context = xmlNewParserCtxt() else {
      preconditionFailure("libxml2 gave no parser: no memory is left")
    }
    self.context = context
    context.pointee.sax.pointee = Self.handler
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    var feed = feed
    feed.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        // The declaration in the feed is not believed: the text was decoded before.
        let document = xmlCtxtReadMemory(
          context, $0.baseAddress, Int32(clamping: $0.count), nil, "UTF-8", Int32(options))
        xmlFreeDoc(document)
      }
    }
    xmlFreeParserCtxt(context)
  }

  fileprivate func start(_ name: String, _ attributes: [String: String]) {
    if open.isEmpty { kind = Self.kind(name) }
    open.append(name)
    if item == nil {
      guard name == "item" || name == "entry" else { return startChannel(name, attributes) }
      (item, itemDepth, fieldDepth) = (FeedItem(), open.count, 0)
    } else if fieldDepth > 0 {
      // Markup inside a field, as in Atom's xhtml.
      text += "<\(name)>".utf8
    } else {
      (fieldDepth, text) = (open.count, [])
      if name == "link", let address = attributes["href"] {
        let relation = attributes["rel"] ?? "alternate"
        if relation == "alternate", item?.link == nil { item?.link = address }
      }
      if name == "source" { item?.sourceAddress = attributes["url"] }
      if name == "category", let term = attributes["label"] ?? attributes["term"] {
        item?.keep(name, term)
      }
    }
  }

  /// The link of the feed itself: RSS has it in the element, Atom in an attribute.
  private func startChannel(_ name: String, _ attributes: [String: String]) {
    guard name == "link", fieldDepth == 0, open.count <= 3 else { return }
    if let address = attributes["href"] {
      let relation = attributes["rel"] ?? "alternate"
      if relation == "alternate" || relation == "self", site == nil { site = address }
    } else if site == nil {
      (fieldDepth, text) = (open.count, [])
    }
  }

  fileprivate func end(_ name: String) {
    let depth = open.count
    open.removeLast()
    if item != nil, depth == itemDepth {
      if let item { items.append(item) }
      (item, fieldDepth) = (nil, 0)
    } else if fieldDepth > 0, depth > fieldDepth {
      text += "</\(name)>".utf8
    } else if item == nil, fieldDepth == depth {
      site = site ?? String(decoding: text, as: UTF8.self).filter { !$0.isWhitespace }
      fieldDepth = 0
    } else if fieldDepth > 0 {
      item?.keep(name, String(decoding: text, as: UTF8.self))
      fieldDepth = 0
    }
    if depth == 1 { isComplete = true }
  }

  fileprivate func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    if fieldDepth > 0 { text += bytes }
  }

  /// A named character of HTML, which XML does not know.
  fileprivate func addEntity(_ name: UnsafePointer<xmlChar>) {
    guard fieldDepth > 0, let entity = htmlEntityLookup(name),
      let scalar = Unicode.Scalar(entity.pointee.value)
    else { return }
    text += String(scalar).utf8
  }

  fileprivate func stopAtDeclaration() {
    declaresEntities = true
    xmlStopParser(context)
  }

  private static func kind(_ root: String) -> Kind {
    switch root {
    case "rss", "feed", "RDF": .feed
    case "urlset", "sitemapindex": .sitemap
    default: .other
    }
  }
}

extension FeedParser {
  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = 0xDEED_BEAF  // XML_SAX2_MAGIC: namespaces are wanted.
    handler.startElementNs = { user, name, prefix, _, _, _, count, _, attributes in
      FeedParser.listener(user)?.start(
        FeedParser.name(name, prefix), FeedParser.attributes(attributes, Int(count)))
    }
    handler.endElementNs = { user, name, prefix, _ in
      FeedParser.listener(user)?.end(FeedParser.name(name, prefix))
    }
    handler.characters = FeedParser.text
    handler.ignorableWhitespace = FeedParser.text
    handler.cdataBlock = FeedParser.text
    handler.getEntity = { user, name in
      if let name { FeedParser.listener(user)?.addEntity(name) }
      return nil
    }
    handler.entityDecl = { user, _, _, _, _, _ in FeedParser.listener(user)?.stopAtDeclaration() }
    return handler
  }

  private static let text:
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafePointer<xmlChar>?, Int32
    ) -> Void = { user, bytes, count in
      guard let bytes else { return }
      FeedParser.listener(user)?.add(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }

  private static func listener(_ user: UnsafeMutableRawPointer?) -> FeedParser? {
    user.map { Unmanaged<FeedParser>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The name of an element; with its prefix where that is of no vocabulary known here, so that
  /// `media:title` is not taken for the item's.
  private static func name(
    _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?
  ) -> String {
    let local = name.map { String(cString: $0) } ?? ""
    guard let prefix = prefix.map({ String(cString: $0) }) else { return local }
    return ["dc", "content", "atom", "rss", "rdf"].contains(prefix) ? local : prefix + ":" + local
  }

  /// The attributes by name; the parser gives five pointers for each: name, prefix, namespace, and
  /// where the value begins and ends.
  private static func attributes(
    _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) -> [String: String] {
    var values: [String: String] = [:]
    guard let list else { return values }
    for index in 0..<count {
      guard let name = list[index * 5], let start = list[index * 5 + 3],
        let end = list[index * 5 + 4]
      else { continue }
      let value = UnsafeBufferPointer(start: start, count: end - start)
      values[String(cString: name)] = String(decoding: value, as: UTF8.self)
    }
    return values
  }
}
