/// What the lexicons say of a word in ascribed speech.
struct QuotationCue: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private init(_ place: Int) { self.init(rawValue: 1 << UInt32(place)) }

  /// A finite verb of saying; an active participle of one ("مضيفا").
  static let verb = QuotationCue(0)
  static let participle = QuotationCue(1)
  /// Its subject is more than one.
  static let plural = QuotationCue(2)
  /// A clause with أن behind it is a statement.
  static let clause = QuotationCue(3)

  /// أن, إن, بأن, with a pronoun or without.
  static let complement = QuotationCue(4)
  /// "فإن" behind "وفق بلاغ".
  static let resumption = QuotationCue(5)
  /// A word before أن that makes it no statement ("دون أن").
  static let blocker = QuotationCue(6)
  /// "تجدر الإشارة إلى أن": said by nobody.
  static let impersonal = QuotationCue(7)
  /// "وفق" before its source; "وفق تعبيره" behind a quotation.
  static let attribution = QuotationCue(8)
  static let tail = QuotationCue(9)
  /// "بلاغ", which has an issuer.
  static let document = QuotationCue(10)
  /// "المصدر ذاته"; "المتحدث"; "الوزيران".
  static let sameSource = QuotationCue(11)
  static let sameSpeaker = QuotationCue(12)
  static let twoSpeakers = QuotationCue(13)
  /// "مصدر مسؤول": a speaker without a name.
  static let unnamed = QuotationCue(14)
  /// A word before the title of a work or the name of a thing.
  static let title = QuotationCue(15)
  /// "اليوم": with the article, but no subject.
  static let adverb = QuotationCue(16)
  /// "في", "خلال": no part of the subject before it.
  static let adjunct = QuotationCue(17)

  /// "عن": behind "عبر" it tells the verb ("عبر عن أمله") from the preposition ("عبر صفحته").
  static let about = QuotationCue(18)

  /// The roles by the names that `attribution_phrases.tsv` gives them.
  static let roles: [String: QuotationCue] = [
    "complement": .complement, "resumption": .resumption, "blocker": .blocker,
    "impersonal": .impersonal, "attribution": .attribution, "tail": .tail, "document": .document,
    "sameSource": .sameSource, "sameSpeaker": .sameSpeaker, "twoSpeakers": .twoSpeakers,
    "unnamed": .unnamed, "title": .title, "adverb": .adverb, "adjunct": .adjunct,
    "about": .about,
  ]
}
