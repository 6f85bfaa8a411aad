import Load

/// A page with one table.
struct HTMLLayout: TableLayout {
  let title: String

  func head(_ columns: [String]) -> String {
    let head = columns.map { "<th>\(Self.escaped($0))</th>" }.joined()
    return """
      <!DOCTYPE html>
      <html><head><meta charset="utf-8"><title>\(Self.escaped(title))</title><style>
      body { font-family: sans-serif } table { border-collapse: collapse }
      th, td { border-bottom: 1px solid #ccc; padding: .3em .6em; text-align: start }
      </style></head><body><h1>\(Self.escaped(title))</h1>
      <table><thead><tr>\(head)</tr></thead><tbody>

      """
  }

  func row(_ cells: [Cell]) -> String {
    "<tr>" + cells.map { "<td dir=\"auto\">\(Self.escaped($0.text))</td>" }.joined() + "</tr>\n"
  }

  func foot() -> String { "</tbody></table></body></html>\n" }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { output, character in
      switch character {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "\n": output.append(character)
      default: output += VisibleText.escaped(String(character))
      }
    }
  }
}
