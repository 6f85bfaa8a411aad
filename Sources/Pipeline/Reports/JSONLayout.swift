import Load

/// An array with one object a row.
struct JSONLayout: TableLayout {
  private var names: [String] = []
  private var isEmpty = true

  mutating func head(_ columns: [String]) -> String {
    names = columns.map { JSONText.quoted($0) }
    return ""
  }

  mutating func row(_ cells: [Cell]) -> String {
    let members = zip(names, cells).map { "\($0):\($1.json)" }
    defer { isEmpty = false }
    return (isEmpty ? "[\n" : ",\n") + "  {" + members.joined(separator: ",") + "}"
  }

  func foot() -> String { isEmpty ? "[]\n" : "\n]\n" }
}
