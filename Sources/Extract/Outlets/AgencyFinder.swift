import ArabicText
import Records

/// Finds the news agency that a credit names: «الرباط (و م ع)», «القاهرة – رويترز».
///
/// A name of an agency is often a common word, so only one that stands by itself between dashes,
/// brackets or the ends of the credit counts.
struct AgencyFinder: Sendable {
  let table: OutletTable

  /// The first agency in `credits`; `nil` where they name none.
  func agency(in credits: [String]) -> String? { credits.lazy.compactMap(agency).first }

  private func agency(in credit: String) -> String? {
    let text = CodePointText(credit)
    var start = 0
    for position in 0...text.count where position == text.count || divides(text, position) {
      let words = WordScanner.words(of: text, in: TextRange(start, position))
      let found = table.agencies.matches(words, at: 0).first { $0.keys.count == words.count }
      if let found { return found.value }
      start = position + 1
    }
    return nil
  }

  /// Whether `position` parts two names; dots inside "و.م.ع" do not.
  private func divides(_ text: CodePointText, _ position: Int) -> Bool {
    switch text[position] {
    case "-", "–", "—", "|", "/", ":", "_", ",", "،", "؛", "(", ")", "[", "]", "*", "\n", "«", "»",
      "\"", "+", Folding.tatweel:
      true
    default: false
    }
  }
}
