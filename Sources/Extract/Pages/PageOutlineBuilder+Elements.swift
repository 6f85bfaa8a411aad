import Records

extension PageOutlineBuilder {
  func hint(_ tag: MarkupTag, _ attributes: MarkupAttributes) -> PageHint? {
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

  func readHead(_ tag: MarkupTag, _ attributes: MarkupAttributes) {
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

  func readTime(_ attributes: MarkupAttributes) {
    guard let value = attributes.value(MarkupAttributes.datetime), !value.isEmpty else { return }
    let names = [MarkupAttributes.classes, MarkupAttributes.itemprop, MarkupAttributes.id]
      .compactMap(attributes.value).joined(separator: " ").lowercased()
    // WordPress has `class="entry-date published updated"` where both days are one.
    let isUpdate = ["updat", "modif"].contains(where: names.contains) && !names.contains("publish")
    outline.metadata.times.append((value, outline.lines.count, isUpdate))
  }

  func isLinkedData(_ attributes: MarkupAttributes) -> Bool {
    attributes.value(MarkupAttributes.type)?.lowercased().hasPrefix("application/ld+json") == true
  }

  func keepScript(_ tag: MarkupTag) {
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
  static func isHidden(_ tag: MarkupTag, _ attributes: MarkupAttributes) -> Bool {
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
