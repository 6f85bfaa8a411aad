import Load

/// The reports that come with the program, by name.
public struct ReportShelf: Sendable {
  private let reports: [Report] = Report.all

  public init() {}

  /// The reports' names, sorted.
  public var names: [String] { reports.map(\.name) }

  /// A line for each report: its name and what it answers.
  public var list: String {
    let width = names.map(\.count).max() ?? 0
    return reports.map { report in
      let gap = String(repeating: " ", count: width - report.name.count + 2)
      return "  " + report.name + gap + report.question
    }.joined(separator: "\n")
  }

  /// Gives the report `name` of a warehouse to `write`, part by part.
  ///
  /// - Precondition: `names` contains `name`.
  /// - Throws: `WarehouseError` where the file is no warehouse; what `write` throws.
  /// - Parameter isRaw: as `TableFormat.format` takes it.
  public func write(
    _ name: String, of warehouse: String, as format: TableFormat, isRaw: Bool = false,
    to write: @escaping (String) throws -> Void
  ) throws {
    guard let report = reports.first(where: { $0.name == name }) else {
      preconditionFailure("there is no report \(name)")
    }
    var writer = TableWriter(format, title: report.title, isRaw: isRaw, write: write)
    try WarehouseReader.run(report.sql, on: warehouse, into: &writer)
    try writer.end()
  }
}
