import ArabicText

/// Restores Arabic that was decoded under a wrong code page and encoded again.
///
/// | what is read | what happened |
/// |---|---|
/// | `Ø§Ù„` | UTF-8 was decoded as Windows-1252 |
/// | `ط§ظ„` | UTF-8 was decoded as Windows-1256 |
/// | `ÇáÓ` | Windows-1256 was decoded as Windows-1252 |
///
/// No text of any language looks like that for more than a few letters, so a text that does is
/// restored, where nearly all of it can be; it may have happened twice.
enum MojibakeRepair {
  /// What a text was mistaken for.
  enum Fault: CaseIterable {
    case utf8AsLatin, utf8AsArabic, arabicAsLatin
  }

  /// A text is mangled from so many signs of it on.
  private static let fewestSigns = 12
  /// So many characters tell: a fault is all over a text.
  private static let sample = 4096
  /// So often may it have happened.
  private static let mostTimes = 2

  /// `text` as it was; `nil` where it is mangled and cannot be restored.
  static func restored(_ text: String) -> (text: String, faults: [Fault])? {
    var (text, faults) = (text, [Fault]())
    while let fault = fault(of: text) {
      guard faults.count < mostTimes, let restored = undo(fault, text) else { return nil }
      (text, faults) = (restored, faults + [fault])
    }
    return (text, faults)
  }

  /// A short text, which came beside one that had `faults`; as it is where it had none.
  static func restored(_ text: String, from faults: [Fault]) -> String {
    faults.reduce(text) { undo($1, $0) ?? $0 }
  }

  /// Counts the signs in one pass over the bytes.
  private static func fault(of text: String) -> Fault? {
    var text = text
    return text.withUTF8 { bytes in
      var (arabic, tahs, others, leads, run, inRuns) = (0, 0, 0, 0, 0, 0)
      for index in bytes.indices where bytes[index] >= 0xC0 {
        if arabic + others >= sample { break }
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch bytes[index] {
        case 0xC3:
          others += 1
          // "Ø", "Ù" and the like; "Ã" and "Â" where it happened twice.
          let isLead = (0x98...0x9B).contains(next) || next == 0x82 || next == 0x83
          if isLead, index + 2 < bytes.count, bytes[index + 2] >= 0xC2 { leads += 1 }
          let isBehind = index >= 2 && bytes[index - 2] == 0xC3
          run = isBehind ? run + 1 : 1
          if run >= 3 { inRuns += run == 3 ? 3 : 1 }
        case 0xD8:
          arabic += 1
          if next == 0xB7 || next == 0xB8 { tahs += 1 }
        case 0xD9...0xDB: arabic += 1
        default: others += 1
        }
      }
      // In Arabic about one letter in a hundred is ط or ظ.
      if tahs >= fewestSigns, tahs * 4 >= arabic { return .utf8AsArabic }
      guard arabic < others else { return nil }
      if leads >= fewestSigns, leads * 10 >= others * 3 { return .utf8AsLatin }
      return inRuns >= fewestSigns * 2 && inRuns * 2 >= others ? .arabicAsLatin : nil
    }
  }

  /// `nil` where more than one in fifty of what should be restored cannot be.
  private static func undo(_ fault: Fault, _ text: String) -> String? {
    var restored = String.UnicodeScalarView()
    var bytes: [UInt8] = []
    var run: [Unicode.Scalar] = []
    var (good, bad) = (0, 0)
    func endRun() {
      defer { (bytes, run) = ([], []) }
      var position = 0
      while position < bytes.count {
        if fault == .arabicAsLatin {
          let scalar = Windows1256.scalar(of: bytes[position])
          restored.append(scalar ?? run[position])
          good += 1
          position += 1
        } else if let (scalar, length) = sequence(bytes[position...]) {
          restored.append(scalar)
          good += 1
          position += length
        } else {
          restored.append(run[position])
          // Quotation marks and dashes may have been put in later.
          if run[position].properties.isAlphabetic { bad += 1 }
          position += 1
        }
      }
    }
    for scalar in text.unicodeScalars {
      if let byte = fault == .utf8AsArabic ? Windows1256.byte(of: scalar) : latinByte(scalar) {
        bytes.append(byte)
        run.append(scalar)
      } else {
        endRun()
        restored.append(scalar)
        if scalar == "\u{FFFD}" { bad += 1 }
      }
    }
    endRun()
    return good > 0 && bad * 50 <= good ? String(restored) : nil
  }

  /// The character whose UTF-8 is at the beginning of `bytes`, two bytes at least.
  private static func sequence(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, length: Int)? {
    let length: Int
    switch bytes[bytes.startIndex] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    guard bytes.count >= length,
      let text = String(validating: bytes.prefix(length), as: UTF8.self),
      let scalar = text.unicodeScalars.first
    else { return nil }
    return (scalar, length)
  }

  /// The byte above 0x7F that stands for `scalar` in Windows-1252; the five that it leaves open are taken
  /// for control characters, as browsers do.
  private static func latinByte(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x80...0xFF: UInt8(scalar.value)
    case 0x152...0x2122: windows1252[scalar]
    default: nil
    }
  }

  private static let windows1252: [Unicode.Scalar: UInt8] = {
    let scalars: [Unicode.Scalar?] = [
      "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
      nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
    ]
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for (index, scalar) in scalars.enumerated() {
      if let scalar { bytes[scalar] = UInt8(0x80 + index) }
    }
    return bytes
  }()
}
