internal import Foundation

/// The bytes of a lexicon file and where its fields lie in them: no string is made before someone
/// asks for it, for loading the lexicons is most of what starting costs.
final class LexiconContent: Sendable {
  let file: String
  let columns: [String]
  /// The line of each row, from 1.
  let lines: [Int]
  private let bytes: [UInt8]
  /// Where each field begins in `bytes`, row by row.
  private let starts: [Int]

  /// - Parameter needed: the columns that the header must name.
  /// - Throws: `LexiconError` with the line.
  init(_ data: Data, file: String, needed: [String]) throws {
    guard String(validating: data, as: UTF8.self) != nil else {
      throw LexiconError(file: file, line: 0, problem: "is not UTF-8")
    }
    bytes = [UInt8](data)
    self.file = file
    var columns: [String] = []
    var (starts, lines): ([Int], [Int]) = ([], [])
    var (line, lineStart) = (0, 0)
    while lineStart < bytes.count {
      line += 1
      let first = starts.count
      let lineEnd = Self.cut(bytes, from: lineStart, into: &starts)
      let isEntry = lineEnd > lineStart && bytes[lineStart] != UInt8(ascii: "#")
      if isEntry, !columns.isEmpty {
        let found = starts.count - first
        guard found == columns.count else {
          let problem = "has \(found) fields where the header has \(columns.count)"
          throw LexiconError(file: file, line: line, problem: problem)
        }
        lines.append(line)
      } else {
        if isEntry {
          columns = Self.header(bytes[lineStart..<lineEnd])
          for column in needed where !columns.contains(column) {
            throw LexiconError(file: file, line: line, problem: "has no column \(column)")
          }
        }
        starts.removeLast(starts.count - first)
      }
      lineStart = lineEnd + 1
    }
    (self.columns, self.starts, self.lines) = (columns, starts, lines)
  }

  /// The field in `column` of `row`.
  func field(_ column: Int, of row: Int) -> LexiconField {
    let place = row * columns.count + column
    let start = starts[place]
    if column + 1 < columns.count { return bytes[start..<(starts[place + 1] - 1)] }
    var end = start
    while end < bytes.count, bytes[end] != newline { end += 1 }
    return bytes[start..<end]
  }

  /// Adds where the fields of the line at `start` begin; answers where the line ends.
  private static func cut(_ bytes: [UInt8], from start: Int, into starts: inout [Int]) -> Int {
    starts.append(start)
    var position = start
    while position < bytes.count, bytes[position] != newline {
      if bytes[position] == tab { starts.append(position + 1) }
      position += 1
    }
    return position
  }

  private static func header(_ line: ArraySlice<UInt8>) -> [String] {
    line.split(separator: tab, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

private let newline = UInt8(ascii: "\n")
private let tab = UInt8(ascii: "\t")
