import Records

/// The bytes of a file in pieces, unpacked where it is gzip, whatever its name.
final class ByteSource {
  private static let piece = 1 << 18

  private let file: OpenFile
  private let inflater: Inflater?
  /// What was read to tell gzip from other bytes and not yet handed out.
  private var head: [UInt8]

  /// - Throws: `ReadError` where the file cannot be read.
  init(_ file: OpenFile) throws(ReadError) {
    self.file = file
    head = try Self.read(file, 2)
    inflater = head == [0x1F, 0x8B] ? Inflater() : nil
  }

  var isPacked: Bool { inflater != nil }

  /// What was looked at and not yet handed out.
  private var ahead: [UInt8] = []

  /// The first `count` bytes of what is not yet handed out, fewer at the end; they are handed out later.
  ///
  /// - Throws: `ReadError`.
  func peek(_ count: Int) throws(ReadError) -> [UInt8] {
    while ahead.count < count {
      let next = try unpacked(count - ahead.count)
      if next.isEmpty { break }
      ahead += next
    }
    return Array(ahead.prefix(count))
  }

  /// Puts `text` in the place of what is not yet handed out.
  func replace(with text: String) { ahead = Array(text.utf8) }

  /// The next bytes, at most `limit` and at least one; empty at the end.
  ///
  /// - Throws: `ReadError`, also where the file unpacks to far too much.
  func read(atMost limit: Int) throws(ReadError) -> [UInt8] {
    guard ahead.isEmpty else {
      defer { ahead.removeFirst(min(limit, ahead.count)) }
      return Array(ahead.prefix(limit))
    }
    return try unpacked(limit)
  }

  private func unpacked(_ limit: Int) throws(ReadError) -> [UInt8] {
    guard let inflater else { return try packed(limit) }
    return try inflater.read(atMost: limit) { () throws(ReadError) in try packed(Self.piece) }
  }

  /// All bytes, one more than `limit` at most.
  func readAll(limit: Int) throws(ReadError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let next = try read(atMost: min(Self.piece * 4, limit + 1 - bytes.count))
      if next.isEmpty { break }
      bytes += next
    }
    return bytes
  }

  private func packed(_ limit: Int) throws(ReadError) -> [UInt8] {
    guard head.isEmpty else {
      defer { head = [] }
      return head
    }
    return try Self.read(file, limit)
  }

  private static func read(_ file: OpenFile, _ limit: Int) throws(ReadError) -> [UInt8] {
    do { return try file.read(atMost: limit) } catch { throw ReadError(error) }
  }
}
