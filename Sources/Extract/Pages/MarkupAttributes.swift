import CXML2

/// The attributes of an element as the parser hands them over; valid inside its event only.
struct MarkupAttributes {
  let list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  /// The value of the attribute with the key `name`; `nil` where it is not given or has no value.
  func value(_ name: UInt64) -> String? {
    guard let value = bytes(name) else { return nil }
    return String(cString: value)
  }

  func has(_ name: UInt64) -> Bool {
    guard var pair = list else { return false }
    while let key = pair.pointee {
      if MarkupName.of(key) == name { return true }
      pair += 2
    }
    return false
  }

  var isEmpty: Bool { list?.pointee == nil }

  private func bytes(_ name: UInt64) -> UnsafePointer<xmlChar>? {
    guard var pair = list else { return nil }
    while let key = pair.pointee {
      if MarkupName.of(key) == name { return pair[1] }
      pair += 2
    }
    return nil
  }

  static let classes = MarkupName.of("class")
  static let id = MarkupName.of("id")
  static let role = MarkupName.of("role")
  static let itemprop = MarkupName.of("itemprop")
  static let rel = MarkupName.of("rel")
  static let style = MarkupName.of("style")
  static let hidden = MarkupName.of("hidden")
  static let datetime = MarkupName.of("datetime")
  static let name = MarkupName.of("name")
  static let property = MarkupName.of("property")
  static let content = MarkupName.of("content")
  static let href = MarkupName.of("href")
  static let type = MarkupName.of("type")
  static let shadowRoot = MarkupName.of("shadowrootmode")
  static let oldShadowRoot = MarkupName.of("shadowroot")
}
