import Foundation
import Pipeline
import Synchronization
import Testing

struct RunLogTests {
  /// What a log wrote.
  private func written(
    _ format: RunLog.Format, quiet: Bool = false, progress: Bool = false,
    _ body: (RunLog) -> Void
  ) -> String {
    let output = Output()
    let log = RunLog(
      format: format, isQuiet: quiet, showsProgress: progress,
      now: { Date(timeIntervalSince1970: 0) }, write: output.append)
    body(log)
    return output.text
  }

  @Test func `a text line quotes values with spaces and keeps others as they are`() {
    let text = written(.text) {
      $0.event("documents.read", ["count": 3, "source": "مقال أول.txt", "file": "a.txt"])
    }
    #expect(
      text
        == "1970-01-01T00:00:00Z documents.read count=3 source=\"مقال أول.txt\" file=a.txt\n")
  }

  @Test func `a JSON line escapes what JSON forbids`() throws {
    let text = written(.json) { $0.warning("w", ["detail": "a \"b\"\n\u{2028}\u{1}"]) }
    #expect(text.count { $0 == "\n" } == 1)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: String]
    #expect(object?["detail"] == "a \"b\"\n\u{2028}\u{1}")
    #expect(object?["level"] == "warning")
  }

  @Test func `a quiet log still warns and fails aloud`() {
    struct Problem: Error, CustomStringConvertible { let description = "no space" }
    let text = written(.text, quiet: true) {
      $0.event("e")
      $0.warning("w")
      $0.failure(Problem())
    }
    #expect(text == "1970-01-01T00:00:00Z WARNING w\nfihrist: no space\n")
  }

  @Test func `progress is drawn on terminals only`() {
    #expect(written(.text) { $0.progress("5 documents") } == "")
    #expect(written(.text, progress: true) { $0.progress("5 documents") }.contains("5 documents"))
  }
}

/// Collects what a log writes.
private final class Output: Sendable {
  private let collected = Mutex("")

  var text: String { collected.withLock { $0 } }

  func append(_ text: String) { collected.withLock { $0 += text } }
}
