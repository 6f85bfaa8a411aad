extension MarkupParser {
  /// Whether a tag in `markup` has more attributes than `mostAttributes`.
  static func hasCrowdedTags(_ markup: String) -> Bool {
    var markup = markup
    return markup.withUTF8 { bytes in
      var position = 0
      while position < bytes.count {
        guard bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count,
          isLetter(bytes[position + 1])
        else {
          position += 1
          continue
        }
        guard let end = tagEnd(bytes, position + 1) else { return true }
        position = behindScript(bytes, name: position + 1) ?? end
      }
      return false
    }
  }

  /// Where the tag whose name begins at `start` has ended; `nil` where it is crowded.
  private static func tagEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var (position, attributes, wasBlank) = (start, 0, false)
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: ">"), UInt8(ascii: "<"): return position
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        // A quoted value may hold anything, and the next attribute may stand right behind it.
        position += 1
        while position < bytes.count, bytes[position] != byte { position += 1 }
        wasBlank = true
      case 0...0x20, UInt8(ascii: "/"): wasBlank = true
      default:
        if wasBlank { attributes += 1 }
        wasBlank = false
      }
      if attributes > mostAttributes { return nil }
      position += 1
    }
    return position
  }

  /// Where a script or style sheet whose name begins at `name` has ended: what is in it are no tags;
  /// `nil` for any other element.
  private static func behindScript(
    _ bytes: UnsafeBufferPointer<UInt8>, name: Int
  ) -> Int? {
    guard bytes[name] | 0x20 == UInt8(ascii: "s") else { return nil }
    for element in ["script", "style"] where starts(bytes, name, element) {
      var position = name
      while position < bytes.count {
        if bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count,
          bytes[position + 1] == UInt8(ascii: "/"), starts(bytes, position + 2, element)
        {
          return position + 2
        }
        position += 1
      }
      return position
    }
    return nil
  }

  private static func starts(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ name: String
  ) -> Bool {
    guard position + name.utf8.count <= bytes.count else { return false }
    return zip(bytes[position...], name.utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
