/// Letters of one word, changed as people change them when they type.
enum SearchLetters {
  /// The letters without marks, tatweel and invisible marks; presentation forms are taken apart,
  /// letters of Persian and Maghrebi keyboards and digits of any script take their usual form.
  static func clean(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    for scalar in word { appendClean(scalar, to: &letters) }
    return letters
  }

  private static func appendClean(_ scalar: Unicode.Scalar, to letters: inout [Unicode.Scalar]) {
    switch CharacterClass.of(scalar) {
    case .arabicLetter:
      if hasHamza(scalar) || scalar == "ى" || scalar == "ة" {
        letters.append(scalar)
      } else if Folding.isPresentationForm(scalar) {
        for part in compatibilityForm(scalar) where !Folding.isPresentationForm(part) {
          appendClean(part, to: &letters)
        }
      } else {
        Folding.fold(scalar, into: &letters)
      }
    case .digit: Folding.fold(scalar, into: &letters)
    case .otherLetter: letters.append(scalar)
    case .mark, .invisible, .space: return
    case .other: letters.append(scalar)
    }
  }

  static func hasHamza(_ scalar: Unicode.Scalar) -> Bool {
    isAlefWithHamza(scalar) || scalar == "ؤ" || scalar == "ئ"
  }

  private static func isAlefWithHamza(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "أ" || scalar == "إ" || scalar == "آ"
  }

  /// Every alef without its hamza (المسألة → المسالة, إسرائيل → اسرائيل).
  static func withPlainAlefs(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    word.map { isAlefWithHamza($0) ? "ا" : $0 }
  }

  /// Every letter without its hamza (المسؤول → المسوول, الجزائر → الجزاير).
  static func withoutHamzas(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    word.map { letter in
      switch letter {
      case "أ", "إ", "آ": "ا"
      case "ؤ": "و"
      case "ئ": "ي"
      default: letter
      }
    }
  }

  /// The word with another seat of the hamza: both are right where و follows (مسؤول, مسئول), and
  /// both stand in the press where ة follows (هيئة, هيأة). `nil` where there is no such place.
  static func withOtherSeat(_ word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var other = word
    for place in word.indices.dropFirst() where place + 1 < word.count {
      switch (word[place - 1], word[place], word[place + 1]) {
      case (_, "ؤ", "و"): other[place] = "ئ"
      case (_, "ئ", "و"): other[place] = "ؤ"
      case ("ي", "ئ", "ة"): other[place] = "أ"
      case ("ي", "أ", "ة"): other[place] = "ئ"
      default: break
      }
    }
    return other == word ? nil : other
  }

  static let westernZero: UInt32 = 0x30

  /// The zeros of the digits that the press and keyboards of the region use.
  private static let otherZeros: [UInt32] = [0x660, 0x6F0]

  /// The word with its Western digits in Arabic-Indic and in Persian form.
  static func withOtherDigits(_ word: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    otherZeros.map { zero in
      word.map { scalar in
        guard isWesternDigit(scalar) else { return scalar }
        return Unicode.Scalar(scalar.value - westernZero + zero) ?? scalar
      }
    }
  }

  static func isWesternDigit(_ scalar: Unicode.Scalar) -> Bool {
    (westernZero..<westernZero + 10).contains(scalar.value)
  }
}
