/// The answer to a query.
public struct Table: Sendable, Hashable, TableSink {
  public private(set) var columns: [String]
  public private(set) var rows: [[Cell]]

  public init(columns: [String] = [], rows: [[Cell]] = []) {
    self.columns = columns
    self.rows = rows
  }

  public mutating func begin(_ columns: [String]) { self.columns = columns }

  public mutating func add(_ row: [Cell]) { rows.append(row) }
}

/// Takes an answer row by row, so that none needs to be held whole.
public protocol TableSink {
  /// Comes first, once.
  mutating func begin(_ columns: [String]) throws
  mutating func add(_ row: [Cell]) throws
}
