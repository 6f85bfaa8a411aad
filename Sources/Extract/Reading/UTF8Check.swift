/// Tells where bytes stop being UTF-8.
enum UTF8Check {
  /// The offset of the first byte that is no UTF-8; `nil` where all is.
  static func firstError(in bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var position = 0
    while position < bytes.count {
      guard let length = sequence(bytes, position) else { return position }
      position += length
    }
    return bytes.count
  }

  /// How many well-formed sequences of several bytes there are, and how many bytes belong to none.
  static func census(_ bytes: [UInt8]) -> (sequences: Int, errors: Int) {
    var (position, sequences, errors) = (0, 0, 0)
    while position < bytes.count {
      let length = sequence(bytes, position)
      if length == nil { errors += 1 } else if bytes[position] >= 0x80 { sequences += 1 }
      position += length ?? 1
    }
    return (sequences, errors)
  }

  /// The length of the sequence at `position`; `nil` where it is cut or broken (Unicode, table 3-7).
  private static func sequence(_ bytes: [UInt8], _ position: Int) -> Int? {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[position] {
    case 0..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard position + length <= bytes.count, second.contains(bytes[position + 1]) else { return nil }
    for next in bytes[(position + 1)..<(position + length)] where !(0x80...0xBF).contains(next) {
      return nil
    }
    return length
  }
}
