import ArabicText
import Records

/// Which edition of a competition an article speaks of: the year that stands behind its name.
struct EventEditions {
  /// By the id of the competition.
  private var years: [String: [Int]] = [:]
  private var yearOfSpan: [Int: Int] = [:]

  init(_ text: NameText, spans: [NameSpan]) {
    for span in spans {
      guard let entry = span.entry.map({ text.lexicon.entries[$0] }), entry.kind == "competition"
      else { continue }
      let (id, ownYear) = Self.parts(of: entry.id)
      guard let year = ownYear ?? Self.year(behind: span, in: text) else { continue }
      yearOfSpan[span.range.start] = year
      if years[id]?.contains(year) != true { years[id, default: []].append(year) }
    }
  }

  /// The id of a competition, and the year where the lexicon has that edition by itself.
  private static func parts(of id: String) -> (competition: String, year: Int?) {
    guard let dash = id.lastIndex(of: "-"), let year = Int(id[id.index(after: dash)...]),
      (1900...2100).contains(year)
    else { return (id, nil) }
    return (String(id[..<dash]), year)
  }

  /// The edition that `span` names; `nil` where no year, or more than one, is in question.
  func edition(of span: NameSpan, _ lexicon: NameLexicon) -> Entity? {
    guard let entry = span.entry, lexicon.entries[entry].kind == "competition" else { return nil }
    let event = lexicon.entries[entry]
    let (id, ownYear) = Self.parts(of: event.id)
    guard ownYear == nil else { return nil }
    let named = years[id] ?? []
    guard let year = yearOfSpan[span.range.start] ?? (named.count == 1 ? named[0] : nil) else {
      return nil
    }
    let key = "\(event.id)-\(year)"
    if let known = lexicon.entry(withID: key) { return Entity(known, of: lexicon) }
    return Entity(key: key, type: event.type, kind: event.kind, name: "\(event.name) \(year)")
  }

  /// A year at the name's end, or in the same sentence, at most twelve words behind it.
  private static func year(behind span: NameSpan, in text: NameText) -> Int? {
    let last = text.prepared.sentenceWords[span.sentence].upperBound
    let first = span.words.upperBound - 1
    for word in first..<max(first, min(last, first + 13))
    where text.words[word].isNumber && text.count(word) == 4 {
      var value = 0
      for scalar in text.text.scalars[text.words[word].range.start..<text.words[word].range.end] {
        value = value * 10 + Int(scalar.properties.numericValue ?? 0)
      }
      if (1900...2100).contains(value) { return value }
    }
    return nil
  }
}
