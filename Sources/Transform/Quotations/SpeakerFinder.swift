import ArabicText
import Records

/// Tells who speaks, by the words beside a verb of saying and by who spoke before.
struct SpeakerFinder {
  /// Who it is, and the words that say so.
  struct Speaker {
    var entities: [Int] = []
    var asWritten = ""
    /// `nil` where nobody speaks, or the name beside the verb tells.
    var basis: Quotation.Basis?
  }

  /// A verb of saying or an attribution, and where its statement begins.
  struct Saying {
    /// The words of the verb ("وأكد") or attribution ("وفق").
    let cue: Range<Int>
    /// The words up to the statement.
    let subject: Range<Int>
    let isParticiple: Bool
    let sentence: Int
  }

  let speech: Speech
  /// The speakers of the last statement.
  private(set) var last = Speaker()
  /// The sentence of the last statement.
  private(set) var lastSentence = -1
  /// Whether the source that spoke last has no name ("مصدر أمني").
  private(set) var isUnnamedSource = false
  /// Who issued the last document that spoke.
  private(set) var issuer: Int?

  let genders: PersonGenders

  /// What the article says of offices and bodies, by their words.
  let offices: OfficeWords

  init(speech: Speech, genders: PersonGenders) {
    self.speech = speech
    self.genders = genders
    offices = OfficeWords(speech)
  }

  /// The speaker of a statement.
  mutating func speaker(of saying: Saying) -> Speaker {
    let found = found(saying)
    if let document = found.issuer { issuer = document }
    if saying.subject.prefix(3).contains(where: { speech.cues[$0].cue.contains(.unnamed) }) {
      isUnnamedSource = true
    } else if !found.speaker.entities.isEmpty {
      isUnnamedSource = false
    }
    last = Speaker(entities: found.speaker.entities)
    lastSentence = saying.sentence
    return found.speaker
  }

  /// Who spoke last.
  var previous: Speaker { Speaker(entities: last.entities) }

  /// The speaker whose name stands before a colon.
  mutating func speaks(_ mention: Mention, in sentence: Int) -> Speaker {
    let found = speaker(mention)
    last = Speaker(entities: found.entities)
    lastSentence = sentence
    return found
  }

  /// Notes that the words said last end at `position`, in a later sentence perhaps.
  mutating func note(end position: Int) {
    let sentence = speech.prepared.sentences.partitioned { $0.range.end >= position }
    lastSentence = max(lastSentence, min(sentence, speech.prepared.sentences.count - 1))
  }

  /// Who goes on speaking in quoted words by themselves.
  func goingOn(in sentence: Int) -> Speaker { lately(before: sentence) ?? recent(sentence) }

  /// Who spoke last, where that is not long ago.
  func recent(_ sentence: Int) -> Speaker {
    sentence - lastSentence <= Self.longest ? previous : Speaker()
  }

  /// For how many sentences a speaker is remembered.
  private static let longest = 4

  /// The speaker whom the words behind the verb name, else the noun there that names nobody, else
  /// whom the verb implies.
  private func found(_ saying: Saying) -> (speaker: Speaker, issuer: Int?) {
    if let source = source(of: saying) { return (source, nil) }
    if let subject = subject(betweenAuxiliaries: saying.cue.lowerBound, saying.sentence) {
      return (based(subject, .clause), nil)
    }
    if let document = document(in: saying.subject) {
      return (based(document.speaker, .document), document.issuer)
    }
    if let office = office(in: saying.subject) { return (office, nil) }
    if let named = named(in: saying.subject, saying.sentence) { return (named, nil) }
    if !saying.isParticiple, let unnamed = unnamed(in: saying.subject) {
      return (based(unnamed, .previous), nil)
    }
    if isAttribution(saying.cue), !saying.subject.isEmpty { return (Speaker(), nil) }
    return (based(implied(by: saying), .previous), nil)
  }

  /// The speaker with `basis` where it has none of its own.
  func based(_ speaker: Speaker, _ basis: Quotation.Basis) -> Speaker {
    var speaker = speaker
    speaker.basis = speaker.basis ?? basis
    return speaker
  }

  /// "بحسب" and the like: what stands behind it speaks, never who spoke before.
  private func isAttribution(_ cue: Range<Int>) -> Bool {
    let cue = speech.cues[cue.lowerBound].cue
    return cue.contains(.attribution) && cue.isDisjoint(with: [.verb, .participle, .tail])
  }

  /// The names in `range`, in order.
  func mentions(in range: TextRange) -> [Mention] {
    var (low, high) = (0, speech.mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if speech.mentions[middle].range.start < range.start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return Array(speech.mentions[low...].prefix { $0.range.end <= range.end })
  }

  /// The range of the words of `window`.
  func range(of window: Range<Int>) -> TextRange {
    guard let first = window.first, let last = window.last else { return TextRange(0, 0) }
    return TextRange(speech.words[first].range.start, speech.words[last].range.end)
  }

  /// Whether a mention is spoken to or of: a preposition stands before it ("لصحيفة", "لـ هسبريس",
  /// "مع ماكرون").
  func isOther(_ mention: Mention) -> Bool {
    var position = mention.range.start - 1
    while position >= 0, isMarkOrBlank(speech.text[position]) { position -= 1 }
    guard position >= 0 else { return false }
    let isAttached = position == mention.range.start - 1
    switch speech.text[position] {
    case "ل", "ب", "ك": return isAttached || isLone(position)
    case Folding.tatweel: return true
    default: return isBehindAdjunct(mention)
    }
  }

  /// Whether the word right before the mention is a preposition.
  private func isBehindAdjunct(_ mention: Mention) -> Bool {
    let words = speech.prepared.sentenceWords[mention.sentence]
    let first = speech.word(from: mention.range.start, in: words)
    return first > words.lowerBound && speech.isBehindBlank(first)
      && speech.cues[first - 1].cue.contains(.adjunct)
  }

  private func isMarkOrBlank(_ scalar: Unicode.Scalar) -> Bool {
    QuoteMarks.isQuote(scalar) || CharacterClass.of(scalar).isBlank
  }

  /// Whether the letter at `position` stands alone ("ل “كود”").
  private func isLone(_ position: Int) -> Bool {
    position == 0 || !CharacterClass.of(speech.text[position - 1]).isWordPart
  }

  /// The key of the word at `index` without و and the article, that of "لل…" too.
  func bareKey(_ index: Int) -> UInt64 {
    OfficeWords.bareKey(speech.words[index].range, of: speech.text)
  }
}
