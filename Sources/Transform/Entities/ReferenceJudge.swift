import ArabicText
import Records

/// Decides what a name stands for that several things bear, from what the article says of countries.
///
/// Nothing is taken by default: where no evidence speaks, or as much for one as for another, the name
/// stays bare, and what it may stand for are candidates.
struct ReferenceJudge {
  /// So much must speak for a reading.
  static let leastWeight = 4.0
  /// So many times the weight of the next.
  static let lead = 1.5
  /// From so many times its weight on the next stays a candidate.
  private static let rivalry = 0.4
  private static let mostCandidates = 3

  /// What a name stands for, and what else it may.
  struct Decision {
    enum Referent {
      case entry(Int)
      case thing(Entity)
    }

    var referent: Referent
    var others: [(referent: Referent, score: Double, reason: String)] = []
  }

  private let lexicon: NameLexicon
  private let kinds: NameKinds
  private let text: NameText
  private let spans: [NameSpan]
  private let evidence: CountryEvidence
  private let readings: [NameReadings]
  /// By the folded name without its adjective: where the article says whose it is, in order.
  private var told: [String: [(span: Int, country: Int)]] = [:]
  /// For each country how many small places of it are named.
  private var smallPlaces: [Int: Set<Int>] = [:]

  init(
    _ text: NameText, spans: [NameSpan], readings: [NameReadings], evidence: CountryEvidence,
    kinds: NameKinds
  ) {
    (lexicon, self.kinds, self.text) = (text.lexicon, kinds, text)
    (self.spans, self.readings, self.evidence) = (spans, readings, evidence)
    for (index, span) in spans.enumerated() where span.type != .person {
      if let country = direct(index) {
        told[Folding.folded(readings[index].base), default: []].append((index, country))
      }
      for name in readings[index].names
      where lexicon.entries[lexicon.names[name].entry].isSmallPlace {
        let entry = lexicon.names[name].entry
        if let country = lexicon.country(of: entry) {
          smallPlaces[country, default: []].insert(entry)
        }
      }
    }
  }

  /// What the name of the span at `index` stands for; `nil` where no lexicon knows it.
  func decide(_ index: Int) -> Decision? {
    let names = likely(index)
    let entries = Self.once(names.map { lexicon.names[$0].entry })
    if let institution = institution(entries, index) { return decide(institution, index) }
    guard let first = entries.first else {
      return spans[index].entry.map { .init(referent: .entry($0)) }
    }
    if first < lexicon.ownCount || names.allSatisfy({ !needsEvidence($0) }) {
      return .init(referent: .entry(first))
    }
    return choose(among: entries, index)
  }

  /// The names that the span may have: those of the kind that a head word before it tells ("حي
  /// الرياض"), else of a town and a hamlet that of the town.
  private func likely(_ index: Int) -> [Int] {
    let names = readings[index].names
    guard names.count > 1 else { return names }
    let hinted = kinds.kind(of: spans[index], in: text)
    let ofKind = names.filter { lexicon.entries[lexicon.names[$0].entry].kind == hinted }
    if !ofKind.isEmpty { return ofKind }
    let large = names.filter { !lexicon.entries[lexicon.names[$0].entry].isSmallPlace }
    return large.isEmpty ? names : large
  }

  /// Whether a name stands for its entry only where something in the article speaks for that.
  private func needsEvidence(_ name: Int) -> Bool {
    lexicon.names[name].isShared || lexicon.entries[lexicon.names[name].entry].isSmallPlace
  }

  private func institution(_ entries: [Int], _ index: Int) -> Institution? {
    if let entry = entries.first(where: { lexicon.entries[$0].scope != nil }) {
      return Institution(entry, of: lexicon)
    }
    guard entries.isEmpty, spans[index].type == .organization, spans[index].words.count > 1,
      let kind = kinds.kind(of: spans[index], in: text), kind == "ministry",
      !readings[index].base.isEmpty
    else { return nil }
    return Institution(unlisted: readings[index].base, kind: kind, of: lexicon)
  }

  /// The code of the country that stands on a name which no lexicon knows.
  func countryTold(_ index: Int) -> String? {
    readings[index].adjective.flatMap { lexicon.entries[$0].country }
  }

  /// The country that stands on the name, or right behind it; a club or an embassy may be there on
  /// a visit.
  private func direct(_ index: Int) -> Int? {
    if let country = readings[index].adjective ?? evidence.adjective(on: spans[index]) {
      return country
    }
    let entries = readings[index].names.map { lexicon.entries[lexicon.names[$0].entry] }
    guard
      spans[index].type == .location
        || entries.isEmpty && kinds.kind(of: spans[index], in: text) == "ministry"
        || entries.contains(where: { $0.scope != nil && $0.kind != "embassy" })
    else { return nil }
    return evidence.placeBehind(index)
  }

  /// What speaks for which country: at this name alone where it says so itself, else at all namings
  /// of the article, which are one thing unless it says otherwise.
  private func weights(_ index: Int) -> CountryEvidence.Weights {
    let told = told[Folding.folded(readings[index].base)] ?? []
    let before = told.last { $0.span < index }?.country ?? told.first?.country
    return evidence.weights(at: index, told: before)
  }

