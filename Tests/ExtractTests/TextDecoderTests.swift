import Extract
import Foundation
import Records
import Testing

struct TextDecoderTests {
  static let sentence =
    "قال الوزير إن المغرب يواصل العمل.\nوأضاف أن الأشغال ستنطلق قريبا: été 2025\n"

  private static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 255)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  private static func windows1256(_ text: String) -> [UInt8] {
    // The code page's letters that these tests use.
    let letters: [Character: UInt8] = [
      "ا": 0xC7, "أ": 0xC3, "إ": 0xC5, "ب": 0xC8, "ة": 0xC9, "ت": 0xCA, "ج": 0xCC, "ح": 0xCD,
      "د": 0xCF, "ر": 0xD1, "ز": 0xD2, "س": 0xD3, "ش": 0xD4, "ض": 0xD6, "ط": 0xD8, "ع": 0xDA,
      "غ": 0xDB, "ف": 0xDD, "ق": 0xDE, "ل": 0xE1, "م": 0xE3, "ن": 0xE4, "ه": 0xE5, "و": 0xE6,
      "ي": 0xED, "ص": 0xD5, "é": 0xE9,
    ]
    return text.map { letters[$0] ?? $0.asciiValue ?? 0x3F }
  }

  @Test(arguments: [
    Array(sentence.utf8), [0xEF, 0xBB, 0xBF] + Array(sentence.utf8),
    utf16(sentence, bigEndian: false, mark: true), utf16(sentence, bigEndian: true, mark: true),
    utf16(sentence, bigEndian: false, mark: false), utf16(sentence, bigEndian: true, mark: false),
    windows1256(sentence),
  ])
  func `the same text comes out of every accepted encoding`(_ bytes: [UInt8]) throws {
    #expect(try TextDecoder().decode(bytes) == Self.sentence)
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let reason: Rejection.Reason
    var says = ""
    var testDescription: String { name }
  }

  static let bad = [
    Bad(name: "no bytes", bytes: [], reason: .empty),
    Bad(name: "white space", bytes: Array(" \r\n\t\u{A0}".utf8), reason: .empty),
    Bad(name: "PDF", bytes: Array("%PDF-1.7 text".utf8), reason: .binary, says: "PDF"),
    Bad(name: "ZIP", bytes: [0x50, 0x4B, 3, 4, 20, 0], reason: .binary, says: "ZIP"),
    Bad(name: "gzip", bytes: [0x1F, 0x8B, 8, 0], reason: .binary, says: "gzip"),
    Bad(name: "3 MB of zeros", bytes: [UInt8](repeating: 0, count: 3 << 20), reason: .binary),
    Bad(name: "text and NUL", bytes: Array("abc\0\0def".utf8), reason: .binary),
    Bad(name: "control characters", bytes: (0..<200).map { UInt8($0 % 32 + 1) }, reason: .binary),
    Bad(
      name: "UTF-8 cut inside its last letter", bytes: Array(Array(sentence.utf8).prefix(101)),
      reason: .encoding, says: "byte"),
    Bad(
      name: "one wrong byte in UTF-8", bytes: Array("قال".utf8) + [0xFF] + Array(sentence.utf8),
      reason: .encoding, says: "byte 6;"),
    Bad(
      name: "UTF-16 with half a unit", bytes: utf16("نص", bigEndian: false, mark: true) + [0x41],
      reason: .encoding),
    Bad(
      name: "half a surrogate pair", bytes: [0xFF, 0xFE, 0x3D, 0xD8, 0x41, 0], reason: .encoding),
    Bad(
      name: "Latin-1 French", bytes: Array("r".utf8) + [0xE9] + Array("sum".utf8) + [0xE9],
      reason: .encoding, says: "not known"),
    // ISO 8859-6 for the first words of the sentence.
    Bad(
      name: "ISO 8859-6",
      bytes: [
        0xE2, 0xC7, 0xE4, 0x20, 0xC7, 0xE4, 0xE8, 0xD2, 0xEA, 0xD1, 0x20, 0xC5, 0xE6, 0x20, 0xC7,
        0xE4, 0xE5, 0xDA, 0xD1, 0xC8,
      ], reason: .encoding),
  ]

  @Test(arguments: bad)
  func `what is no text says why`(_ input: Bad) {
    let failure = #expect(throws: TextDecoder.Failure.self) {
      try TextDecoder().decode(input.bytes)
    }
    #expect(failure?.reason == input.reason)
    #expect(input.says.isEmpty || failure?.detail.contains(input.says) == true)
  }

  @Test func `every cut of UTF-8 is either text or told as broken, never another encoding`() {
    let bytes = Array(Self.sentence.utf8)
    for end in 1..<bytes.count {
      let whole = String(validating: bytes[..<end], as: UTF8.self)
      let text = try? TextDecoder().decode(Array(bytes[..<end]))
      #expect(text == whole)
    }
  }
}
