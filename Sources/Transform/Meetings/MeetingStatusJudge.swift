import Records

/// Tells whether a meeting was held, will be, was not, or was a call, by the words around its verb
/// or noun.
struct MeetingStatusJudge {
  /// How far before a verb or noun its negation or plan is looked for, and how far behind a noun.
  private static let before = 6
  private static let behind = 8

  let text: NameText
  let cues: [MeetingCue]
  let words: Range<Int>
  let isTitle: Bool

  /// The status, and whether the words tell it: a noun alone ("قمة ترامب وكيم") leaves it open.
  func status(of frame: MeetingFrame, on day: String?) -> (status: Meeting.Status, isTold: Bool) {
    let verb = verb(of: frame)
    if isDenied(frame.cue) || verb.map(isNegated) ?? false { return (.denied, true) }
    if isPlanned(frame.cue, verb) || isAhead(day) { return (.planned, true) }
    return (frame.isCall ? .call : .held, verb != nil)
  }

  /// Whether the meeting's day is behind that of publication.
  private func isAhead(_ day: String?) -> Bool {
    guard let day, let published = text.prepared.article.publishedOn else { return false }
    return day > published
  }

  /// The verb that tells of the meeting: the cue itself, or a verb of holding around a noun.
  private func verb(of frame: MeetingFrame) -> Int? {
    let cue = cues[frame.cue]
    if !cue.isDisjoint(with: [.verb, .verbWith, .receivesCall]) { return frame.cue }
    let isHolding: (Int) -> Bool = { !cues[$0].isDisjoint(with: [.support, .joins]) }
    let near = max(words.lowerBound, frame.cue - 25)..<frame.cue
    if let verb = near.last(where: isHolding) { return verb }
    return (frame.cue..<min(words.upperBound, frame.cue + 6)).first(where: isHolding)
  }

  /// "إلغاء القمة", "رفض لقاء".
  private func isDenied(_ word: Int) -> Bool {
    (max(words.lowerBound, word - 3)..<word).contains { cues[$0].contains(.denied) }
  }

  /// "لم يلتق", "لن يعقد".
  private func isNegated(_ verb: Int) -> Bool {
    (max(words.lowerBound, verb - 2)..<verb).contains { cues[$0].contains(.negation) }
  }

  private func isPlanned(_ cue: Int, _ verb: Int?) -> Bool {
    guard let verb else { return isPlannedNoun(cue) }
    if cues[verb].contains(.future) { return true }
    if cues[verb].contains(.imperfect) { return !isPast(verb) && !isTitle }
    return isAnnounced(cue, verb)
  }

  /// "كان يلتقي".
  private func isPast(_ verb: Int) -> Bool {
    (max(words.lowerBound, verb - 3)..<verb).contains {
      cues[$0].contains(.auxiliary) && text.count($0) > 2
        && text.reading(of: $0, with: .irrealis) == nil
    }
  }

  private func isPlannedNoun(_ noun: Int) -> Bool {
    let near =
      max(words.lowerBound, noun - Self.before)..<min(words.upperBound, noun + Self.behind)
    return near.contains {
      !cues[$0].isDisjoint(with: [.planned, .future])
        || cues[$0].contains(.ahead) && $0 < noun && noun - $0 < 5
    }
  }

  /// "أعلن عن لقاء مرتقب": right behind the noun, whatever verb stands before.
  private func isAnnounced(_ noun: Int, _ verb: Int) -> Bool {
    guard noun != verb else { return false }
    return (noun + 1..<min(words.upperBound, noun + 3)).contains { cues[$0].contains(.planned) }
  }
}
