/// What the lexicon says of a word in a report of a meeting.
struct MeetingCue: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(_ place: Int) { self.init(rawValue: 1 << UInt64(place)) }

  /// "التقى": whom it has as its object is met.
  static let verb = MeetingCue(0)
  /// "اجتمع", "بحث": a meeting where somebody stands behind "مع".
  static let verbWith = MeetingCue(1)
  /// "أجرى", "عقد": a meeting where a noun of meeting stands near.
  static let support = MeetingCue(2)
  /// "لقاء", "مباحثات".
  static let noun = MeetingCue(3)
  /// "جمع": "لقاء جمع X بY".
  static let joins = MeetingCue(4)
  /// "تلقى": "تلقى اتصالا من".
  static let receivesCall = MeetingCue(5)
  /// "استقبل": its subject is the host.
  static let receives = MeetingCue(6)
  /// "لقائه": one of the two is a pronoun.
  static let pronoun = MeetingCue(7)
  /// "استقبله": the one who is met is a pronoun.
  static let object = MeetingCue(8)
  /// "بينهما", "محادثاتهما": both are.
  static let both = MeetingCue(9)
  /// Tells of a meeting only where somebody stands behind "مع", "بين" or ب.
  static let weak = MeetingCue(10)
  static let imperfect = MeetingCue(11)
  /// An imperfect with س before it.
  static let future = MeetingCue(12)
  /// "اتصال"; "هاتفيا".
  static let call = MeetingCue(13)
  static let callWord = MeetingCue(14)
  /// "المقرر", "المرتقب".
  static let planned = MeetingCue(15)
  /// "لم"; "إلغاء".
  static let negation = MeetingCue(25)
  static let denied = MeetingCue(16)
  /// "صحفي", "مباراة": what is told is no meeting.
  static let interview = MeetingCue(17)
  static let sport = MeetingCue(18)
  /// "السمو": a courtesy before a name.
  static let courtesy = MeetingCue(19)
  /// "قد", "كان": stands between a subject and its verb.
  static let auxiliary = MeetingCue(20)
  static let preposition = MeetingCue(21)
  /// "طرف" in "من طرف".
  static let agent = MeetingCue(22)
  /// "معه"; "به".
  static let withPronoun = MeetingCue(23)
  static let byPronoun = MeetingCue(24)

  /// "وفدا", "وزراء": begins the words for several who meet.
  static let group = MeetingCue(26)

  /// "قد", "ربما".
  static let doubt = MeetingCue(27)

  /// "احتضنت": the place behind it is where the meeting was.
  static let venue = MeetingCue(28)

  /// "إنه", "قائلا": another clause begins.
  static let boundary = MeetingCue(29)
  /// "قبل": what stands behind it is still to come.
  static let ahead = MeetingCue(30)

  /// "حيث", "خلالها": the clause behind it is of the same place.
  static let `where` = MeetingCue(31)

  /// "زيارة": who stands behind it does not act.
  static let head = MeetingCue(32)

  /// What may tell of a meeting by itself.
  static let opensFrame: MeetingCue = [.verb, .verbWith, .noun, .joins, .receivesCall]

  /// The roles by the names that `meeting_words.tsv` gives them.
  static let roles: [String: MeetingCue] = [
    "verb": .verb, "verb_with": .verbWith, "support": .support, "noun": .noun, "joins": .joins,
    "receives_call": .receivesCall, "receives": .receives, "pronoun": .pronoun,
    "object": .object, "both": .both, "weak": .weak, "imperfect": .imperfect, "call": .call,
    "call_word": .callWord, "planned": .planned, "denied": .denied, "not": .negation,
    "group": .group, "doubt": .doubt, "head": .head, "where": .where, "boundary": .boundary,
    "ahead": .ahead, "venue": .venue, "interview": .interview,
    "sport": .sport, "courtesy": .courtesy, "auxiliary": .auxiliary,
    "preposition": .preposition, "agent": .agent, "with_pronoun": .withPronoun,
    "by_pronoun": .byPronoun,
  ]
}
