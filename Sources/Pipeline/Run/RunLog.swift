public import Foundation

/// Where a run tells what it does: one line an event, for a log that grep or a JSON reader takes
/// apart; on a terminal also a line that counts along.
public struct RunLog: Sendable {
  /// The layout of an event's line.
  public enum Format: String, Sendable, CaseIterable {
    /// `2026-03-01T02:00:07Z run=5f3a9c2e documents.read count=120 source=feeds/a.jsonl`
    case text
    /// The same as one JSON object: `{"at":…,"run":…,"level":…,"event":…,"count":120}`.
    case json
  }

  /// A field's value.
  public enum Value: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case text(String)
    case number(Int)
    case seconds(Double)

    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int) { self = .number(value) }
  }

  /// Takes the counting line away: back to the line's start, and clear it (ECMA-48, EL).
  private static let erasure = "\r\u{1B}[K"

  /// What every line carries, so that a run's lines can be told from those of others in one file;
  /// it stands in the record of runs, too. `nil` where lines carry none.
  let run: String?
  private let format: Format
  private let isQuiet: Bool
  private let showsProgress: Bool
  private let now: @Sendable () -> Date
  private let write: @Sendable (String) -> Void

  /// - Parameters:
  ///   - run: the run's id.
  ///   - isQuiet: whether only warnings are written.
  ///   - showsProgress: whether a counting line is drawn over itself (for terminals).
  ///   - write: takes the characters as they come, line feeds included.
  public init(
    run: String? = nil, format: Format = .text, isQuiet: Bool = false, showsProgress: Bool = false,
    now: @escaping @Sendable () -> Date = { Date() }, write: @escaping @Sendable (String) -> Void
  ) {
    self.run = run
    self.format = format
    self.isQuiet = isQuiet
    self.showsProgress = showsProgress
    self.now = now
    self.write = write
  }

  /// Whether a person looks on while it is written.
  var isOnTerminal: Bool { showsProgress }

  /// Writes an event, unless the log is quiet.
  public func event(_ name: String, _ fields: KeyValuePairs<String, Value> = [:]) {
    if !isQuiet { line(name, level: "info", fields) }
  }

  /// Writes an event that the operator should see, even when the log is quiet.
  public func warning(_ name: String, _ fields: KeyValuePairs<String, Value> = [:]) {
    line(name, level: "warning", fields)
  }

  /// Writes why the run could not go on, even when the log is quiet; as plain text for a person, or
  /// as the event `run.failed`.
  public func failure(_ error: any Error) {
    switch format {
    case .text:
      let mark = run.map { " (run \($0))" } ?? ""
      let message = VisibleText.escaped("\(error)")
      write("\(showsProgress ? Self.erasure : "")fihrist: \(message)\(mark)\n")
    case .json: line("run.failed", level: "error", ["problem": .text("\(error)")])
    }
  }

  /// Draws the counting line anew, where there is one.
  public func progress(_ text: @autoclosure () -> String) {
    if showsProgress, !isQuiet { write(Self.erasure + text()) }
  }

  private func line(_ name: String, level: String, _ fields: KeyValuePairs<String, Value>) {
    let erase = showsProgress ? Self.erasure : ""
    switch format {
    case .text:
      let pairs = fields.map { " \($0.key)=\(Self.plain($0.value))" }.joined()
      let mark =
        (run.map { " run=\($0)" } ?? "") + (level == "info" ? "" : " " + level.uppercased())
      write("\(erase)\(timestamp())\(mark) \(name)\(pairs)\n")
    case .json:
      let head = [("at", Value.text(timestamp()))] + (run.map { [("run", .text($0))] } ?? [])
      let event = [("level", Value.text(level)), ("event", .text(name))]
      let members = (head + event + fields.map { ($0.key, $0.value) })
        .map { "\(JSONText.quoted($0.0)):\(Self.json($0.1))" }
      write(erase + "{" + members.joined(separator: ",") + "}\n")
    }
  }

  private func timestamp() -> String { now().formatted(.iso8601) }

  private static func plain(_ value: Value) -> String {
    switch value {
    case .number(let number): String(number)
    case .seconds(let seconds): decimal(seconds)
    case .text(let text):
      text.contains { $0.isWhitespace || $0 == "\"" || $0 == "=" } || text.isEmpty
        || text.unicodeScalars.contains(where: VisibleText.isHidden)
        ? JSONText.quoted(text) : text
    }
  }

  private static func json(_ value: Value) -> String {
    switch value {
    case .number(let number): String(number)
    case .seconds(let seconds): decimal(seconds)
    case .text(let text): JSONText.quoted(text)
    }
  }

  private static func decimal(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
