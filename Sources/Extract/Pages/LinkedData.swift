internal import Foundation

/// The objects of schema.org that a page holds in its JSON-LD scripts.
struct LinkedData {
  typealias Object = [String: Any]

  /// Objects nested deeper than this are not looked into, and no more than this many are kept.
  private static let (deepest, most) = (8, 500)

  /// Those that are articles, in the order of the page; the members of lists are not among them.
  private(set) var articles: [Object] = []
  /// Those that are web pages.
  private(set) var pages: [Object] = []
  /// All that have an `@id`, and more than that, by it.
  private var byID: [String: Object] = [:]

  init(_ scripts: [String]) {
    for script in scripts {
      if let value = Self.value(of: script) { take(value, 0) }
    }
  }

  /// The object that `value` is or refers to by its `@id`.
  func object(_ value: Any?) -> Object? {
    guard let object = value as? Object else { return nil }
    guard object.count == 1, let id = object["@id"] as? String else { return object }
    return byID[id] ?? object
  }

  static func types(_ object: Object) -> [String] {
    (object["@type"] as? [Any] ?? [object["@type"] as Any]).compactMap { $0 as? String }
  }

  private mutating func take(_ value: Any, _ depth: Int) {
    guard depth <= Self.deepest, byID.count + articles.count < Self.most else { return }
    if let list = value as? [Any] {
      for item in list { take(item, depth + 1) }
      return
    }
    guard let object = value as? Object else { return }
    if let id = object["@id"] as? String, object.count > 1, byID[id] == nil { byID[id] = object }
    let types = Self.types(object)
    if types.contains(where: { $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") }) {
      articles.append(object)
    } else if types.contains(where: { $0.hasSuffix("WebPage") || $0 == "ItemPage" }) {
      pages.append(object)
    }
    for key in ["@graph", "mainEntity", "mainEntityOfPage", "author", "publisher"] {
      if let inner = object[key] { take(inner, depth + 1) }
    }
  }

  /// The script's value. Comments and CDATA marks around it, a semicolon behind it, commas behind last
  /// members, raw line ends inside strings and escaped quotation marks are forgiven.
  private static func value(of script: String) -> Any? {
    var text = unwrapped(script)
    if !text.utf8.contains(UInt8(ascii: "\"")) {
      text = text.replacing("&quot;", with: "\"").replacing("&amp;", with: "&")[...]
    }
    let bytes = text.utf8.map { $0 < 0x20 ? 0x20 : $0 }
    return (try? JSONSerialization.jsonObject(with: Data(bytes)))
      ?? (try? JSONSerialization.jsonObject(with: Data(withoutLastCommas(bytes))))
  }

  private static func unwrapped(_ script: String) -> Substring {
    var text = script[...]
    var count = -1
    while count != text.utf8.count {
      count = text.utf8.count
      while text.first?.isWhitespace == true { text.removeFirst() }
      while text.last?.isWhitespace == true { text.removeLast() }
      for mark in ["<!--", "<![CDATA[", "//", "/*", "*/"] where text.hasPrefix(mark) {
        text.removeFirst(mark.count)
      }
      for mark in ["-->", "]]>", "//", "/*", "*/", ";"] where text.hasSuffix(mark) {
        text.removeLast(mark.count)
      }
    }
    return text
  }

  /// `bytes` without the commas that stand in front of a closing bracket.
  private static func withoutLastCommas(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var (isInString, isEscaped) = (false, false)
    for byte in bytes {
      if isInString {
        isInString = isEscaped || byte != UInt8(ascii: "\"")
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      } else if byte == UInt8(ascii: "\"") {
        isInString = true
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        while let last = kept.last, last == 0x20 || last == UInt8(ascii: ",") { kept.removeLast() }
      }
      kept.append(byte)
    }
    return kept
  }
}
