/// Mends JSON in which half of a surrogate pair is escaped (`"\ud83d"`), as programs write that cut a text
/// inside a sign: JSON's grammar allows it, Unicode knows no such character.
enum SurrogateRepair {
  private static let escapeLength = 6

  /// `line` with U+FFFD, escaped, in place of each half that stands alone.
  static func repaired(_ line: [UInt8]) -> [UInt8] {
    var repaired = line
    var index = 0
    while index < line.count {
      guard line[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      switch unit(line, index) {
      case .some(0xD800...0xDBFF):
        if let low = unit(line, index + escapeLength), (0xDC00...0xDFFF).contains(low) {
          index += 2 * escapeLength
          continue
        }
        replace(&repaired, index)
        index += escapeLength
      case .some(0xDC00...0xDFFF):
        replace(&repaired, index)
        index += escapeLength
      // Two bytes: the sign behind a backslash may be a backslash.
      default: index += 2
      }
    }
    return repaired
  }

  private static func replace(_ line: inout [UInt8], _ start: Int) {
    line.replaceSubrange(start..<start + escapeLength, with: Array("\\ufffd".utf8))
  }

  /// The UTF-16 unit that is escaped at `start`; `nil` where there is none.
  private static func unit(_ line: [UInt8], _ start: Int) -> Int? {
    guard start + escapeLength <= line.count, line[start] == UInt8(ascii: "\\"),
      line[start + 1] == UInt8(ascii: "u")
    else { return nil }
    return Int(String(decoding: line[start + 2..<start + escapeLength], as: UTF8.self), radix: 16)
  }
}
