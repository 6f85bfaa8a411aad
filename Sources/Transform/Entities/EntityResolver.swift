import ArabicText
internal import Foundation
import Records

/// Tells what the names of an article name, as far as that article can tell.
struct EntityResolver: Sendable {
  private let lexicon: NameLexicon
  private let people: PersonResolver
  private let kinds: NameKinds
  private let divisions: Divisions

  /// - Parameter spelling: of the lexicon, where it is made already.
  /// - Throws: `LexiconError` with file and line where a lexicon in `folder` cannot be used.
  init(lexicon: NameLexicon, spelling: NameSpelling? = nil, folder: URL) throws {
    self.lexicon = lexicon
    people = PersonResolver(lexicon, spelling ?? lexicon.spelling())
    kinds = try NameKinds(folder: folder)
    divisions = try Divisions(folder: folder)
  }

  /// The mentions of `spans` with their entities; readings that stay open become candidates.
  func resolve(_ text: NameText, _ found: [NameSpan]) -> ResolvedNames {
    let lookup = NameLookup(lexicon: lexicon, kinds: kinds)
    let named = found.map { Self.name(of: $0, in: text) }
    let readings = zip(found, named).map { lookup.readings(of: $0, named: $1, in: text) }
    let spans = zip(found, readings).map { linked($0, $1) }
    let evidence = CountryEvidence(
      text, spans: spans,
      countries: zip(spans, readings).map { certainCountry(of: $0, $1) })
    let judge = ReferenceJudge(
      text, spans: spans, readings: readings, evidence: evidence, kinds: kinds)
    var resolved = ResolvedNames(spans: spans)
    resolved.country = evidence.leading
    var index = people.index(of: spans, named, text)
    let bodies = BodyNames(text, spans: spans)
    let editions = EventEditions(text, spans: spans)
    var surfaces: [Int: Set<String>] = [:]
    for (place, span) in spans.enumerated() {
      let entity: Int
      if span.type == .person {
        entity = people.resolve(span, named[place], text, evidence, &index, &resolved)
      } else {
        entity = thing(bodies.leader(of: place), spans, named, text, judge, editions, &resolved)
      }
      surfaces[entity, default: []].insert(named[place])
      resolved.mentions.append(
        Mention(
          range: span.range, type: span.type, sentence: span.sentence, entity: entity,
          score: span.score, basis: span.basis))
    }
    nameForms(surfaces, &resolved)
    return resolved
  }

  /// `span` with the first entry that goes by its name, whoever found it. Of people only full names
  /// are: a family name is anybody's.
  private func linked(_ span: NameSpan, _ readings: NameReadings) -> NameSpan {
    guard span.entry == nil, span.type != .person || span.words.count > 1,
      let name = readings.names.first, span.type != .person || !lexicon.names[name].isWeak
    else { return span }
    return NameSpan(
      range: span.range, type: span.type, sentence: span.sentence, words: span.words,
      score: span.score, basis: span.basis, entry: lexicon.names[name].entry)
  }

  /// The country that `span` belongs to, whatever else the article says; `nil` where its name is not
  /// one thing's alone.
  private func certainCountry(of span: NameSpan, _ readings: NameReadings) -> Int? {
    if let told = readings.adjective { return told }
    if span.type == .person, span.words.count == 1, span.entry == nil { return nil }
    let names = readings.names.map { lexicon.names[$0] }
    let countries = names.map { lexicon.country(of: $0.entry) }
    guard let first = countries.first, countries.allSatisfy({ $0 == first }),
      names.allSatisfy({ !$0.isShared && !$0.isWeak }) || countries.count > 1,
      !names.contains(where: { lexicon.entries[$0.entry].isSmallPlace })
    else { return nil }
    return first
  }

  /// The name as the text gives it, without marks and those of hashtags, "لل…" with its article
  /// restored.
  private static func name(of span: NameSpan, in text: NameText) -> String {
    let surface = Folding.withoutMarks(text.text[span.range])
    let name = surface.split { $0.isWhitespace || $0 == "_" || $0 == "#" }
      .joined(separator: " ")
    guard text.isDative(at: span.range.start, in: span.words.lowerBound) else { return name }
    // "لليفربول" is ل and a name with ل of its own.
    let (bare, restored) = (NameLookup.keys(name), NameLookup.keys("\u{0627}\(name)"))
    let lexicon = text.lexicon
    return lexicon.names(restored, type: span.type).isEmpty
      && !lexicon.names(bare, type: span.type).isEmpty ? name : "\u{0627}\(name)"
  }

  /// The body, place or other thing that the span at `place` names.
  private func thing(
    _ place: Int, _ spans: [NameSpan], _ named: [String], _ text: NameText,
    _ judge: ReferenceJudge, _ editions: EventEditions, _ resolved: inout ResolvedNames
  ) -> Int {
    let span = spans[place]
    if let division = divisions.division(span, in: text) {
      return resolved.add(division, entry: nil)
    }
    if let edition = editions.edition(of: span, lexicon) {
      return resolved.add(edition, entry: span.entry)
    }
    if let decision = judge.decide(place) { return add(decision, &resolved) }
    let key = "\(span.type.rawValue)|\(Folding.folded(named[place]))"
    return resolved.add(
      Entity(
        key: key, type: span.type, kind: kinds.kind(of: span, in: text), name: named[place],
        country: judge.countryTold(place)), entry: nil)
  }

  /// Adds what a name stands for, and what else it may, as readings of the mention that comes next.
  private func add(
    _ decision: ReferenceJudge.Decision, _ resolved: inout ResolvedNames
  ) -> Int {
    let entity = add(decision.referent, &resolved)
    for other in decision.others {
      guard resolved.candidates.count < AnnotationLimits.candidates else {
        resolved.candidatesLeftOut += 1
        continue
      }
      let reading = add(other.referent, &resolved)
      guard reading != entity else { continue }
      resolved.candidates.append(
        MentionCandidate(
          mention: resolved.mentions.count, entity: reading, score: other.score,
          reason: other.reason))
    }
    return entity
  }

  private func add(
    _ referent: ReferenceJudge.Decision.Referent, _ resolved: inout ResolvedNames
  ) -> Int {
    switch referent {
    case .entry(let entry): resolved.add(entry, of: lexicon)
    case .thing(let entity): resolved.add(entity, entry: nil)
    }
  }

  /// Gives each entity the other forms that the article uses.
  private func nameForms(_ surfaces: [Int: Set<String>], _ resolved: inout ResolvedNames) {
    for (index, entity) in resolved.entities.enumerated() {
      let forms = (surfaces[index] ?? []).subtracting([entity.name]).sorted()
      guard !forms.isEmpty else { continue }
      resolved.entities[index] = entity.named(forms.map { EntityName(name: $0, basis: .text) })
    }
  }
}
