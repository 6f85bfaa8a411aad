/// The bytes of one field: what needs no string is read from them.
public typealias LexiconField = ArraySlice<UInt8>

extension LexiconField {
  /// The values of a field that holds several, a vertical bar between; none where it is empty.
  public var values: [LexiconField] { isEmpty ? [] : split(separator: UInt8(ascii: "|")) }

  /// The field as a string.
  public var text: String { String(decoding: self, as: UTF8.self) }
}
