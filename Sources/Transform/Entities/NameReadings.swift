import ArabicText
import Records

/// What the lexicons have under the name of a span.
struct NameReadings {
  /// Indexes into `NameLexicon.names`; none where no lexicon knows it.
  var names: [Int] = []
  /// The name without the adjective of nationality at its end.
  var base: String
  /// The country of that adjective; `nil` where the name has none.
  var adjective: Int?
}

/// Looks the names of spans up in the lexicons.
struct NameLookup {
  let lexicon: NameLexicon
  let kinds: NameKinds

  /// What the lexicons have under the whole name, else without the adjective of nationality at its
  /// end, a year behind it ("مونديال 2030") or a head word before it that tells the kind ("حزب").
  func readings(of span: NameSpan, named name: String, in text: NameText) -> NameReadings {
    let keys = Self.keys(name)
    var readings = NameReadings(names: lexicon.names(keys, type: span.type), base: name)
    guard keys.count > 1 else { return readings }
    if span.type == .organization || span.type == .miscellaneous,
      let (country, length) = nationality(at: keys)
    {
      readings.base = name.split(separator: " ").dropLast(length).joined(separator: " ")
      readings.adjective = country
      if readings.names.isEmpty {
        readings.names = lexicon.names(Array(keys.dropLast(length)), type: span.type)
      }
    }
    guard readings.names.isEmpty else { return readings }
    if span.type == .miscellaneous, text.words[span.words.upperBound - 1].isNumber {
      readings.names = lexicon.names(Array(keys.dropLast()), type: span.type)
    } else if span.type == .organization || span.type == .location {
      readings.names = withoutHead(keys, span, text)
    }
    return readings
  }

  /// The country of the adjective of nationality at the end of a name, and its number of words.
  private func nationality(at keys: [UInt64]) -> (country: Int, length: Int)? {
    let last = keys[keys.count - 1]
    if keys.count > 2,
      let country = lexicon.country(ofNationality: NameLexicon.pair(keys[keys.count - 2], last))
    {
      return (country, 2)
    }
    return lexicon.country(ofNationality: last).map { ($0, 1) }
  }

  /// The names behind a head word that tells their kind.
  private func withoutHead(_ keys: [UInt64], _ span: NameSpan, _ text: NameText) -> [Int] {
    guard let kind = kinds.kind(of: span, in: text),
      span.type == .location
        || text.reading(of: span.words.lowerBound, with: .organizationHeadOutside) != nil
    else { return [] }
    return lexicon.names(Array(keys.dropFirst()), type: span.type)
      .filter { lexicon.entries[lexicon.names[$0].entry].kind == kind }
  }

  static func keys(_ name: String) -> [UInt64] {
    WordScanner.words(of: CodePointText(name)).map(\.key)
  }
}
