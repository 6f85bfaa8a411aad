/// What embedded posts of social networks leave in a text: addresses of pictures and links, and the line
/// with name, handle and day below them. The words of the post stay: the article quotes them.
enum PostMarks {
  /// The addresses by which such marks are known.
  private static let addresses = [
    "pic.twitter.com/", "pic.x.com/", "https://t.co/", "http://t.co/",
  ]

  /// Whether any of them stands in `text`.
  static func areIn(_ text: [UInt8]) -> Bool {
    addresses.contains { text.firstRange(of: Array($0.utf8)) != nil }
  }

  /// `line` without them; empty where it held nothing else.
  static func removed(from line: String) -> String {
    guard addresses.contains(where: line.contains) else { return line }
    return line.split(separator: " ").filter { word in
      !addresses.contains { word.contains($0) }
    }.joined(separator: " ")
  }

  /// Whether `line` is the signature of a post: "— بلدية وادي الزيتون (@wadizaytoun) May 1, 2024".
  static func isSignature(_ line: String) -> Bool {
    guard let first = line.first, first == "—" || first == "–" || first == "-",
      line.unicodeScalars.count <= 160
    else { return false }
    return line.contains("(@")
  }
}
