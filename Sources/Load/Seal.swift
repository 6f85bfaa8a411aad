import Digests
internal import Foundation

/// Proves that no byte of a warehouse was altered since it was published.
///
/// `integrity_check` does not see a changed letter in a text. So the last step of publishing writes
/// SHA-256 of the whole file into the table `seal`, reckoned with those 64 characters read as
/// zeros. The table has one row, alone on its page, so its place in the file is known.
enum Seal {
  /// Writes the seal of the file at `path`, which nobody has open.
  static func stamp(_ path: String) throws {
    let page = try page(of: Connection(path: path, access: .readOnly))
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    defer { try? handle.close() }
    guard let place = try place(of: blank, in: page, handle) else {
      throw SQLiteError(code: 11, message: "the seal's row is not where it should be")
    }
    let seal = try digest(handle, blanking: place)
    try handle.seek(toOffset: place)
    try handle.write(contentsOf: Data(seal.utf8))
  }

  /// Whether the file at `path`, read through `connection`, still has the bytes that were sealed.
  static func holds(for path: String, _ connection: Connection) throws -> Bool {
    let seals = try connection.rows("SELECT sha256 FROM seal") { $0.text(0) }
    guard let seal = seals.first, seals.count == 1, seal.utf8.count == blank.utf8.count else {
      return false
    }
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? handle.close() }
    guard let place = try place(of: seal, in: page(of: connection), handle) else { return false }
    return try digest(handle, blanking: place) == seal
  }

  private static let blank = String(repeating: "0", count: 64)

  /// The bytes of the file that hold the table `seal`.
  private static func page(of connection: Connection) throws -> Range<UInt64> {
    let pages = try connection.rows(
      "SELECT rootpage, page_size FROM sqlite_schema, pragma_page_size WHERE name = 'seal'"
    ) { (UInt64(max($0.integer(0), 1)), UInt64(max($0.integer(1), 0))) }
    guard let (number, size) = pages.first, number <= 1 << 32, size <= 1 << 16 else { return 0..<0 }
    return (number - 1) * size..<number * size
  }

  private static func place(
    of seal: String, in page: Range<UInt64>, _ handle: FileHandle
  ) throws -> UInt64? {
    try handle.seek(toOffset: page.lowerBound)
    let bytes = try handle.read(upToCount: page.count) ?? Data()
    guard let found = bytes.range(of: Data(seal.utf8)) else { return nil }
    return page.lowerBound + UInt64(found.lowerBound - bytes.startIndex)
  }

  /// SHA-256 of the whole file with the 64 bytes at `place` read as "0".
  private static func digest(_ handle: FileHandle, blanking place: UInt64) throws -> String {
    var hash = ContentDigest()
    let seal = place..<place + UInt64(blank.utf8.count)
    try handle.seek(toOffset: 0)
    var position: UInt64 = 0
    while var chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
      let here = position..<position + UInt64(chunk.count)
      for offset in seal.clamped(to: here) {
        chunk[chunk.startIndex + Int(offset - position)] = UInt8(ascii: "0")
      }
      hash.update(Array(chunk))
      position = here.upperBound
    }
    return hash.hexadecimal()
  }
}
