import CZlib

/// Unpacks gzip or deflate data in pieces; several gzip members in a row are one.
final class Inflater {
  /// Text that grows more than this when it is unpacked was made to fill memory: real pages grow 5 to
  /// 30 times.
  static let highestRatio = 200
  /// The ratio is looked at from so many bytes on.
  private static let ratioCounts = 1 << 20

  enum Kind: Int32 {
    /// gzip or zlib, told by the data.
    case wrapped = 47
    /// Deflate data without a header, which some servers send.
    case bare = -15
  }

  // In place: zlib keeps the address.
  private let stream: UnsafeMutablePointer<z_stream>
  private var input: [UInt8] = []
  private var (consumed, produced) = (0, 0)
  private(set) var isAtEnd = false

  init(_ kind: Kind = .wrapped) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, kind.rawValue, ZLIB_VERSION, size) == Z_OK else {
      preconditionFailure("zlib gave no stream: no memory is left")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// The next bytes, at most `limit`; empty at the end.
  ///
  /// - Parameter more: gives the next packed bytes; empty where there are none.
  func read(
    atMost limit: Int, more: () throws(ReadError) -> [UInt8]
  ) throws(ReadError) -> [UInt8] {
    while true {
      if isAtEnd { try continueBehindMember(more) }
      if isAtEnd { return [] }
      if input.isEmpty {
        input = try more()
        if input.isEmpty { throw .cutGzip }
      }
      let output = try inflate(limit)
      if !output.isEmpty { return output }
    }
  }

  private func inflate(_ limit: Int) throws(ReadError) -> [UInt8] {
    var (code, left, used) = (Z_OK, 0, 0)
    let output = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      input.withUnsafeMutableBufferPointer { source in
        stream.pointee.next_in = source.baseAddress
        stream.pointee.avail_in = UInt32(source.count)
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(limit)
        code = CZlib.inflate(stream, Z_NO_FLUSH)
        left = Int(stream.pointee.avail_in)
        used = source.count - left
      }
      count = limit - Int(stream.pointee.avail_out)
    }
    input.removeFirst(used)
    consumed += used
    produced += output.count
    isAtEnd = code == Z_STREAM_END
    guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else { throw .damagedGzip }
    if produced > Self.ratioCounts, produced > consumed * Self.highestRatio { throw .bomb }
    return output
  }

  /// Begins the next member, where there is one; zeros behind the last are padding.
  private func continueBehindMember(_ more: () throws(ReadError) -> [UInt8]) throws(ReadError) {
    if input.isEmpty { input = try more() }
    guard let first = input.first, first != 0 else { return }
    guard first == 0x1F, inflateReset(stream) == Z_OK else { throw .damagedGzip }
    isAtEnd = false
  }
}
