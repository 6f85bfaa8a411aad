/// The one form of the search tables: whatever order their rows came in, over however many nights,
/// the same words stand in the same bytes.
///
/// FTS5 writes what it is given as one segment a batch and merges segments later
/// (https://www.sqlite.org/fts5.html#fts5_data_structures). What a merge of all segments writes
/// depends on the words alone, as long as none was merged before in part; only the segment's number
/// tells of the past. So merging is put off to the end of the night, and the number set to 1.
struct SearchLayout {
  private let connection: Connection

  init(_ connection: Connection) {
    self.connection = connection
  }

  private static let tables = ["article_search": "title", "sentence_search": "text"]
    .sorted { $0.key < $1.key }

  /// Puts merging off, and lets batches be large: at most so many bytes wait in memory a table.
  func prepare() throws {
    for (table, _) in Self.tables {
      for (option, value) in [("automerge", 0), ("crisismerge", 1999), ("hashsize", 32 << 20)] {
        try connection.run(
          "INSERT INTO \(table) (\(table), rank) VALUES (?, ?)", [.text(option), .count(value)])
      }
    }
  }

  /// Merges all segments.
  func merge() throws {
    for (table, column) in Self.tables {
      try splitOff(table, column)
      try connection.run("INSERT INTO \(table) (\(table)) VALUES ('optimize')")
    }
  }

  /// Writes over what is left of the past, and takes back the options of `prepare`. FTS5 knows
  /// nothing of that: the tables must not be changed any more through this connection.
  func number() throws {
    for (table, _) in Self.tables {
      try number(table)
      try connection.run("DELETE FROM \(table)_config WHERE k <> 'version'")
    }
  }

  /// Makes two segments that cancel each other: one segment alone would not be merged, and looks
  /// otherwise than a merged one. No row has the id 0.
  private func splitOff(_ table: String, _ column: String) throws {
    try connection.run("INSERT INTO \(table) (rowid, \(column)) VALUES (0, 'x')")
    try connection.run(
      "INSERT INTO \(table) (\(table), rowid, \(column)) VALUES ('delete', 0, 'x')")
  }

  /// Numbers the one segment 1, and writes the record of segments as that of a new table.
  private func number(_ table: String) throws {
    let ends = try connection.rows(
      "SELECT min(id) >> 37, max(id) >> 37 FROM \(table)_data WHERE id >= 1 << 37"
    ) { (first: $0.integer(0), last: $0.integer(1)) }
    guard let segment = ends.first?.first, segment == ends.first?.last else {
      throw WarehouseError.badValue(
        path: connection.path, what: "several segments in \(table) after all were merged")
    }
    if segment > 1 {
      let distance = Cell.integer((segment - 1) << 37)
      try connection.run(
        "UPDATE \(table)_data SET id = id - ? WHERE id >= 1 << 37", [distance])
      try connection.run("UPDATE \(table)_idx SET segid = 1")
    }
    let leaves = try connection.rows(
      "SELECT max(id) - (1 << 37) FROM \(table)_data WHERE id BETWEEN 1 << 37 AND (1 << 37) + ?",
      [.integer(Int64(Int32.max))]
    ) { $0.integer(0) }
    try connection.run(
      "UPDATE \(table)_data SET block = ? WHERE id = 10",
      [.blob(Self.structure(leaves: segment == 0 ? 0 : leaves[0]))])
  }

  /// The record that names the segments: no segment, or one with `leaves` pages.
  private static func structure(leaves: Int64) -> [UInt8] {
    let cookie: [UInt8] = [0, 0, 0, 0]
    guard leaves > 0 else { return cookie + [0, 0, 0] }
    // Levels, segments, write counter; of level 0: segments being merged, segments; of its one
    // segment: number, first page, last page.
    return cookie + [1, 1, 0, 0, 1, 1, 1] + varint(leaves)
  }

  /// The number as SQLite stores it (https://www.sqlite.org/fileformat2.html#varint), below 2^56.
  private static func varint(_ number: Int64) -> [UInt8] {
    var bytes = [UInt8(number & 0x7F)]
    var rest = number >> 7
    while rest > 0 {
      bytes.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
      rest >>= 7
    }
    return bytes
  }
}
