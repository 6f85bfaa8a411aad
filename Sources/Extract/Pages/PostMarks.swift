internal import Foundation

/// What embedded posts of social networks leave in a text: addresses of pictures and links, and the line
/// with name, handle and day below them. The words of the post stay: the article quotes them.
enum PostMarks {
  /// The addresses by which such marks are known.
  private static let addresses = [
    "pic.twitter.com/", "pic.x.com/", "https://t.co/", "http://t.co/",
  ]

  /// What stands before the first slash of their paths, in UTF-8.
  private static let hosts = ["pic.twitter.com", "pic.x.com", "://t.co"].map { Array($0.utf8) }

  /// Whether any of them stands in `text`.
  static func areIn(_ text: [UInt8]) -> Bool {
    text.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while let start = rest.isEmpty ? nil : UnsafeRawBufferPointer(rebasing: rest).baseAddress,
        let found = memchr(start, 0x2F, rest.count)
      {
        let slash = rest.startIndex + (UnsafeRawPointer(found) - start)
        if hosts.contains(where: { bytes[..<slash].suffix($0.count).elementsEqual($0) }) {
          return true
        }
        rest = rest[(slash + 1)...]
      }
      return false
    }
  }

  /// `line` without them; empty where it held nothing else.
  static func removed(from line: String) -> String {
    guard addresses.contains(where: line.contains) else { return line }
    return line.split(separator: " ").filter { word in
      !addresses.contains { word.contains($0) }
    }.joined(separator: " ")
  }

  /// Whether a line that begins with `bytes` may be a signature: with a dash.
  static func mayBeSignature(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first == 0x2D || bytes.starts(with: [0xE2, 0x80])
  }

  /// Whether `line` is the signature of a post: "— بلدية وادي الزيتون (@wadizaytoun) May 1, 2024".
  static func isSignature(_ line: String) -> Bool {
    guard let first = line.first, first == "—" || first == "–" || first == "-",
      line.unicodeScalars.count <= 160
    else { return false }
    return line.contains("(@")
  }
}
