import Records

/// Makes an outline of a page from the parser's events: visible text in lines, as browsers show it.
final class PageOutlineBuilder: MarkupEvents {
  /// Elements nested deeper than this are no page that somebody wrote. Browsers stop at 512.
  static let deepest = 1024
  /// Nor is there one of more block-level elements or lines.
  static let most = 200_000
  /// Hidden texts are kept from so many code points on, so many, and so much of each.
  private static let (shortestHidden, mostHidden, longestHidden) = (80, 50, 1 << 16)
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

  let lexicon: PageHintLexicon
  var outline = PageOutline()
  private var open: [Open] = []
  /// The innermost element that the outline has, and the innermost block-level one of these.
  private var (current, block) = (-1, -1)
  private var (hidden, links, bolds, preformatted) = (0, 0, 0, 0)
  /// How many elements are open that never show text, such as scripts.
  private var unseen = 0
  private var line = OpenLine()
  private var gap = false
  /// The text of the element that style hides, and of those in it.
  private var hiddenText: [UInt8] = []
  /// Where the text of a title or JSON-LD script goes while one is open.
  var script: [UInt8]?

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
    if isHidden, tag.display == .none { unseen += 1 }
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

  private func keepHidden() {
    let line = OpenLine.joined(hiddenText)
    hiddenText = []
    guard line.unicodeScalars.count >= Self.shortestHidden,
      outline.hidden.count < Self.mostHidden
    else { return }
    outline.hidden.append((line, outline.lines.count))
  }

  /// Closes the innermost element.
  private func close() {
    let closed = open.removeLast()
    if closed.tag.display == .block { endLine(standsApart: closed.tag.standsApart) }
    if closed.isHidden { hidden -= 1 }
    if closed.isHidden, closed.tag.display == .none { unseen -= 1 }
    if closed.isHidden, hidden == 0 { keepHidden() }
    if hidden > 0, closed.tag.display == .block, hiddenText.count < Self.longestHidden {
      hiddenText.append(0x0A)
    }
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
    } else if hidden > 0 {
      if unseen == 0, hiddenText.count + bytes.count <= Self.longestHidden {
        hiddenText += bytes
      }
    } else {
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
