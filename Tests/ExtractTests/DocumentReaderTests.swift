import Extract
import Foundation
import Records
import Testing

struct DocumentReaderTests {
  @Test(.timeLimit(.minutes(5)))
  func `a hundred thousand small records cost no more each than a few do`() throws {
    let folder = try TemporaryFolder()
    let lines = (0..<100_000).map { #"{"id":"\#($0)","body":"x"}"# }.joined(separator: "\n")
    let path = try folder.write(Array(lines.utf8), to: "many.jsonl")
    var reader = DocumentReader(SourceFile(source: "f", path: path, format: .jsonLines))
    var count = 0
    while let outcome = reader.next() { if case .success = outcome { count += 1 } }
    #expect(count == 100_000)
  }

  private func read(_ bytes: [UInt8], _ format: SourceFile.Format) throws -> [String] {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "f")
    var said: [String] = []
    for result in DocumentReader(SourceFile(source: "f", path: path, format: format)).all() {
      switch result {
      case .success(let document): said.append(document.source)
      case .failure(let rejection):
        said.append("\(rejection.source) \(rejection.reason.rawValue)")
      }
    }
    return said
  }

  private func records(_ text: String) throws -> [String] { try read(Array(text.utf8), .jsonLines) }

  @Test func `a text file is one document with the digest of its bytes`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("abc", to: "a.txt")
    var documents: [RawDocument] = []
    for result in DocumentReader(SourceFile(source: "a.txt", path: path, format: .text)).all() {
      documents.append(try result.get())
    }
    // SHA-256 of "abc", FIPS 180-2 appendix B.1.
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(
      documents == [
        RawDocument(source: "a.txt", digest: digest, content: .file(Array("abc".utf8)))
      ])
  }

  @Test func `lines end at LF alone, blank lines and a byte order mark are passed over`() throws {
    let text = "\u{FEFF}{\"id\":\"1\",\"body\":\"a\u{2028}b\"}\r\n\n  \n{\"id\":2,\"text\":\"b\"}"
    #expect(try records(text) == ["f#1", "f#2"])
  }

  @Test func `a bad line is a rejection with its number, and the rest goes on`() throws {
    let lines = [
      #"{"id":"a","body":"x"}"#, #"{"id":"b","bo"#, #"{"id":"c"}"#,
      #"{"id":"d","body":"x","text":"y"}"#, #"{"id":"a","body":"z"}"#, #"{"id":"e","body":"x"}"#,
    ]
    #expect(
      try records(lines.joined(separator: "\n") + "\n") == [
        "f#a", "f:2 invalid-json", "f:3 missing-field", "f:4 ambiguous-content",
        "f:5 duplicate-source", "f#e",
      ])
  }

  @Test func `a line over the limit is passed over and does not stop the next`() throws {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: DocumentReader.limit + 1)
    let bytes = long + Array("\n{\"id\":\"1\",\"body\":\"a\"}".utf8)
    #expect(try read(bytes, .jsonLines) == ["f:1 too-large", "f#1"])
    #expect(try read(long, .text) == ["f too-large"])
  }

  @Test(.timeLimit(.minutes(5)))
  func `a FIFO put in a file's place does not hold the reader up`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/p.txt"
    #expect(mkfifo(path, 0o600) == 0)
    var reasons: [Rejection.Reason] = []
    for result in DocumentReader(SourceFile(source: "p.txt", path: path, format: .text)).all() {
      if case .failure(let rejection) = result { reasons.append(rejection.reason) }
    }
    #expect(reasons == [.notAFile])
  }

  @Test func `a file that went away is unreadable`() throws {
    var reasons: [Rejection.Reason] = []
    let file = SourceFile(source: "gone.txt", path: "/nowhere/gone.txt", format: .text)
    var reader = DocumentReader(file)
    while let result = reader.next() {
      if case .failure(let rejection) = result { reasons.append(rejection.reason) }
    }
    #expect(reasons == [.unreadable])
  }
}

extension DocumentReader {
  /// What is left, to the file's end.
  fileprivate func all() -> [Result<RawDocument, Rejection>] {
    var reader = self
    var results: [Result<RawDocument, Rejection>] = []
    while let result = reader.next() { results.append(result) }
    return results
  }
}
