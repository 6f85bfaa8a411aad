import ArabicText
import Records

/// Reads an article's sentences in order and collects what is said in them.
struct QuotationReader {
  private let speech: Speech
  private let judge: DirectSpeechJudge
  private var speakers: SpeakerFinder
  private var nextQuoted = 0
  private(set) var quotations: [Quotation] = []

  init(speech: Speech, genders: PersonGenders) {
    self.speech = speech
    judge = DirectSpeechJudge(speech: speech)
    speakers = SpeakerFinder(speech: speech, genders: genders)
  }

  /// Reads the sentence with index `sentence`.
  mutating func read(_ sentence: Int) {
    let clauses = ClauseFinder(speech: speech, sentence: sentence).find()
    let quoted = quotedWords(of: sentence)
    var steps = clauses.map { (position: $0.range.start, clause: Optional($0), quoted: -1) }
    for (index, words) in quoted.enumerated() {
      steps.append((words.range.start, nil, index))
    }
    steps.sort { ($0.position, $0.quoted) < ($1.position, $1.quoted) }
    var open: (clause: StatementClause, speaker: SpeakerFinder.Speaker)?
    for step in steps {
      if let clause = step.clause {
        let speaker = speakers.speaker(
          of: .init(
            cue: clause.cue, subject: clause.subject, isParticiple: clause.isParticiple,
            sentence: sentence))
        open = (clause, speaker)
        addIndirect(clause, speaker, sentence, unlessWhollyIn: quoted)
      } else {
        let words = quoted[step.quoted]
        if let open, open.clause.range.contains(words.range.start) {
          addInside(words, open.clause, open.speaker, sentence)
        } else {
          addDirect(words, sentence)
        }
      }
    }
  }

  /// Reads a headline: quoted words behind a name and a colon.
  mutating func readTitle(_ sentence: Int) {
    for words in quotedWords(of: sentence) {
      guard let named = judge.headlineCue(of: words, in: sentence)?.named else { continue }
      add(words.range, .direct, sentence, speakers.speaker(named), 0..<0)
    }
  }

  /// The quoted stretches that begin in the sentence.
  private mutating func quotedWords(of sentence: Int) -> [QuotedWords] {
    let range = speech.prepared.sentences[sentence].range
    while nextQuoted < speech.quoted.count, speech.quoted[nextQuoted].range.start < range.start {
      nextQuoted += 1
    }
    return Array(speech.quoted[nextQuoted...].prefix { $0.range.start < range.end })
  }

  private mutating func addIndirect(
    _ clause: StatementClause, _ speaker: SpeakerFinder.Speaker, _ sentence: Int,
    unlessWhollyIn quoted: [QuotedWords]
  ) {
    let isQuoted = quoted.contains { judge.isWhole($0, of: clause, in: sentence) }
    if !isQuoted { add(clause.range, .indirect, sentence, speaker, clause.cue) }
  }

  private mutating func addInside(
    _ words: QuotedWords, _ clause: StatementClause, _ speaker: SpeakerFinder.Speaker,
    _ sentence: Int
  ) {
    guard judge.isWhole(words, of: clause, in: sentence) || judge.isSpeech(words, sentence) else {
      return
    }
    add(words.range, .direct, sentence, speaker, clause.cue)
    speakers.note(end: words.range.end)
  }

  private mutating func addDirect(_ words: QuotedWords, _ sentence: Int) {
    guard let cue = judge.cue(of: words, in: sentence) else { return }
    var speaker = SpeakerFinder.Speaker()
    if let verb = cue.verb {
      speaker = speakers.speaker(
        of: .init(
          cue: verb, subject: cue.subject, isParticiple: cue.isParticiple, sentence: sentence))
    } else if let named = cue.named {
      speaker = speakers.speaks(named, in: sentence)
    } else if cue.goesOn {
      speaker = speakers.based(speakers.goingOn(in: sentence), .previous)
    }
    if cue.verb != nil || cue.named != nil { speakers.note(end: words.range.end) }
    add(words.range, .direct, sentence, speaker, cue.verb ?? 0..<0)
  }

  private mutating func add(
    _ range: TextRange, _ kind: Quotation.Kind, _ sentence: Int,
    _ speaker: SpeakerFinder.Speaker, _ cue: Range<Int>
  ) {
    let words =
      cue.isEmpty
      ? ""
      : speech.text[
        TextRange(
          speech.words[cue.lowerBound].range.start, speech.words[cue.upperBound - 1].range.end)]
    quotations.append(
      Quotation(
        range: range, kind: kind, sentence: sentence, speakers: speaker.entities,
        speakerAsWritten: speaker.asWritten,
        basis: speaker.entities.isEmpty ? nil : speaker.basis ?? .name, cue: words))
  }
}
