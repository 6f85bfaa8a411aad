import Records

/// Frames of verbs.
extension FrameReader {
  /// "التقى X Y", "التقى X بY", "X يلتقي Y", "استقبل من طرف X".
  func verb(at word: Int, _ cue: MeetingCue) -> MeetingFrame? {
    let right = right(of: word)
    if cue.contains(.object) {
      guard let host = right.first(where: { parties[$0].isBare }) else { return nil }
      return MeetingFrame(
        cue: word, hosts: coordinated(from: host, in: right), guests: antecedent(of: word))
    }
    if let agent = right.first(where: { parties[$0].link == .from }), cue.contains(.receives),
      right.first == agent
    {
      return MeetingFrame(cue: word, hosts: [agent], guests: left(of: word))
    }
    let bare = right.filter { parties[$0].isBare }
    if let frame = pronounMet(at: word, right) { return frame }
    if let met = right.first(where: { isMarked($0, behind: word) }) {
      let subject = bare.first { $0 < met && !parties[$0].isJoined }
      let hosts = subject.map { coordinated(from: $0, in: right) } ?? left(of: word)
      return MeetingFrame(
        cue: word, hosts: hosts, guests: coordinated(from: met, in: right), isCall: isCall(word))
    }
    guard let first = bare.first else { return nil }
    let subjects = coordinated(from: first, in: right)
    if let object = bare.first(where: { $0 > subjects[subjects.count - 1] && !parties[$0].isJoined }
    ) {
      return MeetingFrame(
        cue: word, hosts: subjects, guests: coordinated(from: object, in: right),
        isCall: isCall(word))
    }
    let before = left(of: word)
    if !before.isEmpty {
      return MeetingFrame(cue: word, hosts: before, guests: subjects, isCall: isCall(word))
    }
    guard subjects.count > 1, !cue.contains(.receives) else {
      return MeetingFrame(cue: word, hosts: [], guests: subjects, isCall: isCall(word))
    }
    return MeetingFrame(
      cue: word, hosts: [subjects[0]], guests: Array(subjects.dropFirst()), isCall: isCall(word))
  }

  /// "يلتقي بها", "التقى به X": the one who is met is a pronoun.
  private func pronounMet(at word: Int, _ right: [Int]) -> MeetingFrame? {
    guard word + 1 < words.upperBound,
      !cues[word + 1].isDisjoint(with: [.byPronoun, .withPronoun])
    else { return nil }
    let subject = right.first { parties[$0].isBare && !parties[$0].isJoined }
    let hosts = subject.map { [$0] } ?? left(of: word)
    guard let met = person(before: word, besides: hosts) else { return nil }
    return MeetingFrame(cue: word, hosts: hosts, guests: [met])
  }

  /// Whether the party is met: "مع X", "بX" right behind the verb or its subject.
  private func isMarked(_ party: Int, behind word: Int) -> Bool {
    switch parties[party].link {
    case .with: true
    case .by: parties[party].kind != .body
    default: false
    }
  }

  /// "اجتمع X مع Y", "بحث مع Y", "يبحث X وY".
  func verbWith(at word: Int) -> MeetingFrame? {
    let right = right(of: word)
    guard let met = right.first(where: { parties[$0].link == .with || isBy($0, word) }) else {
      return together(right, at: word)
    }
    let subject = right.first { $0 < met && parties[$0].isBare && !parties[$0].isJoined }
    let hosts = subject.map { coordinated(from: $0, in: right) } ?? left(of: word)
    return MeetingFrame(
      cue: word, hosts: hosts, guests: coordinated(from: met, in: right), isCall: isCall(word))
  }

  private func isBy(_ party: Int, _ word: Int) -> Bool {
    parties[party].link == .by && parties[party].kind != .body && !cues[word].contains(.weak)
  }

  /// "اجتمع X وY": two subjects.
  private func together(_ right: [Int], at word: Int) -> MeetingFrame? {
    guard let first = right.first, parties[first].isBare, !cues[word].contains(.weak) else {
      return nil
    }
    let all = coordinated(from: first, in: right)
    guard all.count > 1 else { return nil }
    return MeetingFrame(cue: word, hosts: [all[0]], guests: Array(all.dropFirst()))
  }

  /// "تلقى X اتصالا من Y".
  func receivedCall(at word: Int) -> MeetingFrame? {
    let near = word + 1..<min(words.upperBound, word + 12)
    guard near.contains(where: { cues[$0].contains(.call) }) else { return nil }
    let right = right(of: word)
    guard let caller = right.first(where: { parties[$0].link == .from }) else { return nil }
    let subject = right.first { $0 < caller && parties[$0].isBare }
    return MeetingFrame(
      cue: word, hosts: [caller], guests: subject.map { [$0] } ?? left(of: word), isCall: true)
  }

  /// Whether a word near the verb or noun tells of the telephone.
  func isCall(_ word: Int) -> Bool {
    cues[word].contains(.call)
      || (word..<min(words.upperBound, word + 10)).contains { cues[$0].contains(.callWord) }
  }
}
