public import Foundation

/// A lexicon file as read: UTF-8, tab-separated, `#` lines on top, then the column names.
///
/// Errors name the file and the line, so that an operator who edits a lexicon finds the place.
public struct LexiconTable {
  /// One entry, with its line for error messages.
  public struct Row: Sendable {
    fileprivate let content: LexiconContent
    fileprivate let index: Int

    /// The file's path.
    public var file: String { content.file }

    /// Its line there, from 1.
    public var line: Int { content.lines[index] }

    /// The field of `column`, "" where it is empty.
    /// - Precondition: the table was read with that column.
    public subscript(column: String) -> String {
      guard let place = content.columns.firstIndex(of: column) else {
        preconditionFailure("\(file) was read without the column \(column)")
      }
      return content.field(place, of: index).text
    }

    /// The bytes of the field in the column at `place` (see `LexiconTable.place`); empty where the
    /// table has no such column.
    public func bytes(_ place: Int?) -> LexiconField {
      place.map { content.field($0, of: index) } ?? []
    }

    /// The field of `column`, "" where it is empty or the table has no such column.
    public func field(_ column: String) -> String {
      content.columns.firstIndex(of: column).map { content.field($0, of: index).text } ?? ""
    }

    /// The values of a field that holds several, a vertical bar between; none where the table has no
    /// such column.
    public func list(_ column: String) -> [String] {
      let field = field(column)
      return field.isEmpty ? [] : field.split(separator: "|").map(String.init)
    }

    /// The field as a number.
    /// - Throws: `LexiconError` where it is none.
    public func number(_ column: String) throws -> Double {
      guard let value = Double(self[column]) else {
        throw problem("\(column) is no number: \(self[column])")
      }
      return value
    }

    /// The field as one of a closed set of words.
    /// - Throws: `LexiconError` where it is none of them.
    public func value<Value: RawRepresentable<String>>(_ column: String) throws -> Value {
      guard let value = Value(rawValue: self[column]) else {
        throw problem("\(column) is none of the known words: \(self[column])")
      }
      return value
    }

    private func problem(_ text: String) -> LexiconError {
      LexiconError(file: file, line: line, problem: text)
    }
  }

  /// In the file's order.
  public let rows: [Row]
  private let content: LexiconContent

  /// The place of `column`; `nil` where the table has no such column.
  public func place(of column: String) -> Int? { content.columns.firstIndex(of: column) }

  /// Reads `name` below `folder`.
  ///
  /// - Parameter advice: what to say where the file cannot be read.
  /// - Throws: `LexiconError` where the file is missing, is no UTF-8, lacks one of `columns`, or a
  ///   row has another number of fields than the header.
  public init(
    _ name: String, in folder: URL, columns: [String],
    advice: String = "cannot be read; reinstall Fihrist"
  ) throws {
    let url = folder.appendingPathComponent(name)
    guard let data = try? Data(contentsOf: url) else {
      throw LexiconError(file: url.path, line: 0, problem: advice)
    }
    let content = try LexiconContent(data, file: url.path, needed: columns)
    self.content = content
    rows = content.lines.indices.map { Row(content: content, index: $0) }
  }
}
