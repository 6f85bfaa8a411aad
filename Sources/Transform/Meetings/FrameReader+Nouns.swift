import Records

/// Frames of nouns.
extension FrameReader {
  /// "لقاء X مع Y", "لقاء بين X وY", "أجرى X مباحثات مع Y", "لقائه بY", "لقاء جمع X بY".
  func noun(at word: Int, _ cue: MeetingCue) -> MeetingFrame? {
    if cue.contains(.both) || isArrival(word, cue) { return nil }
    if cue.isSuperset(of: [.call, .weak]), isDefinite(word), !isCallByPhone(word) { return nil }
    let right = nounRight(of: word)
    if let frame = between(right, word) { return frame }
    if let frame = joined(right, word) { return frame }
    let met = right.first { isMet($0, cue, word) }
    if let met {
      let guests = coordinated(from: met, in: right)
      let own = right.first { $0 < met && parties[$0].isBare && !parties[$0].isJoined }
      let hosts =
        own.map { coordinated(from: $0, in: right) } ?? subject(of: word, cue, before: guests)
      return MeetingFrame(cue: word, hosts: hosts, guests: guests, isCall: isCall(word))
    }
    return genitive(right, word, cue)
  }

  /// The parties behind the noun; those of a clause that a verb of holding opens too
  /// ("المباحثات التي أجراها X مع Y").
  private func nounRight(of word: Int) -> [Int] {
    let right = right(of: word)
    let opener = (word + 1..<min(words.upperBound, word + 6)).first {
      text.reading(of: $0, with: .clauseOpener) != nil
    }
    guard right.isEmpty, let opener, opener + 1 < words.upperBound else { return right }
    let verb = (opener + 1..<min(words.upperBound, opener + 4)).first {
      !cues[$0].isDisjoint(with: [.support, .joins])
    }
    return verb.map { self.right(of: $0) } ?? []
  }

  /// "بين X وY".
  private func between(_ right: [Int], _ word: Int) -> MeetingFrame? {
    guard let first = right.first(where: { parties[$0].link == .between && !parties[$0].isJoined }),
      !right.contains(where: { $0 < first && parties[$0].link == .with })
    else { return nil }
    var others = Array(coordinated(from: first, in: right).dropFirst())
    if others.isEmpty, let next = right.first(where: { $0 > first && parties[$0].isJoined }) {
      others = coordinated(from: next, in: right)
    }
    guard !others.isEmpty else { return nil }
    return MeetingFrame(cue: word, hosts: [first], guests: others, isCall: isCall(word))
  }

  /// "لقاء جمع X بY", "لقاء يجمع X وY".
  private func joined(_ right: [Int], _ word: Int) -> MeetingFrame? {
    let near = word + 1..<min(words.upperBound, word + 8)
    guard let verb = near.first(where: { cues[$0].contains(.joins) }) else { return nil }
    let behind = right.filter { parties[$0].words.lowerBound > verb }
    guard let first = behind.first, parties[first].isBare else { return nil }
    let hosts = coordinated(from: first, in: behind)
    if let met = behind.first(where: { $0 > first && [.by, .with].contains(parties[$0].link) }) {
      return MeetingFrame(cue: word, hosts: hosts, guests: coordinated(from: met, in: behind))
    }
    guard hosts.count > 1 else { return nil }
    return MeetingFrame(cue: word, hosts: [hosts[0]], guests: Array(hosts.dropFirst()))
  }

  /// Whether the party is the one met: "مع X", "بX" behind a noun that is no institution's, "لX"
  /// behind a reception.
  private func isMet(_ party: Int, _ cue: MeetingCue, _ word: Int) -> Bool {
    switch parties[party].link {
    case .with: return true
    case .by:
      return parties[party].kind != .body
        && (cue.contains(.pronoun) || cue.contains(.call)
          || parties[party].words.lowerBound - word < 8)
    case .to: return cue.contains(.receives)
    default: return false
    }
  }

  /// "لقاء X وY"; "استقباله X"; a reception with host and guest.
  private func genitive(_ right: [Int], _ word: Int, _ cue: MeetingCue) -> MeetingFrame? {
    guard !cue.contains(.weak) || cue.contains(.pronoun), !isDefinite(word),
      let first = right.first,
      parties[first].isBare, parties[first].words.lowerBound - word <= 3
    else { return nil }
    if cue.contains(.pronoun) {
      return MeetingFrame(
        cue: word, hosts: antecedent(of: word), guests: coordinated(from: first, in: right),
        isCall: isCall(word))
    }
    let all = coordinated(from: first, in: right)
    if all.count > 1, parties[first].words.lowerBound == word + 1 {
      return MeetingFrame(
        cue: word, hosts: [all[0]], guests: Array(all.dropFirst()), isCall: isCall(word))
    }
    guard cue.contains(.receives),
      let guest = right.first(where: { $0 > first && parties[$0].isBare && !parties[$0].isJoined })
    else { return nil }
    return MeetingFrame(cue: word, hosts: all, guests: coordinated(from: guest, in: right))
  }

  /// "كان في استقباله": a welcome at an arrival is no meeting.
  private func isArrival(_ word: Int, _ cue: MeetingCue) -> Bool {
    cue.contains(.receives) && word > words.lowerBound
      && text.traits[word - 1].contains(.locative)
  }

  /// Whether a word near the noun says that it was by telephone ("الاتصال الهاتفي").
  private func isCallByPhone(_ word: Int) -> Bool {
    (word..<min(words.upperBound, word + 3)).contains { cues[$0].contains(.callWord) }
  }

  /// Whether the noun has the article: no name is its complement then.
  private func isDefinite(_ word: Int) -> Bool {
    text.hasArticle(word) || text.hasDative(word) || text.hasArticle(word, behind: "\u{0648}")
      || text.hasArticle(word, behind: "\u{0628}")
  }

  /// Who has the meeting that the noun names: the subject of a verb of holding before it, or who
  /// acts in the sentence.
  private func subject(of word: Int, _ cue: MeetingCue, before guests: [Int]) -> [Int] {
    let verb = (max(words.lowerBound, word - 25)..<word).last { cues[$0].contains(.support) }
    if let verb {
      let before = Array(before(word))
      let between = before.first { parties[$0].words.lowerBound > verb && parties[$0].isBare }
      if let between { return coordinated(from: between, in: before) }
      return left(of: verb)
    }
    let acting = cue.contains(.pronoun) ? antecedent(of: word) : left(of: word)
    return acting.isEmpty ? speaker(behind: guests) : acting
  }

  /// "وبعد اجتماع مع X، قال Y": who speaks behind those met.
  private func speaker(behind guests: [Int]) -> [Int] {
    guard let last = guests.last else { return [] }
    let end = parties[last].words.upperBound
    let verb = (end..<max(end, min(words.upperBound, end + 12))).first {
      text.reading(of: $0, with: .sayingVerb) != nil
    }
    guard let verb, last + 1 < parties.count, parties[last + 1].isBare,
      parties[last + 1].words.lowerBound == verb + 1
    else { return [] }
    return [last + 1]
  }
}
