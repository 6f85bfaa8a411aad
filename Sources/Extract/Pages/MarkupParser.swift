import CXML2

/// What is told of a page while it is parsed.
protocol MarkupEvents: AnyObject {
  /// - Returns: whether to go on.
  func start(_ name: UInt64, _ attributes: MarkupAttributes) -> Bool
  func end(_ name: UInt64)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// Parses HTML with libxml2, which mends broken markup much as browsers do.
///
/// Events instead of a tree: nothing is nested in memory, so no page is too deep for the stack.
/// Nothing is fetched, and no entity but HTML's own is known.
enum MarkupParser {
  /// An element with more attributes than this is none that somebody wrote. The parser compares each
  /// with all before it, so a million of them would take hours.
  static let mostAttributes = 1000
  /// Makes the library ready, once.
  static let isReady: Void = xmlInitParser()

  /// Tells `events` what is in `html`; stops early where it wants no more.
  static func parse(_ html: String, _ events: some MarkupEvents) {
    _ = isReady
    guard let context = htmlNewParserCtxt() else {
      preconditionFailure("libxml2 gave no parser: no memory is left")
    }
    defer { htmlFreeParserCtxt(context) }
    context.pointee.sax.pointee = handler
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    let listener = Listener(events, context)
    withExtendedLifetime(listener) {
      context.pointee.userData = Unmanaged.passUnretained(listener).toOpaque()
      // The byte order mark says UTF-8; a declaration in the page would not be believed anyway.
      var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
      bytes += html.utf8
      bytes.withUnsafeBufferPointer { buffer in
        let length = Int32(clamping: buffer.count)
        buffer.withMemoryRebound(to: CChar.self) { characters in
          _ = htmlCtxtReadMemory(
            context, characters.baseAddress, length, nil, nil, Int32(options))
        }
      }
    }
  }

  /// Stands between the parser and the listener of its events.
  private final class Listener {
    let events: any MarkupEvents
    let context: htmlParserCtxtPtr

    init(_ events: any MarkupEvents, _ context: htmlParserCtxtPtr) {
      self.events = events
      self.context = context
    }
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { user, name, attributes in
      guard let listener = MarkupParser.listener(user), let name else { return }
      let goesOn = listener.events.start(
        MarkupName.of(name), MarkupAttributes(list: attributes))
      if !goesOn { xmlStopParser(listener.context) }
    }
    handler.endElement = { user, name in
      guard let name else { return }
      MarkupParser.listener(user)?.events.end(MarkupName.of(name))
    }
    handler.characters = MarkupParser.text
    handler.ignorableWhitespace = MarkupParser.text
    handler.cdataBlock = MarkupParser.text
    return handler
  }

  private static let text:
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafePointer<xmlChar>?, Int32
    ) -> Void = { user, bytes, count in
      guard let bytes else { return }
      MarkupParser.listener(user)?.events.text(
        UnsafeBufferPointer(start: bytes, count: Int(count)))
    }

  private static func listener(_ user: UnsafeMutableRawPointer?) -> Listener? {
    user.map { Unmanaged<Listener>.fromOpaque($0).takeUnretainedValue() }
  }
}
