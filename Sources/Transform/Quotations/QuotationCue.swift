/// What the lexicons say of a word in ascribed speech.
struct QuotationCue: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(_ place: Int) { self.init(rawValue: 1 << UInt64(place)) }

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

  /// "نقل": passes on the words of whoever stands behind "عن".
  static let relay = QuotationCue(19)
  /// "مع", "نظيره": the name behind it is somebody else's.
  static let company = QuotationCue(20)
  /// "لجنة", "وسائل": may be a subject, although it begins like a word with a proclitic.
  static let noun = QuotationCue(21)
  /// "لكن", "إذ": behind it no clause of the verb before it begins.
  static let breaker = QuotationCue(22)
  /// "شعار": words in quotation marks behind it are no speech, however many.
  static let slogan = QuotationCue(23)
  /// "توصلت", "نشرته": who stands behind it received or printed a document.
  static let receipt = QuotationCue(24)

  /// "بلاغ": a paper that speaks by itself where its issuer is not told.
  static let paper = QuotationCue(25)

  /// "يقول".
  static let imperfect = QuotationCue(26)

  /// "كان"; "قد": its subject stands between the two.
  static let was = QuotationCue(27)
  static let perfected = QuotationCue(28)
  /// "المنظمة": a word for the body that spoke last.
  static let body = QuotationCue(29)

  /// "السيدة": tells the gender of the person behind it.
  static let courtesy = QuotationCue(30)

  /// "عمدة": an office that ends like a feminine one and is none.
  static let masculine = QuotationCue(31)

  /// "الذي": the person named last before it speaks.
  static let relative = QuotationCue(32)

  /// The roles by the names that `attribution_phrases.tsv` gives them.
  static let roles: [String: QuotationCue] = [
    "complement": .complement, "resumption": .resumption, "blocker": .blocker,
    "impersonal": .impersonal, "attribution": .attribution, "tail": .tail, "document": .document,
    "sameSource": .sameSource, "sameSpeaker": .sameSpeaker, "twoSpeakers": .twoSpeakers,
    "unnamed": .unnamed, "title": .title, "adverb": .adverb, "adjunct": .adjunct,
    "about": .about, "relay": .relay, "company": .company, "noun": .noun, "breaker": .breaker,
    "slogan": .slogan, "receipt": .receipt, "was": .was,
    "perfected": .perfected, "body": .body, "relative": .relative, "masculine": .masculine,
    "courtesy": .courtesy, "paper": .paper,
  ]
}
