/// What may tell which country's thing a name stands for, the strongest first, each with its weight.
///
/// The weights add up; what the article says of the name itself outweighs what it says elsewhere. They
/// were compared on articles that name an institution both bare and with its adjective, which was taken
/// out: in each of two halves of 134 these name the most right for the fewest wrong (105 right, 18
/// open, 11 wrong).
enum CountryClue: String, CaseIterable, Sendable {
  /// An adjective of nationality on the name: "وزارة الداخلية التونسية", "الأهلي المصري".
  case adjective = "an adjective of nationality stands on it"
  /// A place right behind it: "مجلس النواب في بغداد".
  case place = "a place stands right behind it"
  /// The article has the same name elsewhere with one of the two above.
  case elsewhere = "the article says so of the same name elsewhere"
  /// The holder of its office: "رئيس مجلس النواب نبيه بري".
  case holder = "its office is held by somebody of that country"
  /// The nearest country in its clause.
  case clause = "the nearest country in the clause"
  /// The nearest country in its sentence.
  case sentence = "the nearest country in the sentence"
  /// The nearest country in the sentence, where it stands behind the name: "أعلنت وزارة الخارجية أن وفدا
  /// توجه إلى ليبيا".
  case behind = "the nearest country behind it in the sentence"
  /// The only country that the article names.
  case only = "the only country that the article names"
  /// Where the report was filed.
  case dateline = "the dateline"
  /// The country that the article names most.
  case most = "the country that the article names most"
  /// Whose outlet printed it: a paper writes of its own country first.
  case outlet = "the country of the outlet"
  /// Each naming of the country, by its share of all.
  case share = "countries named in the article"

  var weight: Double {
    switch self {
    case .adjective: 100
    case .place: 40
    case .elsewhere: 12
    case .holder: 8
    case .clause: 5
    case .sentence: 3
    case .behind: 2
    case .only: 4
    case .dateline: 4
    case .most: 4
    case .outlet: 5
    case .share: 8
    }
  }
}
