/// The address that programs which save pages write into a comment at the page's head.
enum SavedPage {
  /// Comments stand in the first bytes of a page.
  private static let longest = 4096

  /// The address in a comment of SingleFile, HTTrack or a browser; `nil` where there is none.
  static func address(_ html: String) -> String? {
    let head = String(decoding: html.utf8.prefix(longest), as: UTF8.self)
    for comment in comments(head) {
      if let address = behind("saved from url=(", comment) {
        // "saved from url=(0042)https://…": the number is the address' length.
        let rest = address.drop { $0 != ")" }.dropFirst()
        return WebAddress(String(rest)) == nil ? nil : String(rest)
      }
      if comment.contains("SingleFile"), let address = behind("url:", comment) {
        return WebAddress(address) == nil ? nil : address
      }
      if comment.contains("HTTrack"), let address = behind("Mirrored from ", comment) {
        return "http://" + address
      }
    }
    return nil
  }

  /// The word behind `mark`.
  private static func behind(_ mark: String, _ comment: Substring) -> String? {
    guard let range = comment.firstRange(of: mark) else { return nil }
    let rest = comment[range.upperBound...].drop(while: \.isWhitespace)
    let word = rest.prefix { !$0.isWhitespace }
    return word.isEmpty ? nil : String(word)
  }

  private static func comments(_ head: String) -> [Substring] {
    var comments: [Substring] = []
    var rest = head[...]
    while let start = rest.firstRange(of: "<!--") {
      let body = rest[start.upperBound...]
      let end = body.firstRange(of: "-->")
      comments.append(body[..<(end?.lowerBound ?? body.endIndex)])
      rest = end.map { body[$0.upperBound...] } ?? ""
    }
    return comments
  }
}
