import ArabicText
import Records

/// The names of bodies, works and events in an article: which name in full a short form or an
/// acronym stands for.
struct BodyNames {
  private let text: NameText
  private let spans: [NameSpan]
  /// For each span the span whose name it takes.
  private var leaders: [Int: Int] = [:]

  init(_ text: NameText, spans: [NameSpan]) {
    self.text = text
    self.spans = spans
    linkAcronyms()
    linkShortForms()
  }

  /// The span whose name and entry `span` takes: another one where it is a short form.
  func leader(of span: Int) -> Int {
    var (current, steps) = (span, 0)
    while let next = leaders[current], steps < 3 { (current, steps) = (next, steps + 1) }
    return current
  }

  /// "المكتب الوطني للسكك الحديدية (ONCF)": a name in brackets right behind another is its acronym,
  /// here and wherever it comes back.
  private mutating func linkAcronyms() {
    var expansions: [UInt64: Int] = [:]
    for index in spans.indices.dropFirst() where isBracketed(index) {
      let (full, short) = (spans[index - 1], spans[index])
      guard full.type == short.type, full.type != .person, full.type != .location,
        short.words.count == 1, full.words.count > 1
      else { continue }
      let key = text.words[short.words.lowerBound].key
      if expansions[key] == nil { expansions[key] = index - 1 }
    }
    guard !expansions.isEmpty else { return }
    for (index, span) in spans.enumerated() where span.words.count == 1 && span.entry == nil {
      guard let full = expansions[key(of: span, at: 0)] else { continue }
      leaders[index] = full
    }
    for (index, span) in spans.enumerated() where span.words.count == 1 && span.entry != nil {
      guard let full = expansions[key(of: span, at: 0)], spans[full].entry == nil else { continue }
      leaders[full] = index
    }
  }

  /// "النادي الاجتماعي", with exactly one longer name in the article that begins so.
  private mutating func linkShortForms() {
    var longer = NameBeginnings()
    var seen: Set<[UInt64]> = []
    for (index, span) in spans.enumerated()
    where span.type == .organization && span.words.count > 1 {
      let keys = keys(of: span)
      if seen.insert(keys).inserted { longer.add(keys, of: index) }
    }
    for (index, span) in spans.enumerated()
    where span.type == .organization && span.entry == nil && leaders[index] == nil {
      let keys = keys(of: span)
      guard keys.count > 1 || isHead(span) else { continue }
      if let fuller = longer.onlyName(beginningWith: keys) { leaders[index] = fuller }
    }
  }

  private func isHead(_ span: NameSpan) -> Bool {
    text.reading(of: span.words.lowerBound, with: .genericOrganization) != nil
  }

  /// Whether only a bracket stands between a name and the one before, and a bracket behind it.
  private func isBracketed(_ index: Int) -> Bool {
    let (full, short) = (spans[index - 1], spans[index])
    guard full.sentence == short.sentence, short.range.end < text.text.count else { return false }
    var opened = false
    for position in full.range.end..<short.range.start {
      switch text.text[position] {
      case "(", "[", "\u{FD3E}": opened = true
      case let scalar where CharacterClass.of(scalar).isBlank: break
      case "\"", "\u{201C}", "\u{201D}", "\u{AB}", "\u{BB}": break
      default: return false
      }
    }
    return opened
  }

  private func keys(of span: NameSpan) -> [UInt64] {
    span.words.indices.map { key(of: span, at: $0 - span.words.lowerBound) }
  }

  /// The key of a word of the name; that of the first without its proclitics.
  private func key(of span: NameSpan, at offset: Int) -> UInt64 {
    let word = span.words.lowerBound + offset
    guard offset == 0,
      let reading = text.readings(of: word).first(where: {
        $0.start == span.range.start
      })
    else { return text.words[word].key }
    if text.isDative(at: span.range.start, in: word) {
      return text.readings(of: word).last { $0.start == span.range.start }?.key ?? reading.key
    }
    return reading.key
  }
}
