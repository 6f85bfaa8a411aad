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

  /// The report `name` of a warehouse, written out.
  ///
  /// - Precondition: `names` contains `name`.
  /// - Throws: `WarehouseError` where the file is no warehouse.
  /// - Parameter isRaw: as `TableFormat.format` takes it.
  public func text(
    _ name: String, of warehouse: String, as format: TableFormat, isRaw: Bool = false
  ) throws -> String {
    guard let report = reports.first(where: { $0.name == name }) else {
      preconditionFailure("there is no report \(name)")
    }
    let table = try WarehouseReader.run(report.sql, on: warehouse)
    return format.format(table, title: report.title, isRaw: isRaw)
  }
}
