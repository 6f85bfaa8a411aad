/// A part that a word can play in a time expression, as `relative_times.tsv` names it in snake case.
enum TimeRole: UInt8, CaseIterable, Sendable {
  /// A day counted from the day of publication ("أمس"); a night or part of a day that is.
  case anchor, night, nowpart
  /// A part of the day before a day ("مساء أمس"), behind one ("أمس مساء"), and one that is a time
  /// of its own ("صباحا").
  case part, noon, alone
  /// "ليلا ونهارا": no time.
  case pairing
  /// "يوم" before one day, "يومي" before several.
  case day, days
  /// A vague time with a value of its own ("حاليا").
  case reference
  /// A unit of time: "سنة", "سنوات", "السنة", "السنوات", "سنتين".
  case unit, units, period, periods, pair
  case weekend
  /// "الماضي", "الأخير", "القليلة".
  case modifier, latest, few
  /// "نفسه", "نفس".
  case same, sameBefore
  /// "عام" as part of a year's name; words that let a bare number be a year.
  case year, years
  /// "شهر" before a month's name.
  case monthHead
  case of, to, on, within, ago, after, this
  /// "يوميا", "يومي" behind "بشكل", "كل", "مرات".
  case set, setAdjective, manner, every, occasions
  /// "واحدة" behind a unit.
  case one
  case clock, zone, hourLetter
  /// "طوال", before a whole unit.
  case whole
  /// "مطلع", "نهاية": inside the expression; the value is the whole.
  case phase
  /// "نصف", "إلا".
  case fraction, except
  case era, hijriEra, beforeChrist
  /// A word that makes a date behind it a name ("شارع").
  case namer
  /// A word of competitions and the like, which years tell apart ("كأس").
  case event
  case season, seasonDefinite, subdivision
  /// "الفصل", which may be a chapter's.
  case chapter
  /// "الأسبوع" in "الأسبوع الأول من".
  case partOfMonth
  /// "موسم", before two years.
  case editionHead, seasonYear
  case decadeName, century, decade
  /// A word that tells of what will be; a word that only looks like a verb of the future.
  case future, noFuture
  /// "حوالي", "بضعة".
  case qualifier, several
  /// "الموافق" between two names of one day.
  case aligned
  case feast
  case age
  /// A word that lets an ambiguous month be one ("في مارس").
  case lead
  /// A word behind which a number counts things.
  case counted
  /// A word that may follow a bare year: the year counts nothing.
  case particle
  /// A word before "اليوم" that makes it a newspaper's name.
  case outlet
  /// A word behind which one unit alone is a duration.
  case during
  /// "حبسا" behind a unit.
  case term
  /// "الآن" in "قبل عام من الآن".
  case now

  /// The role that the lexicon calls `name`; `nil` where there is none.
  init?(name: String) {
    guard let role = Self.named[name] else { return nil }
    self = role
  }

  private static let named = Dictionary(
    uniqueKeysWithValues: allCases.map { ("\($0)".reduce(into: "", addSnake), $0) })

  /// Appends a letter of a case's name; a capital becomes `_` and its small letter.
  private static func addSnake(_ name: inout String, _ letter: Character) {
    name += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
  }
}

/// The parts that a word can play.
struct TimeRoles: OptionSet, Sendable {
  let rawValue: UInt128

  init(rawValue: UInt128) { self.rawValue = rawValue }

  init(_ role: TimeRole) { rawValue = 1 << UInt128(role.rawValue) }

  /// The roles of words that begin an expression.
  static let beginning = TimeRoles(
    [
      .anchor, .night, .nowpart, .part, .alone, .day, .reference, .unit, .units, .period,
      .periods, .pair, .weekend, .sameBefore, .year, .monthHead, .ago, .after, .this, .set,
      .setAdjective, .every, .occasions, .clock, .phase, .fraction, .season, .seasonDefinite,
      .subdivision, .partOfMonth, .editionHead, .decadeName, .century, .decade, .several, .feast,
      .pairing,
    ].map { TimeRoles($0) })

  func contains(_ role: TimeRole) -> Bool { contains(TimeRoles(role)) }
}
