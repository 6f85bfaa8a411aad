/// One file that holds documents.
public struct SourceFile: Sendable, Hashable {
  /// How its bytes are read; told by the name's ending.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    case text
    case jsonLines

    /// The format of a file called `name`; `nil` where the ending is none that is read.
    public init?(name: String) {
      guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
      switch name[name.index(after: dot)...].lowercased() {
      case "txt", "text": self = .text
      case "jsonl", "ndjson": self = .jsonLines
      default: return nil
      }
    }

    /// The endings that are read, for messages.
    static let endings = ".txt, .text, .jsonl and .ndjson"
  }

  /// The path below its input root, `/` between and NFC, so that it is the same on every system; the
  /// file name where the input is a file. Stored in `articles.source`.
  public let source: String
  /// Where it is opened. Stored nowhere.
  public let path: String
  public let format: Format

  public init(source: String, path: String, format: Format) {
    self.source = source
    self.path = path
    self.format = format
  }
}
