import Records

/// The words of an office as they stand in a sentence.
struct Office {
  /// The words that it takes, nationality and country included.
  var words: Range<Int>
  /// The words of the office alone.
  var range: TextRange
  /// Index of the country that an adjective names.
  var nationality: Int?
  /// Index of the name (organisation or place) that it belongs to, among the spans.
  var owner: Int?
  /// The word for a body that was named before ("الرئيس التنفيذي للشركة").
  var generic: Int?
  /// Where the words behind "نظيره" stand: the office named before.
  var antecedent: TextRange?
  /// Whether it is a head alone that commonly has a complement ("كاتب").
  var isBare = false
  /// Whether two hold it, each in a country ("وزيرا الخارجية المغربي X والإسباني Y").
  var isDual = false
  /// Whether it is held now.
  var status = Role.Status.current
}
