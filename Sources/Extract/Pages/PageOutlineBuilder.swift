import Records

/// Makes an outline of a page from the parser's events: visible text in lines, as browsers show it.
final class PageOutlineBuilder: MarkupEvents {
  /// Elements nested deeper than this are no page that somebody wrote. Browsers stop at 512.
  static let deepest = 1024
  /// Nor is there one of more block-level elements or lines.
  static let most = 200_000
  /// A JSON-LD script is no longer than this.
  private static let longestScript = 1 << 20

  /// An element that is open.
  private struct Open {
    let name: UInt64
    let tag: MarkupTag
    /// Its index among the outline's elements; -1 where it is none.
    let element: Int
    let isHidden: Bool
  }

  private let lexicon: PageHintLexicon
  private var outline = PageOutline()
  private var open: [Open] = []
  /// The innermost element that the outline has, and the innermost block-level one of these.
  private var (current, block) = (-1, -1)
  private var (hidden, links, bolds, preformatted) = (0, 0, 0, 0)
  private var line = OpenLine()
  private var gap = false
  /// Where the text of a title or JSON-LD script goes while one is open.
  private var script: [UInt8]?

  init(_ lexicon: PageHintLexicon) {
    self.lexicon = lexicon
  }

  /// The outline of `html`.
  static func outline(of html: String, _ lexicon: PageHintLexicon) -> PageOutline {
    let builder = PageOutlineBuilder(lexicon)
    MarkupParser.parse(html, builder)
    while !builder.open.isEmpty { builder.close() }
    builder.endLine()
    // A line that showed nothing was counted while it was open.
    let count = builder.outline.lines.count
    for index in builder.outline.elements.indices {
      builder.outline.elements[index].lines = builder.outline.elements[index].lines
        .clamped(to: 0..<count)
    }
    return builder.outline
  }

  func start(_ name: UInt64, _ attributes: MarkupAttributes) -> Bool {
    guard open.count < Self.deepest, outline.elements.count < Self.most,
      outline.lines.count < Self.most
    else {
      outline.isTooComplex = true
      return false
    }
    let tag = MarkupTag(name: name)
    if tag.display == .block { endLine(standsApart: tag.standsApart) }
    switch tag {
    case .br: breakLine()
    case .meta, .link: readHead(tag, attributes)
    case .time: readTime(attributes)
    case .title where hidden <= 1 && outline.metadata.title == nil: script = []
    case .script where isLinkedData(attributes): script = []
    default: break
    }
    let isHidden = Self.isHidden(tag, attributes)
    push(name, tag, attributes, isHidden: isHidden)
    return true
  }

  private func push(
    _ name: UInt64, _ tag: MarkupTag, _ attributes: MarkupAttributes, isHidden: Bool
  ) {
    var element = -1
    if hidden == 0, !isHidden, tag != .br {
      let hint = tag == .html || tag == .body ? nil : hint(tag, attributes)
      if tag.display == .block || hint != nil {
        element = outline.elements.count
        let start = outline.lines.count
        let heading = tag.headingLevel ?? (current >= 0 ? outline.elements[current].heading : nil)
        outline.elements.append(
          PageOutline.Element(
            tag: tag, parent: current, hint: hint, heading: heading, lines: start..<start,
            bytes: outline.text.count..<outline.text.count))
        current = element
        if tag.display == .block { block = element }
      }
    }
    open.append(Open(name: name, tag: tag, element: element, isHidden: isHidden))
    if isHidden { hidden += 1 }
    switch tag {
    case .a: links += 1
    case .b, .strong: bolds += 1
    case .pre: preformatted += 1
    default: break
    }
  }

  func end(_ name: UInt64) {
    guard let place = open.lastIndex(where: { $0.name == name }) else { return }
    while open.count > place { close() }
  }