  private func decide(_ institution: Institution, _ index: Int) -> Decision {
    if let country = direct(index) {
      if institution.isLocal, !institution.isAbroad, let named = named(institution, index) {
        return named
      }
      return .init(referent: referent(institution, country, told: true))
    }
    let weights = weights(index)
    guard !institution.isAbroad else { return .init(referent: .thing(institution.bare)) }
    let ranked = weights.ranked
    let best = ranked.first.map { weights[$0] } ?? 0
    let next = ranked.count > 1 ? weights[ranked[1]] : 0
    guard let first = ranked.first, best >= Self.leastWeight, best >= next * Self.lead else {
      return .init(
        referent: .thing(institution.bare),
        others: ranked.prefix(Self.mostCandidates).map {
          (
            referent(institution, $0, told: false), score(weights[$0], of: weights, ranked),
            Self.open
          )
        })
    }
    var decision = Decision(referent: referent(institution, first, told: false))
    if next >= best * Self.rivalry {
      decision.others = [
        (
          referent(institution, ranked[1], told: false),
          score(next, of: weights, ranked), Self.rival
        )
      ]
    }
    return decision
  }

  /// "محكمة الاستئناف بالرباط": one of many, named with its city.
  private func named(_ institution: Institution, _ index: Int) -> Decision? {
    guard index + 1 < spans.count, evidence.placeBehind(index) != nil,
      let place = readings[index + 1].names.first.map({ lexicon.names[$0].entry }),
      lexicon.entries[place].kind != "country"
    else { return nil }
    return .init(referent: .thing(institution.at(Entity(place, of: lexicon))))
  }

  private func referent(
    _ institution: Institution, _ country: Int, told: Bool
  ) -> Decision.Referent {
    institution.own(of: country).map { .entry($0) }
      ?? .thing(institution.of(country, told: told))
  }

  /// The one of `entries` for whose country most speaks; of one country's, the first.
  private func choose(among entries: [Int], _ index: Int) -> Decision? {
    let weights = weights(index)
    let direct = direct(index)
    let weighed = entries.enumerated().map { place, entry in
      (entry: entry, weight: weight(of: entry, weights, direct), place: place)
    }
    .sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }
    guard let best = weighed.first else { return nil }
    let country = lexicon.country(of: best.entry)
    let next = weighed.first { lexicon.country(of: $0.entry) != country }
    let isSure =
      best.weight >= leastWeight(of: best.entry)
      && best.weight >= (next?.weight ?? 0) * Self.lead
    let rivals = weighed.filter {
      !isSure || $0.entry != best.entry && $0.weight >= best.weight * Self.rivalry
    }
    let others = rivals.prefix(Self.mostCandidates).map {
      (
        referent: Decision.Referent.entry($0.entry), score: min(0.5, 0.2 + $0.weight / 100),
        reason: isSure ? Self.rival : Self.open
      )
    }
    return Decision(
      referent: isSure ? .entry(best.entry) : .thing(bare(index, entries, direct)), others: others)
  }

  private func leastWeight(of entry: Int) -> Double {
    lexicon.entries[entry].isSmallPlace ? Self.leastOfSmall : Self.leastWeight
  }

  private static let leastOfSmall = 1.0

  private func weight(
    of entry: Int, _ weights: CountryEvidence.Weights, _ direct: Int?
  ) -> Double {
    guard let own = lexicon.country(of: entry) else { return 0 }
    let country = CountryEvidence.state(of: own, lexicon)
    if let direct, CountryEvidence.state(of: direct, lexicon) != country { return 0 }
    let neighbours = (smallPlaces[own] ?? []).subtracting([entry]).count
    return weights[country] + (lexicon.entries[entry].isSmallPlace ? Double(neighbours) : 0)
  }

  /// The name as it stands, of no known thing; with the country that stands on it.
  private func bare(_ index: Int, _ entries: [Int], _ direct: Int?) -> Entity {
    let base = readings[index].base
    let kinds = Set(entries.map { lexicon.entries[$0].kind })
    let type = spans[index].type
    let code = direct.flatMap { lexicon.entries[$0].country }
    let adjective = direct.flatMap { lexicon.adjective(of: $0, with: base) }
    return Entity(
      key: "\(type.rawValue)|\(Folding.folded(base))" + (code.map { "|\($0)" } ?? ""), type: type,
      kind: kinds.count == 1 ? kinds.first ?? nil : nil,
      name: adjective.map { "\(base) \($0)" } ?? base, country: code)
  }

  private func score(
    _ weight: Double, of weights: CountryEvidence.Weights, _ ranked: [Int]
  ) -> Double {
    let total = ranked.reduce(0) { $0 + weights[$1] }
    return total > 0 ? min(0.5, 0.5 * weight / total) : 0
  }

  private static let open = "several bear the name, and the article does not say which is meant"
  private static let rival = "another bears the name, and something in the article speaks for it"

  private static func once(_ entries: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return entries.filter { seen.insert($0).inserted }
  }
}
