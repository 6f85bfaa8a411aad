internal import Foundation

/// Cuts a file into lines at LF alone (other separators occur inside JSON strings), in pieces.
struct LineReader {
  enum Line {
    case bytes([UInt8])
    /// A line over the limit; its bytes were passed over.
    case tooLong
  }

  private let file: ByteSource
  private let limit: Int
  private var buffer: [UInt8] = []
  private var position = 0
  private var atEnd = false

  init(_ file: ByteSource, limit: Int) {
    self.file = file
    self.limit = limit
  }

  /// The next line without its end; `nil` behind the last.
  mutating func next() throws(ReadError) -> Line? {
    var line: [UInt8] = []
    var tooLong = false
    var began = false
    while true {
      if position == buffer.count, try !refill() {
        return began ? (tooLong ? .tooLong : .bytes(line)) : nil
      }
      began = true
      let end = lineEnd()
      if line.count + (end ?? buffer.count) - position > limit {
        tooLong = true
        line = []
      }
      if !tooLong { line += buffer[position..<(end ?? buffer.count)] }
      position = end.map { $0 + 1 } ?? buffer.count
      if end != nil { return tooLong ? .tooLong : .bytes(line) }
    }
  }

  private mutating func refill() throws(ReadError) -> Bool {
    guard !atEnd else { return false }
    buffer = try file.read(atMost: 1 << 18)
    position = 0
    atEnd = buffer.isEmpty
    return !atEnd
  }

  /// Where the next LF stands in the buffer.
  private func lineEnd() -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress?.advanced(by: position),
        let found = memchr(start, 0x0A, bytes.count - position)
      else { return nil }
      return position + (UnsafeRawPointer(found) - start)
    }
  }
}
