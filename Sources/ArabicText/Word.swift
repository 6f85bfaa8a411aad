public import Records

/// A word of a text: a run of letters, digits and marks.
public struct Word: Sendable, Hashable {
  public let range: TextRange
  /// Hash of the folded form: equal for all spellings of one word (`WordKey`).
  public let key: UInt64
  /// Whether all its letters are Arabic; numbers and mixed words are not.
  public let isArabic: Bool
  /// Whether it consists of digits alone.
  public let isNumber: Bool
}

/// The 64-bit key of a folded word. Two different words share one with a chance of 5·10⁻²⁰, so
/// lexicons keyed by it need not keep the strings.
public enum WordKey {
  /// The key of `text`, which is folded first.
  public static func of(_ text: String) -> UInt64 { of(text.unicodeScalars) }

  /// The key of `text` as it is, as for ids.
  public static func of(exactly text: String) -> UInt64 { of(bytes: text.utf8) }

  /// The key of the bytes of a text as it is.
  public static func of(bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for byte in bytes {
      hash ^= UInt64(byte)
      hash = hash &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    return hash
  }

  /// The key of `scalars`, which are folded first.
  public static func of(_ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
    var folded: [Unicode.Scalar] = []
    for scalar in scalars { Folding.fold(scalar, into: &folded) }
    return of(folded: folded[...])
  }

  /// The key of code points that are folded already.
  public static func of(folded: ArraySlice<Unicode.Scalar>) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for scalar in folded {
      hash ^= UInt64(scalar.value)
      hash = hash &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    return hash
  }
}

/// Cuts a text into words.
public enum WordScanner {
  /// The keys of the words in `bytes`, which are UTF-8: for lexicons, of whose names nobody asks more.
  public static func keys(of bytes: ArraySlice<UInt8>) -> [UInt64] {
    var keys: [UInt64] = []
    var folded: [Unicode.Scalar] = []
    func end() {
      if !folded.isEmpty { keys.append(WordKey.of(folded: folded[...])) }
      folded.removeAll(keepingCapacity: true)
    }
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let scalar = scalar(at: &position, in: bytes)
      let kind = CharacterClass.of(scalar)
      if kind.isWordPart {
        Folding.fold(scalar, into: &folded)
      } else if kind != .invisible {
        end()
      }
    }
    end()
    return keys
  }

  /// The code point at `position`, which moves behind it; the bytes are known to be UTF-8.
  private static func scalar(
    at position: inout Int, in bytes: ArraySlice<UInt8>
  ) -> Unicode.Scalar {
    let lead = bytes[position]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0xFF >> (UInt32(length) + 1))
    for next in (position + 1)..<min(position + length, bytes.endIndex) {
      value = value << 6 | UInt32(bytes[next] & 0x3F)
    }
    position += length
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The words of `range` (the whole text by default), in order.
  public static func words(of text: CodePointText, in range: TextRange? = nil) -> [Word] {
    var words: [Word] = []
    forEachWord(of: text, in: range ?? TextRange(0, text.count)) { words.append($0) }
    return words
  }

  /// Calls `body` with each word of `range` in order; none is kept.
  public static func forEachWord(
    of text: CodePointText, in range: TextRange, _ body: (Word) -> Void
  ) {
    let end = range.end
    var folded: [Unicode.Scalar] = []
    var position = range.start
    while position < end {
      guard CharacterClass.of(text[position]).isWordPart else {
        position += 1
        continue
      }
      let start = position
      var (arabic, other, digits) = (false, false, false)
      folded.removeAll(keepingCapacity: true)
      scan: while position < end {
        switch CharacterClass.of(text[position]) {
        case .arabicLetter: arabic = true
        case .otherLetter: other = true
        case .digit: digits = true
        case .mark, .invisible: break
        case .space, .other: break scan
        }
        Folding.fold(text[position], into: &folded)
        position += 1
      }
      var last = position
      while CharacterClass.of(text[last - 1]) == .invisible { last -= 1 }
      guard !folded.isEmpty else { continue }
      body(
        Word(
          range: TextRange(start, last), key: WordKey.of(folded: folded[...]),
          isArabic: arabic && !other && !digits, isNumber: digits && !arabic && !other))
    }
  }
}
