/// Named fields as WARC and HTTP write them, "Name: value" a line.
struct HeaderFields {
  private var values: [String: String] = [:]

  /// Adds the field in `line`; of two with one name the first counts.
  mutating func add(_ line: some Collection<UInt8>) {
    guard values.count < Self.most, let colon = line.firstIndex(of: 0x3A) else { return }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    let bytes = Array(line[line.index(after: colon)...].drop { $0 <= 0x20 })
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
    if values[name] == nil { values[name] = String(decoding: bytes[..<end], as: UTF8.self) }
  }

  /// The value of the field called `name`, which is in lower case.
  subscript(name: String) -> String? { values[name] }

  private static let most = 200
}
