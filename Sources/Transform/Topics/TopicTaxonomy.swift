public import Foundation
import Lexicons

/// The IPTC Media Topics with their place in the hierarchy and their labels.
public struct TopicTaxonomy: Sendable {
  /// A topic. Stored in `topics`.
  public struct Row: Sendable, Hashable {
    /// `medtop:20000639`.
    public let code: String
    /// `nil` for the topics on top.
    public let broaderCode: String?
    /// "" where IPTC gives none; so for the other labels.
    public let labelAr: String
    public let labelEn: String
    public let labelFr: String
    /// The day it was retired, `YYYY-MM-DD`; `nil` while it is in use.
    public let retiredOn: String?
  }

  /// Sorted by code.
  public let rows: [Row]
  private let places: [String: Int]

  /// - Throws: `LexiconError` where `mediatopics.tsv` cannot be used.
  public init(lexicons folder: URL) throws {
    let columns = [
      "code", "broader", "label_ar", "label_en", "label_fr", "retired",
    ]
    let table = try LexiconTable("mediatopics.tsv", in: folder, columns: columns)
    var rows: [Row] = []
    var places: [String: Int] = [:]
    for row in table.rows {
      let code = row["code"]
      places[code] = rows.count
      rows.append(
        Row(
          code: code, broaderCode: Self.optional(row["broader"]), labelAr: row["label_ar"],
          labelEn: row["label_en"], labelFr: row["label_fr"],
          retiredOn: Self.optional(row["retired"])))
    }
    self.rows = rows
    self.places = places
  }

  /// The topic with `code`; `nil` where there is none.
  public func row(_ code: String) -> Row? { places[code].map { rows[$0] } }

  /// Every broader topic of `code`, nearest first.
  public func broader(than code: String) -> [String] {
    var codes: [String] = []
    var next = row(code)?.broaderCode
    while let code = next, !codes.contains(code) {
      codes.append(code)
      next = row(code)?.broaderCode
    }
    return codes
  }

  private static func optional(_ field: String) -> String? { field.isEmpty ? nil : field }
}
