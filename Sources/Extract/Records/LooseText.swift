/// The texts in a field that holds more than one: those of a list, or the one that an object names:
/// `["سعيد", "ليلى"]`, `{"name": "سعيد"}`, `{"$date": {"$numberLong": "1714730400000"}}`.
struct LooseText: Decodable {
  private enum Key: String, CodingKey, CaseIterable {
    case name, date = "$date", number = "$numberLong", value, rendered, text
  }

  let texts: [String]

  init(from decoder: any Decoder) throws {
    if let single = try? decoder.singleValueContainer() {
      if let text = try? single.decode(String.self) {
        texts = [text]
        return
      }
      if let number = try? single.decode(Int64.self) {
        texts = [String(number)]
        return
      }
    }
    if var list = try? decoder.unkeyedContainer() {
      var texts: [String] = []
      while !list.isAtEnd { texts += (try list.decode(LooseText.self)).texts }
      self.texts = texts
      return
    }
    guard let object = try? decoder.container(keyedBy: Key.self) else {
      texts = []
      return
    }
    texts =
      Key.allCases.lazy
      .compactMap { (try? object.decode(LooseText.self, forKey: $0))?.texts }
      .first { !$0.isEmpty } ?? []
  }
}
