/// What a code point is to the scanners.
public enum CharacterClass: UInt8, Sendable {
  /// A letter of the Arabic script, presentation forms included.
  case arabicLetter
  /// A letter of any other script.
  case otherLetter
  /// A decimal digit of any script.
  case digit
  /// A combining mark or tatweel: part of a word, no letter of its own.
  case mark
  /// White space, NBSP and line ends included.
  case space
  /// A mark that nobody sees (bidi controls, zero-width joiners, BOM).
  case invisible
  /// Punctuation, symbols, emoji, everything else.
  case other

  /// Whether a word can hold it.
  public var isWordPart: Bool { rawValue <= CharacterClass.mark.rawValue }

  /// Whether nothing is seen of it.
  public var isBlank: Bool { self == .space || self == .invisible }

  /// The class of `scalar`; from a table for the Basic Multilingual Plane.
  public static func of(_ scalar: Unicode.Scalar) -> CharacterClass {
    let value = Int(scalar.value)
    return value < table.count ? table[value] : classify(scalar)
  }

  private static let table: [CharacterClass] = (0..<0x10000).map {
    Unicode.Scalar(UInt32($0)).map(classify) ?? .other
  }

  private static func classify(_ scalar: Unicode.Scalar) -> CharacterClass {
    let properties = scalar.properties
    if scalar == Folding.tatweel { return .mark }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return isArabic(scalar) ? .arabicLetter : .otherLetter
    case .decimalNumber: return .digit
    case .nonspacingMark, .enclosingMark, .spacingMark: return .mark
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    case .control: return properties.isWhitespace ? .space : .invisible
    case .format: return .invisible
    default: return .other
    }
  }

  private static func isArabic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x06FF, 0x0750...0x077F, 0x08A0...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: true
    default: false
    }
  }
}
