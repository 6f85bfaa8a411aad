internal import Foundation

/// The names in a folder, which are bytes: the system knows no encoding of names.
enum FolderListing {
  /// A name in a folder and what it stands for.
  struct Entry {
    let name: [UInt8]
    let status: Result<FileStatus, SystemError>
  }

  /// What the folder at `place` below `root` holds, in the order of the names' bytes.
  ///
  /// - Throws: `SystemError` where it cannot be listed.
  static func entries(of place: [UInt8], in root: InputRoot) throws(SystemError) -> [Entry] {
    let descriptor = try root.open(place, isFolder: true)
    guard let folder = fdopendir(descriptor) else {
      let code = errno
      close(descriptor)
      throw SystemError(code: code)
    }
    defer { closedir(folder) }
    var entries: [Entry] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard name != [0x2E], name != [0x2E, 0x2E] else { continue }
      entries.append(
        Entry(
          name: name,
          status: Result { () throws(SystemError) in
            try FileStatus(of: name, in: descriptor)
          }))
    }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }
}

/// The name of a file as `articles.source` holds it.
enum FileName {
  /// The name in NFC; a byte that is no UTF-8 becomes `\xHH`. Where a name holds such a `\xHH` as
  /// characters, its backslash becomes `\x5C`: no two names come out equal, except those that Unicode
  /// calls equal.
  static func text(_ name: [UInt8]) -> String {
    var text = ""
    var rest = name[...]
    while !rest.isEmpty {
      if isEscape(rest) {
        text += escape(UInt8(ascii: "\\"))
        rest = rest.dropFirst()
      } else if let scalar = firstScalar(rest) {
        text.unicodeScalars.append(scalar)
        rest = rest.dropFirst(UTF8.width(scalar))
      } else {
        text += escape(rest.removeFirst())
      }
    }
    return text.precomposedStringWithCanonicalMapping
  }

  private static func escape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "\\x" + (digits.count < 2 ? "0" : "") + digits
  }

  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    let next = bytes.prefix(4)
    return next.starts(with: "\\x".utf8) && next.count == 4
      && next.dropFirst(2).allSatisfy { (0x30...0x39).contains($0) || (0x41...0x46).contains($0) }
  }

  private static func firstScalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    var decoder = UTF8()
    var iterator = bytes.prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return scalar
  }
}
