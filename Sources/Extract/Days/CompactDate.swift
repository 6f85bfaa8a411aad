/// Dates without separators: "20240503", "20240503T101500Z", "20240503101500".
enum CompactDate {
  /// `field` with separators put in, if it begins with such a date; else as it is.
  static func spread(_ field: String) -> String {
    let bytes = Array(field.utf8.drop { $0 <= 0x20 })
    let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard digits.count == 8 || digits.count == 12 || digits.count == 14,
      digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8)
    else { return field }
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let rest = String(decoding: bytes[8...], as: UTF8.self)
    return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))" + (rest.isEmpty ? "" : " ") + rest
  }
}
