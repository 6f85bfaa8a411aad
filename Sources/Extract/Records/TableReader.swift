/// Reads a table with a line of names on top as programs and spreadsheets write it: fields between commas,
/// semicolons or tabs, those that hold marks or line ends between quotation marks (RFC 4180).
struct TableReader {
  enum Row {
    case fields([[UInt8]])
    /// A row over the limit; its bytes were passed over.
    case tooLong
    /// The file ends inside a field in quotation marks.
    case cut
  }

  private let source: ByteSource
  private let limit: Int
  private let separator: UInt8
  private var buffer: [UInt8] = []
  private var position = 0

  /// - Parameter head: the first bytes, by which the mark between fields is told.
  init(_ source: ByteSource, head: [UInt8], limit: Int) {
    self.source = source
    self.limit = limit
    separator = Self.separator(in: head)
  }

  /// The mark that stands most often in the line of names.
  private static func separator(in head: [UInt8]) -> UInt8 {
    let names = head.prefix { $0 != 0x0A && $0 != 0x0D }
    let marks = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|")]
    let counts = marks.map { mark in names.count { $0 == mark } }
    let most = counts.max() ?? 0
    return marks[counts.firstIndex(of: most) ?? 0]
  }

  /// The next row that is not blank; `nil` behind the last.
  mutating func next() throws(ReadError) -> Row? {
    while let row = try row() {
      if case .fields(let fields) = row, fields.allSatisfy(\.isEmpty) { continue }
      return row
    }
    return nil
  }

  private mutating func row() throws(ReadError) -> Row? {
    var fields: [[UInt8]] = []
    var field: [UInt8] = []
    var (count, isQuoted, wasQuoted, began) = (0, false, false, false)
    while let byte = try nextByte() {
      began = true
      count += 1
      if isQuoted {
        guard byte == UInt8(ascii: "\"") else {
          if count <= limit { field.append(byte) }
          continue
        }
        if try peek() == UInt8(ascii: "\"") {
          position += 1
          field.append(byte)
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\"") where field.isEmpty && !wasQuoted:
        (isQuoted, wasQuoted) = (true, true)
      case separator:
        fields.append(field)
        (field, wasQuoted) = ([], false)
      case 0x0D where try peek() == 0x0A: break
      case 0x0A, 0x0D: return count > limit ? .tooLong : .fields(fields + [field])
      default: if count <= limit { field.append(byte) }
      }
    }
    guard began else { return nil }
    return isQuoted ? .cut : count > limit ? .tooLong : .fields(fields + [field])
  }

  private mutating func nextByte() throws(ReadError) -> UInt8? {
    guard let byte = try peek() else { return nil }
    position += 1
    return byte
  }

  private mutating func peek() throws(ReadError) -> UInt8? {
    if position == buffer.count {
      buffer = try source.read(atMost: 1 << 18)
      position = 0
    }
    return position < buffer.count ? buffer[position] : nil
  }
}
