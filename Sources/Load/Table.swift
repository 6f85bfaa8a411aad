/// The answer to a query.
public struct Table: Sendable, Hashable {
  public let columns: [String]
  public let rows: [[Cell]]

  public init(columns: [String], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }
}
