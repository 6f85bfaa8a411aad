/// Cuts JSON that is not one record a line into its values: the members of arrays, and objects that stand
/// one behind the other, over any number of lines.
struct ValueSplitter {
  enum Piece {
    case bytes([UInt8])
    /// A value over the limit; its bytes were passed over.
    case tooLong
    /// The file ends inside a value.
    case cut
  }

  private let source: ByteSource
  private let limit: Int
  private var buffer: [UInt8] = []
  private var position = 0

  init(_ source: ByteSource, limit: Int) {
    self.source = source
    self.limit = limit
  }

  /// The next value; `nil` behind the last.
  mutating func next() throws(ReadError) -> Piece? {
    guard try skipToValue() else { return nil }
    var (value, isTooLong, state) = ([UInt8](), false, State())
    while try fill() {
      let start = position
      var isAtEnd = false
      while position < buffer.count, !isAtEnd {
        isAtEnd = state.ends(before: buffer[position])
        if !isAtEnd { position += 1 }
        if state.isClosed { break }
      }
      if value.count + position - start > limit { (isTooLong, value) = (true, []) }
      if !isTooLong { value += buffer[start..<position] }
      if isAtEnd || state.isClosed { return isTooLong ? .tooLong : .bytes(value) }
    }
    return state.isOpen ? .cut : isTooLong ? .tooLong : .bytes(value)
  }

  /// Where the reader stands in a value.
  private struct State {
    private var (depth, isInString, isEscaped) = (0, false, false)
    /// Whether the last byte closed an object or array that the value is.
    private(set) var isClosed = false

    var isOpen: Bool { depth > 0 || isInString }

    /// Whether the value has ended before `byte`, which is taken in otherwise.
    mutating func ends(before byte: UInt8) -> Bool {
      if isInString {
        isInString = isEscaped || byte != UInt8(ascii: "\"")
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        return false
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard depth > 0 else { return true }
        depth -= 1
        isClosed = depth == 0
      case UInt8(ascii: ","), 0x00...0x20: return depth == 0
      default: break
      }
      return false
    }
  }

  private mutating func skipToValue() throws(ReadError) -> Bool {
    while try fill() {
      while position < buffer.count {
        if Self.begins(buffer[position]) { return true }
        position += 1
      }
    }
    return false
  }

  /// Between values stand white space, commas and the brackets of arrays around them.
  private static func begins(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "}"),
      0xEF, 0xBB, 0xBF:
      false
    default: true
    }
  }

  private mutating func fill() throws(ReadError) -> Bool {
    if position < buffer.count { return true }
    buffer = try source.read(atMost: 1 << 18)
    position = 0
    return !buffer.isEmpty
  }
}
