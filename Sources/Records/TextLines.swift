/// An article's text while it is put together of its lines, a line feed between.
public struct TextLines: Sendable {
  public private(set) var string = ""
  public private(set) var blocks: [TextBlock] = []
  private var count = 0

  public init() {}

  /// Adds a line behind the others.
  public mutating func append(_ line: some StringProtocol, _ part: TextPart) {
    if !blocks.isEmpty {
      string += "\n"
      count += 1
    }
    string += line
    let end = count + line.unicodeScalars.count
    blocks.append(TextBlock(range: TextRange(count, end), part: part))
    count = end
  }
}
