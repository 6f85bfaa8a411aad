/// The tables that the cards of all models have.
enum CardTables {
  /// Each file with its SHA-256.
  static func files(_ files: [(name: String, digest: String)]) -> String {
    (["| file | SHA-256 |", "|---|---|"] + files.map { "| \($0.name) | \($0.digest) |" })
      .joined(separator: "\n")
  }

  /// For scores from `low` on how many `things` there were and how many were right.
  static func scores(_ rows: [(low: Double, count: Int, right: Int)], of things: String) -> String {
    let lines = rows.filter { $0.count > 0 }.map { row in
      let share = NameScore.text(100 * Double(row.right) / Double(row.count))
      return "| \(NameScore.text(100 * row.low)) % | \(row.count) | \(share) % |"
    }
    return (["| score from | \(things) | right |", "|---|---|---|"] + lines).joined(separator: "\n")
  }
}
