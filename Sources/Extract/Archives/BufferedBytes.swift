/// Reads lines and stretches of a byte source, and knows where it stands.
struct BufferedBytes {
  /// A line of a header is no longer than this.
  static let longestLine = 64 << 10
  private static let piece = 1 << 18

  private let source: ByteSource
  private var buffer: [UInt8] = []
  private var position = 0
  /// How many bytes were read before the next one.
  private(set) var offset = 0

  init(_ source: ByteSource) {
    self.source = source
  }

  /// The next line without its end, cut at the longest; `nil` at the end.
  mutating func line() throws(ReadError) -> [UInt8]? {
    var line: [UInt8] = []
    var began = false
    while try fill() {
      began = true
      let rest = buffer[position...]
      let end = rest.firstIndex(of: 0x0A)
      line += rest[..<(end ?? rest.endIndex)].prefix(Self.longestLine - line.count)
      advance(to: end.map { $0 + 1 } ?? rest.endIndex)
      if end != nil { break }
    }
    if line.last == 0x0D { line.removeLast() }
    return began ? line : nil
  }

  /// The next `count` bytes, fewer at the end.
  mutating func bytes(_ count: Int) throws(ReadError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count, try fill() {
      let end = min(buffer.count, position + count - bytes.count)
      bytes += buffer[position..<end]
      advance(to: end)
    }
    return bytes
  }

  /// Passes over `count` bytes.
  ///
  /// - Returns: whether there were as many.
  mutating func skip(_ count: Int) throws(ReadError) -> Bool {
    var left = count
    while left > 0, try fill() {
      let step = min(left, buffer.count - position)
      advance(to: position + step)
      left -= step
    }
    return left == 0
  }

  private mutating func advance(to end: Int) {
    offset += end - position
    position = end
  }

  /// Whether there is a byte to read.
  private mutating func fill() throws(ReadError) -> Bool {
    if position < buffer.count { return true }
    buffer = try source.read(atMost: Self.piece)
    position = 0
    return !buffer.isEmpty
  }
}
