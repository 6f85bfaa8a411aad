/// Arabic text in the bytes of Windows-1256.
enum Windows1256Fixture {
  /// The code page's Arabic letters and marks, from the mapping that Unicode publishes.
  private static let letters: [Unicode.Scalar: UInt8] = [
    "،": 0xA1, "؛": 0xBA, "؟": 0xBF, "ء": 0xC1, "آ": 0xC2, "أ": 0xC3, "ؤ": 0xC4, "إ": 0xC5,
    "ئ": 0xC6, "ا": 0xC7, "ب": 0xC8, "ة": 0xC9, "ت": 0xCA, "ث": 0xCB, "ج": 0xCC, "ح": 0xCD,
    "خ": 0xCE, "د": 0xCF, "ذ": 0xD0, "ر": 0xD1, "ز": 0xD2, "س": 0xD3, "ش": 0xD4, "ص": 0xD5,
    "ض": 0xD6, "ط": 0xD8, "ظ": 0xD9, "ع": 0xDA, "غ": 0xDB, "ف": 0xDD, "ق": 0xDE, "ك": 0xDF,
    "ل": 0xE1, "م": 0xE3, "ن": 0xE4, "ه": 0xE5, "و": 0xE6, "ى": 0xEC, "ي": 0xED,
  ]

  /// `nil` where the table lacks a letter.
  static func encode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = scalar.isASCII ? UInt8(scalar.value) : letters[scalar] else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}
