public import Foundation

/// A lexicon file as read: UTF-8, tab-separated, `#` lines on top, then the column names.
///
/// Errors name the file and the line, so that an operator who edits a lexicon finds the place.
public struct LexiconTable {
  /// One entry, with its line for error messages.
  public struct Row {
    /// The file's path.
    public let file: String
    /// Its line there, from 1.
    public let line: Int
    private let fields: [Substring]
    private let columns: [Substring: Int]

    init(file: String, line: Int, fields: [Substring], columns: [Substring: Int]) {
      self.file = file
      self.line = line
      self.fields = fields
      self.columns = columns
    }

    /// The field of `column`, "" where it is empty.
    /// - Precondition: the table was read with that column.
    public subscript(column: Substring) -> String {
      guard let index = columns[column] else {
        preconditionFailure("\(file) was read without the column \(column)")
      }
      return String(fields[index])
    }

    /// The values of a field that holds several, a vertical bar between.
    public func list(_ column: Substring) -> [String] {
      self[column].split(separator: "|").map(String.init)
    }

    /// The field as a number.
    /// - Throws: `LexiconError` where it is none.
    public func number(_ column: Substring) throws -> Double {
      guard let value = Double(self[column]) else {
        throw LexiconError(
          file: file, line: line, problem: "\(column) is no number: \(self[column])")
      }
      return value
    }

    /// The field as one of a closed set of words.
    /// - Throws: `LexiconError` where it is none of them.
    public func value<Value: RawRepresentable<String>>(_ column: Substring) throws -> Value {
      guard let value = Value(rawValue: self[column]) else {
        throw LexiconError(
          file: file, line: line, problem: "\(column) is none of the known words: \(self[column])")
      }
      return value
    }
  }

  /// In the file's order.
  public let rows: [Row]

  /// Reads `name` below `folder`.
  ///
  /// - Parameter advice: what to say where the file cannot be read.
  /// - Throws: `LexiconError` where the file is missing, is no UTF-8, lacks one of `columns`, or a
  ///   row has another number of fields than the header.
  public init(
    _ name: String, in folder: URL, columns: [Substring],
    advice: String = "cannot be read; reinstall Fihrist"
  ) throws {
    let url = folder.appendingPathComponent(name)
    guard let data = try? Data(contentsOf: url) else {
      throw LexiconError(file: url.path, line: 0, problem: advice)
    }
    guard let content = String(validating: data, as: UTF8.self)?.utf8 else {
      throw LexiconError(file: url.path, line: 0, problem: "is not UTF-8")
    }
    var header: [Substring]?
    var index: [Substring: Int] = [:]
    var rows: [Row] = []
    // By bytes: walking characters takes four times as long.
    for (number, line) in content.split(separator: newline, omittingEmptySubsequences: false)
      .enumerated() where !line.isEmpty && line.first != numberSign
    {
      let fields = line.split(separator: tab, omittingEmptySubsequences: false).map {
        Substring($0)
      }
      guard let names = header else {
        header = fields
        for (i, field) in fields.enumerated() { index[field] = i }
        for column in columns where index[column] == nil {
          throw LexiconError(file: url.path, line: number + 1, problem: "has no column \(column)")
        }
        continue
      }
      guard fields.count == names.count else {
        throw LexiconError(
          file: url.path, line: number + 1,
          problem: "has \(fields.count) fields where the header has \(names.count)")
      }
      rows.append(Row(file: url.path, line: number + 1, fields: fields, columns: index))
    }
    self.rows = rows
  }
}

private let newline = UInt8(ascii: "\n")
private let tab = UInt8(ascii: "\t")
private let numberSign = UInt8(ascii: "#")

/// A lexicon that cannot be used; the message names file and line.
public struct LexiconError: Error, CustomStringConvertible {
  public let file: String
  public let line: Int
  public let problem: String

  public init(file: String, line: Int, problem: String) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  public var description: String { "\(file):\(line): \(problem)" }
}
