import Load

/// Columns for a terminal.
struct AlignedLayout: TableLayout {
  /// More code points of a cell are not shown: all rows are padded to the widest.
  private static let longestCell = 400

  /// The head and all rows, clipped: the widths are known behind the last.
  private var rows: [[String]] = []

  mutating func head(_ columns: [String]) -> String {
    add(columns)
    return ""
  }

  mutating func row(_ cells: [Cell]) -> String {
    add(cells.map(\.text))
    return ""
  }

  func foot() -> String {
    guard let head = rows.first else { return "" }
    let widths = head.indices.map { column in
      rows.map { Self.displayWidth($0[column]) }.max() ?? 0
    }
    let rule = widths.map { String(repeating: "─", count: $0) }
    return ([head, rule] + rows.dropFirst()).map { Self.line($0, widths) }.joined()
  }

  private mutating func add(_ cells: [String]) {
    rows.append(cells.map { VisibleText.escaped(Self.clipped($0)) })
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: width - displayWidth(cell))
    }
    var text = padded.joined(separator: "  ")
    while text.last == " " { text.removeLast() }
    return text + "\n"
  }

  /// The beginning of a long cell, an ellipsis behind it.
  private static func clipped(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard
      let end = scalars.index(
        scalars.startIndex, offsetBy: longestCell, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }

  /// The cells a terminal gives the text: marks and invisible characters take none.
  private static func displayWidth(_ text: String) -> Int {
    text.unicodeScalars.count { scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: false
      default: true
      }
    }
  }
}
