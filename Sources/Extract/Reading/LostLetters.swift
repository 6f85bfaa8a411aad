import ArabicText

/// Tells text whose letters were lost on the way: a program that did not know their encoding put one
/// sign in the place of each.
enum LostLetters {
  /// So many signs at least are no accident.
  private static let fewest = 10

  /// What is wrong with the texts; `nil` where they are sound.
  static func fault(in texts: [String]) -> String? {
    var (letters, replaced, marks, run) = (0, 0, 0, 0)
    for scalar in texts.lazy.map(\.unicodeScalars).joined() {
      run = scalar == "?" ? run + 1 : 0
      if run >= 2 { marks += run == 2 ? 2 : 1 }
      switch CharacterClass.of(scalar) {
      case .arabicLetter, .otherLetter: letters += 1
      default: if scalar == "\u{FFFD}" { replaced += 1 }
      }
    }
    if replaced >= fewest, replaced * 4 >= letters + replaced {
      return "U+FFFD stands in the place of \(replaced) letters: they are lost; fetch it again."
    }
    if marks >= fewest, marks >= letters {
      return "Question marks stand in the place of letters: they are lost; fetch it again."
    }
    return nil
  }
}
