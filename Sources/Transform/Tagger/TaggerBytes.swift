package import Foundation

/// A stretch of a file mapped into memory, or of bytes held there; read only.
package struct TaggerBytes: Sendable {
  private let owner: Owner
  private let range: Range<Int>

  /// The whole file at `url`, mapped.
  ///
  /// - Throws: `TaggerModelError` where it cannot be mapped.
  package init(mapping url: URL) throws {
    let descriptor = open(url.path, O_RDONLY)
    guard descriptor >= 0 else { throw TaggerModelError(file: url.path, problem: "cannot be read") }
    defer { close(descriptor) }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size > 0, let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0),
      start != MAP_FAILED
    else { throw TaggerModelError(file: url.path, problem: "is empty or cannot be mapped") }
    owner = Owner(UnsafeRawBufferPointer(start: start, count: size), isMapped: true)
    range = 0..<size
  }

  /// A copy of `bytes`.
  package init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyBytes(from: bytes)
    owner = Owner(UnsafeRawBufferPointer(copy), isMapped: false)
    range = 0..<bytes.count
  }

  private init(owner: Owner, range: Range<Int>) {
    self.owner = owner
    self.range = range
  }

  package var count: Int { range.count }

  /// The bytes of `part`, counted from this stretch's start.
  package func slice(_ part: Range<Int>) -> TaggerBytes {
    precondition(part.upperBound <= count, "a part of the model lies outside its file")
    return TaggerBytes(
      owner: owner, range: range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound)
  }

  /// The little-endian integer at `offset`.
  @inline(__always)
  package func load<Value: FixedWidthInteger>(_ offset: Int) -> Value {
    let pointer = owner.bytes
    return Value(
      littleEndian: pointer.loadUnaligned(fromByteOffset: range.lowerBound + offset, as: Value.self)
    )
  }

  /// The bytes for as long as `body` runs.
  package func withBytes<Answer>(_ body: (UnsafeRawBufferPointer) throws -> Answer) rethrows
    -> Answer
  {
    try body(UnsafeRawBufferPointer(rebasing: owner.bytes[range]))
  }

  /// Holds the memory; never written after it was made, so it may be shared.
  private final class Owner: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer
    private let isMapped: Bool

    init(_ bytes: UnsafeRawBufferPointer, isMapped: Bool) {
      self.bytes = bytes
      self.isMapped = isMapped
    }

    deinit {
      if isMapped {
        munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
      } else {
        bytes.deallocate()
      }
    }
  }
}