  /// Closes the innermost element.
  private func close() {
    let closed = open.removeLast()
    if closed.tag.display == .block { endLine(standsApart: closed.tag.standsApart) }
    if closed.isHidden { hidden -= 1 }
    switch closed.tag {
    case .a: links -= 1
    case .b, .strong: bolds -= 1
    case .pre: preformatted -= 1
    case .title, .script: keepScript(closed.tag)
    default: break
    }
    guard closed.element >= 0 else { return }
    // An inline element may end inside a line, which counts as its own too.
    let end = outline.lines.count + (line.isEmpty ? 0 : 1)
    let start = outline.elements[closed.element].lines.lowerBound
    outline.elements[closed.element].lines = start..<max(start, end)
    let first = outline.elements[closed.element].bytes.lowerBound
    outline.elements[closed.element].bytes = first..<outline.text.count
    current = outline.elements[closed.element].parent
    if closed.element == block {
      block = current
      while block >= 0, outline.elements[block].tag.display != .block {
        block = outline.elements[block].parent
      }
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let held = script {
      if held.count + bytes.count <= Self.longestScript { script = held + bytes }
    } else if hidden == 0 {
      var start = bytes.startIndex
      if preformatted > 0 {
        for index in bytes.indices where bytes[index] == 0x0A {
          add(bytes[start..<index])
          breakLine()
          start = index + 1
        }
      }
      add(bytes[start...])
    }
  }

  private func add(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    line.add(
      UnsafeBufferPointer(rebasing: bytes), to: &outline.text, element: block,
      label: current == block ? -1 : current, isLink: links > 0, isBold: bolds > 0)
  }

  private func breakLine() {
    if line.isEmpty { gap = true } else { endLine() }
  }

  private func endLine(standsApart: Bool = false) {
    if let ended = line.end(outline.text, afterGap: gap) {
      // A line of no-break spaces and joiners shows nothing but room.
      gap = !outline.hasInk(ended)
      if !gap { outline.lines.append(ended) }
    }
    gap = gap || standsApart
  }
}

extension PageOutlineBuilder {
  private func hint(_ tag: MarkupTag, _ attributes: MarkupAttributes) -> PageHint? {
    switch tag {
    case .nav, .menu, .footer, .button, .search, .dialog: return .cut(.navigation)
    case .figcaption, .caption: return .cut(.caption)
    case .aside: return .cut(.relatedLinks)
    case .time: return .date
    default: break
    }
    guard !attributes.isEmpty else { return nil }
    // In ARIA a banner is the head of a site, elsewhere an advertisement.
    if attributes.value(MarkupAttributes.role) == "banner" { return .cut(.navigation) }
    for name in [MarkupAttributes.itemprop, MarkupAttributes.role, MarkupAttributes.rel] {
      if let value = attributes.value(name), let hint = lexicon.hint(value) { return hint }
    }
    for name in [MarkupAttributes.classes, MarkupAttributes.id] {
      if let value = attributes.value(name), let hint = lexicon.hint(value) { return hint }
    }
    return nil
  }

  private func readHead(_ tag: MarkupTag, _ attributes: MarkupAttributes) {
    if tag == .link {
      guard attributes.value(MarkupAttributes.rel)?.lowercased() == "canonical" else { return }
      outline.metadata.canonical =
        outline.metadata.canonical ?? attributes.value(MarkupAttributes.href)
      return
    }
    guard let content = attributes.value(MarkupAttributes.content) else { return }
    for key in [MarkupAttributes.property, MarkupAttributes.name] {
      if let name = attributes.value(key) { outline.metadata.add(name, content) }
    }
    if let name = attributes.value(MarkupAttributes.itemprop) {
      outline.metadata.addItem(name, content, line: outline.lines.count)
    }
  }

  private func readTime(_ attributes: MarkupAttributes) {
    guard let value = attributes.value(MarkupAttributes.datetime), !value.isEmpty else { return }
    let names = [MarkupAttributes.classes, MarkupAttributes.itemprop, MarkupAttributes.id]
      .compactMap(attributes.value).joined(separator: " ").lowercased()
    // WordPress has `class="entry-date published updated"` where both days are one.
    let isUpdate = ["updat", "modif"].contains(where: names.contains) && !names.contains("publish")
    outline.metadata.times.append((value, outline.lines.count, isUpdate))
  }

  private func isLinkedData(_ attributes: MarkupAttributes) -> Bool {
    attributes.value(MarkupAttributes.type)?.lowercased().hasPrefix("application/ld+json") == true
  }

  private func keepScript(_ tag: MarkupTag) {
    guard let held = script else { return }
    script = nil
    let text = String(decoding: held, as: UTF8.self)
    if tag == .title {
      outline.metadata.title = text
    } else {
      outline.metadata.linkedData.append(text)
    }
  }

  /// Whether the element is not shown. A template that programs saved in the place of a shadow tree is.
  private static func isHidden(_ tag: MarkupTag, _ attributes: MarkupAttributes) -> Bool {
    if tag.display == .none {
      return tag != .template
        || !(attributes.has(MarkupAttributes.shadowRoot)
          || attributes.has(MarkupAttributes.oldShadowRoot))
    }
    if attributes.isEmpty { return false }
    if attributes.has(MarkupAttributes.hidden) { return true }
    guard let style = attributes.value(MarkupAttributes.style) else { return false }
    let rules = style.lowercased().utf8.filter { $0 > 0x20 }
    return rules.firstRange(of: Array("display:none".utf8)) != nil
      || rules.firstRange(of: Array("visibility:hidden".utf8)) != nil
  }
}
