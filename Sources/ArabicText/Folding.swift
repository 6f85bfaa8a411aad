/// Folds spellings of one Arabic word onto one form, for matching and searching.
///
/// Marks and tatweel are dropped; alef forms become ا, ى and ئ become ي, ؤ becomes و, ة becomes ه;
/// letters of Persian and Maghrebi keyboards become their Arabic neighbours; presentation forms are
/// taken apart; digits of any script become 0–9; Latin letters lose case and accents.
public enum Folding {
  /// ARABIC TATWEEL, the stretching mark.
  public static let tatweel: Unicode.Scalar = "\u{0640}"

  /// Appends the folded form of `scalar` to `output`: nothing, one or more code points.
  public static func fold(_ scalar: Unicode.Scalar, into output: inout [Unicode.Scalar]) {
    let value = Int(scalar.value)
    guard value < table.count else { return output.append(scalar) }
    switch table[value] {
    case dropped: return
    case expanded: output.append(contentsOf: expansion(of: scalar))
    case let folded: if let one = Unicode.Scalar(folded) { output.append(one) }
    }
  }

  /// The folded form of `text`; white space and punctuation stay as they are.
  public static func folded(_ text: String) -> String {
    var output: [Unicode.Scalar] = []
    output.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { fold(scalar, into: &output) }
    return string(output)
  }

  /// `text` as written but without vowel marks, tatweel and invisible marks, presentation forms
  /// taken apart.
  public static func withoutMarks(_ text: String) -> String {
    var output: [Unicode.Scalar] = []
    output.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch CharacterClass.of(scalar) {
      case .mark, .invisible: continue
      default:
        if isPresentationForm(scalar) {
          output.append(contentsOf: compatibilityForm(scalar))
        } else {
          output.append(scalar)
        }
      }
    }
    return string(output)
  }

  private static let dropped: UInt32 = 0
  private static let expanded: UInt32 = 0xFFFF_FFFF

  /// The folded code point for each of the Basic Multilingual Plane.
  private static let table: [UInt32] = (0..<UInt32(0x10000)).map { value in
    guard let scalar = Unicode.Scalar(value) else { return dropped }
    switch CharacterClass.of(scalar) {
    case .mark, .invisible: return dropped
    case .other, .space: return value
    case .digit: return 0x30 + UInt32(scalar.properties.numericValue ?? 0)
    case .arabicLetter where !isPresentationForm(scalar): return neighbour(of: scalar).value
    case .otherLetter where isCaseless(value): return value
    case .arabicLetter, .otherLetter:
      let expansion = expansion(of: scalar)
      return expansion.count == 1 ? expansion[0].value : expanded
    }
  }

  private static func expansion(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if isPresentationForm(scalar) {
      return compatibilityForm(scalar)
        .filter { CharacterClass.of($0) != .mark }.map(neighbour)
    }
    return canonicalForm(scalar).filter { CharacterClass.of($0) != .mark }
  }

  private static func neighbour(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "أ", "إ", "آ", "ٱ": "ا"
    case "ى", "ئ", "ی": "ي"
    case "ؤ": "و"
    case "ة": "ه"
    case "ک", "گ", "ڭ": "ك"
    case "ڤ", "ڥ": "ف"
    case "پ": "ب"
    case "چ": "ج"
    default: scalar
    }
  }

  /// CJK and Hangul, which have neither case nor accents: left alone, so that the table is made fast.
  private static func isCaseless(_ value: UInt32) -> Bool { (0x2E80...0xD7FF).contains(value) }

  static func isPresentationForm(_ scalar: Unicode.Scalar) -> Bool {
    (0xFB50...0xFDFF).contains(scalar.value) || (0xFE70...0xFEFC).contains(scalar.value)
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
